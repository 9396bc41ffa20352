import type { KnownBlock } from '@slack/types'
import { commandOn } from '../../../src/i18n/command-names.ts'
import { startTestBot, travel } from '../../support/bot.ts'
import { CHANNEL, type SlackMessage, SlackStandIn, TEAM } from '../../support/slack.ts'
import type { Rig, Seen } from '../rig.ts'

type Json = Record<string, unknown>

/** The real bot on Slack, and people who use it. */
export async function startSlackRig(environment: NodeJS.ProcessEnv = {}): Promise<Rig> {
  const slack = await SlackStandIn.start()
  const running = await startTestBot({ ...slack.environment, ...environment })
  slack.botUrl = running.bot.url
  const { user_id } = await slack.ask<{ user_id: string }>('auth.test', {})
  const privately = (id: string): Seen[] =>
    (slack.replies.get(id) ?? []).map((reply, index) => see(slack, { ts: `${id}-${index}`, ...reply }, true))

  const act = async (
    member: string,
    message: Seen,
    action: Json,
    state: Json = {},
    channel = CHANNEL,
  ): Promise<{ id: string; seen: Seen[] }> => {
    const { id, ...exchange } = await slack.exchange()
    const user = { id: slack.user(member), name: member, team_id: TEAM }
    const container = { type: 'message', message_ts: message.id, channel_id: channel }
    const payload = {
      type: 'block_actions',
      team: { id: TEAM },
      user,
      channel: { id: channel },
      container,
      ...exchange,
      actions: [{ block_id: 'b', ...action }],
      state: { values: state },
    }
    await slack.interact({ payload: JSON.stringify(payload) })
    return { id, seen: privately(id) }
  }
  const press = async (member: string, message: Seen, id: string, channel?: string) => {
    const isThumb = message.payload.includes(`"value":"${id}"`)
    const action = isThumb
      ? { type: 'feedback_buttons', action_id: 'thumbs', value: id }
      : { type: 'button', action_id: id }
    return (await act(member, message, action, {}, channel)).seen
  }

  const command = async (member: string, text: string, channel: string): Promise<Seen[]> => {
    const { id, ...exchange } = await slack.exchange()
    // As the manifest calls it, which is what there is to type.
    const [typed = '', ...words] = text.split(' ')
    const command = `/${commandOn('slack', typed.slice(1))}`
    await slack.interact({
      command,
      text: words.join(' '),
      team_id: TEAM,
      channel_id: channel,
      user_id: slack.user(member),
      user_name: member,
      ...exchange,
    })
    return privately(id)
  }
  const open = async (member: string, text: string): Promise<string> => {
    const { id, ...exchange } = await slack.exchange()
    const user = { user_id: slack.user(member), user_name: member }
    await slack.interact({ command: text, text: '', team_id: TEAM, channel_id: CHANNEL, ...user, ...exchange })
    return id
  }
  /** What Slack asks for while somebody types into the search that is open. */
  const options = async (member: string, value: string): Promise<{ text: { text: string }; value: string }[]> => {
    const payload = {
      type: 'block_suggestion',
      action_id: 'term',
      block_id: 'term',
      value,
      team: { id: TEAM },
      user: { id: slack.user(member), name: member, team_id: TEAM },
      view: { ...slack.openedView(), id: 'V1' },
    }
    const answer = await slack.post({ payload: JSON.stringify(payload) })
    return JSON.parse(answer.text).options
  }
  const submitSearch = async (member: string, id: string, value: string): Promise<Seen[]> => {
    const state = { values: { term: { term: { type: 'external_select', selected_option: { value } } } } }
    const user = { id: slack.user(member), name: member, team_id: TEAM }
    const view = { ...slack.openedView(), id: 'V1', state }
    await slack.interact({ payload: JSON.stringify({ type: 'view_submission', team: { id: TEAM }, user, view }) })
    return privately(id)
  }
  const mentioning = (member: string, text: string, where: Json): Json => {
    return { type: 'app_mention', user: slack.user(member), channel: CHANNEL, text: `<@U0BOT> ${text}`, ...where }
  }
  /** What the bot posts when it is spoken to, in the thread where it belongs. */
  const spoken = async (event: Json, thread?: string): Promise<Seen[]> => {
    const before = slack.calls.length
    await slack.postEvent(event)
    await slack.dealtWith(1)
    const posted = slack.calls
      .slice(before)
      .filter(({ method, body }) => method === 'chat.postMessage' && body.thread_ts === thread)
    return posted.map(({ body }, index) => {
      const message = { ts: `spoken-${index}`, text: body.text ?? '', blocks: JSON.parse(body.blocks ?? '[]') }
      return { ...see(slack, message, false), payload: JSON.stringify(body) }
    })
  }

  const directlyWith = async (member: string): Promise<string> =>
    (await slack.ask<{ channel: { id: string } }>('conversations.open', { users: slack.user(member) })).channel.id

  return {
    url: () => running.bot.url,
    now: () => running.clock.now(),
    moveTo: time => travel(running, time),
    tickAgain: () => running.bot.tick(),
    restart: () => running.restart(),
    stop: async () => {
      await running.stop()
      await slack.stop()
    },
    longest: 12_000,
    channel: async () => (await slack.messages()).map(message => see(slack, message, false)),
    command: (member, text) => command(member, text, CHANNEL),
    startAnotherStudy: async () => {
      const { channels } = await slack.ask<{ channels: { id: string; name: string }[] }>('conversations.list', {})
      const other = channels.find(({ name }) => name === 'elsewhere')!
      await command('host', '/study setup tiny 09:30 Asia/Seoul en', other.id)
    },
    commandElsewhere: (member, text) => command(member, text, 'C0ELSEWHERE'),
    mention: async (member, text) => {
      const { ts } = await slack.ask<{ ts: string }>('chat.postMessage', { channel: CHANNEL, text })
      return spoken(mentioning(member, text, { ts }), ts)
    },
    mentionInThread: async (member, text) => {
      const message = { channel: CHANNEL, text: 'What is this?' }
      const { ts: thread_ts } = await slack.ask<{ ts: string }>('chat.postMessage', message)
      const { ts } = await slack.ask<{ ts: string }>('chat.postMessage', { ...message, text, thread_ts })
      return spoken(mentioning(member, text, { ts, thread_ts }), thread_ts)
    },
    direct: async (member, text) => {
      const where = { user: slack.user(member), channel: await directlyWith(member) }
      return spoken({ type: 'message', channel_type: 'im', ts: '1.1', text, ...where })
    },
    self: `<@${user_id}|studyhall>`,
    search: async (member, typed) => {
      const id = await open(member, '/explain')
      const [option] = await options(member, typed)
      return submitSearch(member, id, option?.value ?? '')
    },
    explainMessage: async (member, text) => {
      const { id, ...exchange } = await slack.exchange()
      const user = { id: slack.user(member), name: member }
      await slack.interact({
        payload: JSON.stringify({
          type: 'message_action',
          callback_id: 'explain_this',
          team: { id: TEAM },
          user,
          channel: { id: CHANNEL },
          message: { type: 'message', ts: '1.1', text },
          ...exchange,
        }),
      })
      return privately(id)
    },
    complete: async (member, typed) => {
      await open(member, '/explain')
      return (await options(member, typed)).map(({ text }) => text.text)
    },
    pressDirectly: async (member, message, id) => press(member, message, id, await directlyWith(member)),
    press,
    pick: async (member, message, labels) => {
      const submit = message.presses.find(each => !each.id.startsWith('option:'))!
      const selected_options = message.presses
        .filter(each => labels.some(label => each.label.includes(label)))
        .map(each => ({ value: each.id.replace('option:', '') }))
      const state = { boxes: { [`picked:${submit.id}`]: { type: 'checkboxes', selected_options } } }
      return (await act(member, message, { type: 'button', action_id: submit.id }, state)).seen
    },
    write: async (member, message, id, text) => {
      const opened = await act(member, message, { type: 'button', action_id: id })
      const view = slack.openedView()
      const input = view.blocks.find(block => block.type === 'input') as {
        block_id: string
        element: { action_id: string }
      }
      const state = {
        values: { [input.block_id]: { [input.element.action_id]: { type: 'plain_text_input', value: text } } },
      }
      const user = { id: slack.user(member), name: member, team_id: TEAM }
      await slack.interact({
        payload: JSON.stringify({
          type: 'view_submission',
          team: { id: TEAM },
          user,
          view: { ...view, id: 'V1', state },
        }),
      })
      return privately(opened.id)
    },
    bring: async (member, notes) => privately(await slack.makeChapterOf(slack.messageWith(notes), member)),
    drafts: () => running.bot.store.database.prisma.draft.count(),
    told: async member => (await slack.messages(await directlyWith(member))).map(message => see(slack, message, true)),
    files: async member => slack.files(slack.user(member)),
    pressElsewhere: (member, message, id) => press(member, message, id, 'C0ELSEWHERE'),
  }
}

function see(slack: SlackStandIn, message: SlackMessage, isPrivate: boolean): Seen {
  const blocks = message.blocks ?? []
  return {
    id: message.ts,
    private: isPrivate,
    edited: message.edited !== undefined,
    text: slack.named(blocks.map(textOf).join('\n')),
    presses: blocks.flatMap(pressesOf),
    payload: JSON.stringify(message),
  }
}

const unmarked = (text: string) =>
  text
    .replace(/[`\u200b]/g, '')
    .replace(/\*(\S[^*\n]*?\S|\S)\*/g, '$1')
    .replace(/(?<!\w)_(\S[^_\n]*?\S|\S)_(?!\w)/g, '$1')
    .replace(/:white_\w+:/g, '')
    .replaceAll('&amp;', '&')

function textOf(block: KnownBlock): string {
  const { text, fields, elements } = block as {
    text?: { text: string }
    fields?: { text: string }[]
    elements?: { text?: unknown }[]
  }
  const own = [
    ...(block.type === 'data_table' ? block.rows.map(row => row.map(cellText).join('  ')) : []),
    text?.text,
    ...(fields ?? []).map(field => field.text),
    ...(block.type === 'context' ? (elements ?? []).map(element => String(element.text)) : []),
  ]
  return unmarked(
    own
      .filter(Boolean)
      .join('\n')
      .replace(/(: ?[^\n]*)\n/g, '$1\n'),
  )
}

function cellText(cell: object): string {
  const user = /"user_id":"(\w+)"/.exec(JSON.stringify(cell))?.[1]
  return user ? `<@${user}>` : ((cell as { text?: string }).text ?? '')
}

function pressesOf(block: KnownBlock): Seen['presses'] {
  if (block.type === 'context_actions')
    return block.elements.flatMap(element =>
      element.type === 'feedback_buttons'
        ? [element.positive_button, element.negative_button].map(({ text, value }) => ({ label: text.text, id: value }))
        : [],
    )
  if (block.type !== 'actions') return []
  return block.elements.flatMap(element => {
    if (element.type === 'button') return [{ label: element.text.text, id: element.action_id! }]
    if (element.type === 'checkboxes')
      return element.options.map(option => ({ label: option.text.text, id: `option:${option.value}` }))
    return []
  })
}
