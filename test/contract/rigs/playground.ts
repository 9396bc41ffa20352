import type { Card, Part } from '../../../src/domain/card.ts'
import { PLAYGROUND } from '../../../src/platform/playground/place.ts'
import { plain } from '../../../src/study/talk/markdown.ts'
import { nextMonday, startTestBot } from '../../support/bot.ts'
import { until } from '../../support/until.ts'
import type { Rig, Seen } from '../rig.ts'

interface Message {
  id: string
  private: boolean
  updated: string | null
  card: Card
}

/** The real bot on the playground, and people who use it. */
export async function startPlaygroundRig(environment: NodeJS.ProcessEnv = {}): Promise<Rig> {
  // Its first study is there at once: on whatever day this runs, it begins on a Saturday.
  const running = await startTestBot(environment, new Date(nextMonday().getTime() + 5 * 24 * 3600_000))
  // The playground's own first study gives way to the one that the contract sets up.
  const call = async <T>(path: string, body?: unknown): Promise<T> => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(
      `${running.bot.url}/playground/api/${path}`,
      body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) },
    )
    const answer = await response.json()
    if (!response.ok) throw new Error(JSON.stringify(answer))
    return answer as T
  }
  const seen = async (replies: Promise<{ messages: Message[] }>) => (await replies).messages.map(see)
  const press = (viewer: string, { id: messageId }: Seen, actionId: string, values?: unknown) =>
    seen(call('actions', { viewer, messageId, actionId, values }))
  /** The playground has one channel: the study moves away instead. */
  const elsewhere = async (act: () => Promise<Seen[]>): Promise<Seen[]> => {
    const { prisma } = running.bot.store.database
    const inChannel = (channelId: string) => ({ workspace: { platform: PLAYGROUND.platform }, channelId })
    const follows = async () => (await running.bot.store.studies.inChannel(PLAYGROUND)) !== undefined
    await prisma.study.updateMany({ where: inChannel(PLAYGROUND.channel), data: { channelId: 'elsewhere' } })
    await until(async () => !(await follows()))
    const replies = await act()
    await prisma.study.updateMany({ where: inChannel('elsewhere'), data: { channelId: PLAYGROUND.channel } })
    await until(follows)
    return replies
  }
  return {
    url: () => running.bot.url,
    now: () => running.clock.now(),
    moveTo: async time => void (await call('clock', { to: time.toISOString() })),
    tickAgain: () => running.bot.tick(),
    restart: () => running.restart(),
    stop: () => running.stop(),
    longest: 1900,
    channel: () => seen(call('messages')),
    command: async (viewer, text) =>
      (await seen(call('commands', { viewer, text }))).filter(message => message.private),
    hasStudyAtOnce: true,
    startAnotherStudy: async () => {
      const { studies, database } = running.bot.store
      const study = (await studies.inChannel(PLAYGROUND))!
      const { id: _, ...row } = await database.prisma.study.findUniqueOrThrow({ where: { id: study.id } })
      await database.prisma.study.create({ data: { ...row, channelId: 'besides' } })
    },
    commandElsewhere: (viewer, text) =>
      elsewhere(async () => (await seen(call('commands', { viewer, text }))).filter(message => message.private)),
    mention: async (viewer, text) => {
      const replies = await seen(call('commands', { viewer, text: `@Studyhall ${text}` }))
      return replies.slice(1)
    },
    search: async (viewer, typed) => {
      const [form] = (await seen(call('commands', { viewer, text: '/explain' }))).filter(message => message.private)
      return press(viewer, form!, form!.presses[0]!.id, { term: typed })
    },
    press,
    self: '@Studyhall',
    pick: (viewer, message, labels) => {
      const places = labels.map(label => String(message.presses.findIndex(each => each.label.includes(label))))
      const action = message.presses[0]!.id.replace(/:\d+$/, '')
      return press(viewer, message, action, { answer: places })
    },
    write: async (viewer, message, id, text) => {
      const [form] = await press(viewer, message, id)
      return press(viewer, form!, form!.presses[0]!.id, { answer: text })
    },
    bring: async (viewer, notes) => {
      const name = 'text' in notes ? '' : `&name=${encodeURIComponent(notes.name)}`
      const body = 'text' in notes ? notes.text : new Uint8Array(notes.bytes)
      const response = await fetch(`${running.bot.url}/playground/api/notes?viewer=${viewer}${name}`, {
        method: 'POST',
        body,
      })
      return seen(response.json() as Promise<{ messages: Message[] }>)
    },
    drafts: () => running.bot.store.database.prisma.draft.count(),
    told: async viewer => (await seen(call(`messages?viewer=${viewer}`))).filter(message => message.private),
    files: async viewer => {
      const messages = await seen(call(`messages?viewer=${viewer}`))
      const paths = messages.flatMap(message => message.payload.match(/\/playground\/files\/[\w/.]+/g) ?? [])
      return Promise.all(
        paths.map(async path => ({
          name: path.split('/').at(-1) ?? '',
          text: await (await fetch(running.bot.url + path)).text(),
        })),
      )
    },
    pressElsewhere: (viewer, message, id) => elsewhere(() => press(viewer, message, id)),
  }
}

function see({ id, private: isPrivate, updated, card }: Message): Seen {
  return {
    id,
    private: isPrivate,
    edited: updated !== null,
    text: card.parts.map(textOf).join('\n'),
    presses: card.parts.flatMap(pressesOf),
    payload: JSON.stringify(card),
  }
}

function textOf(part: Part): string {
  switch (part.type) {
    case 'heading':
      return part.text
    case 'text':
    case 'footer':
      return plain(part.markdown)
    case 'fields':
      return part.fields.map(field => `${field.name}: ${field.value}`).join('\n')
    case 'table':
      return part.rows.map(row => row.join(' ')).join('\n')
    case 'choices':
      return part.choices.map(choice => `${choice.letter} ${choice.text}`).join('\n')
    case 'progress':
      return part.bars.map(({ label, detail }) => `${label} ${detail}`).join('\n')
    default:
      return ''
  }
}

function pressesOf(part: Part): Seen['presses'] {
  if (part.type === 'buttons') return part.buttons.map(({ label, action }) => ({ label, id: action }))
  if (part.type === 'form') return [{ label: part.form.submit, id: part.form.action }]
  return part.type === 'choices'
    ? part.choices.flatMap(({ text, action }) => (action ? [{ label: text, id: action }] : []))
    : []
}
