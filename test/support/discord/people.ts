import { splitWords } from '../../../src/study/talk/commands.ts'
import { until } from '../until.ts'
import type { Actor, Exchange } from './interactions.ts'
import { BOT, CHANNEL, GUILD, snowflake } from './shapes.ts'
import { blankMessage, type DiscordMessage, type DiscordStandIn } from './stand-in.ts'

const TYPE = { command: 2, component: 3, autocomplete: 4, modal: 5 }
const OPTION = { subcommand: 1, group: 2, string: 3, integer: 4, boolean: 5, user: 6, attachment: 11 }

interface Option {
  name: string
  type: number
  value?: string | number | boolean
  focused?: boolean
  options?: Option[]
}

const string = (name: string, value: string): Option => ({ name, type: OPTION.string, value })

/** A slash command as Discord's client makes it of what is typed. */
function commandData(discord: DiscordStandIn, text: string) {
  const notes = /^\/study notes (.+)$/s.exec(text)?.[1]
  if (notes !== undefined) {
    const options = [{ name: 'notes', type: OPTION.subcommand, options: [string('text', notes)] }]
    return { id: '500000000000000001', name: 'study', type: 1, options, resolved: {} }
  }
  const [name = '', ...words] = splitWords(text.replace(/^\//, ''))
  const resolved: Record<string, object> = {}
  const options = optionsOf(discord, name, words, resolved)
  return { id: '500000000000000001', name, type: 1, options, resolved }
}

function optionsOf(discord: DiscordStandIn, name: string, words: string[], resolved: Record<string, object>): Option[] {
  const [first = '', ...rest] = words
  if (name === 'explain') return [string('term', words.join(' '))]
  if (name === 'quiz' && /^\d+$/.test(first)) return [{ name: 'chapter', type: OPTION.integer, value: Number(first) }]
  if (name === 'quiz') return first ? [string('term', words.join(' '))] : []
  if (name === 'me') {
    if (first === 'away') return [string('away', rest.join(' '))]
    return first ? [string('data', first)] : []
  }
  if (name === 'remind') return first ? [string('daily', words.join(' '))] : []
  if (name === 'leaderboard') return first ? [string('period', first)] : []
  if (name === 'help') return first ? [string('command', first)] : []
  if (name !== 'study') return []
  if (first === 'holiday' || first === 'host') {
    const [verb = 'list', ...given] = rest
    const inner =
      first === 'host'
        ? memberOption(discord, given[0] ?? '', resolved)
        : given.length > 0
          ? [string('dates', given.join(' '))]
          : []
    return [{ name: first, type: OPTION.group, options: [{ name: verb, type: OPTION.subcommand, options: inner }] }]
  }
  return [{ name: first || 'status', type: OPTION.subcommand, options: studyOptions(first, rest) }]
}

function memberOption(discord: DiscordStandIn, name: string, resolved: Record<string, object>): Option[] {
  const id = discord.interactions.user(name)
  resolved.users = {
    [id]: { id, username: name, discriminator: '0', global_name: name, avatar: null, bot: name === BOT.username },
  }
  return [{ name: 'member', type: OPTION.user, value: id }]
}

function studyOptions(action: string, words: string[]): Option[] {
  if (action === 'schedule')
    return words.length === 0 ? [] : [string('kind', words[0]!), string('when', words.slice(1).join(' '))]
  if (action === 'language') return [string('language', words[0] ?? '')]
  if (action === 'plan') return words.length === 0 ? [] : [string('plan', words.join(' '))]
  if (action === 'discussion' || action === 'podium')
    return [{ name: 'on', type: OPTION.boolean, value: words[0] === 'on' }]
  return words.map(word => {
    if (/:|시$/.test(word)) return string('time', word)
    if (word.includes('/')) return string('timezone', word)
    return ['ko', 'en'].includes(word) ? string('language', word) : string('course', word)
  })
}

/** What people do on Discord. */
export class People {
  readonly #discord: DiscordStandIn

  constructor(discord: DiscordStandIn) {
    this.#discord = discord
  }

  command(text: string, actor: Actor): Promise<Exchange> {
    return this.#discord.interactions.send(TYPE.command, commandData(this.#discord, text), actor)
  }

  /** `/study holiday add` with a file. */
  addFile(file: { filename: string; size: number; url: string }, actor: Actor): Promise<Exchange> {
    const id = '600000000000000001'
    const options = [{ name: 'file', type: OPTION.attachment, value: id }]
    const add = { name: 'add', type: OPTION.subcommand, options }
    const data = {
      id: '500000000000000001',
      name: 'study',
      type: 1,
      options: [{ name: 'holiday', type: OPTION.group, options: [add] }],
      resolved: { attachments: { [id]: { id, proxy_url: file.url, ...file } } },
    }
    return this.#discord.interactions.send(TYPE.command, data, actor)
  }

  /** `/study notes` with a file. */
  bringFile(file: { filename: string; size: number; url: string }, actor: Actor): Promise<Exchange> {
    const id = '600000000000000001'
    const options = [{ name: 'file', type: OPTION.attachment, value: id }]
    const data = {
      id: '500000000000000001',
      name: 'study',
      type: 1,
      options: [{ name: 'notes', type: OPTION.subcommand, options }],
      resolved: { attachments: { [id]: { id, proxy_url: file.url, ...file } } },
    }
    return this.#discord.interactions.send(TYPE.command, data, actor)
  }

  /** Writes a message, in a server or directly to the bot. */
  say(content: string, { user, channel = CHANNEL }: Actor, inGuild = true): { id: string } {
    const id = snowflake()
    const author = { id: this.#discord.interactions.user(user), username: user, global_name: user, discriminator: '0' }
    const guild = inGuild ? { guild_id: GUILD, member: { nick: null } } : {}
    this.#discord.interactions.spoken()
    this.#discord.gateway.dispatch('MESSAGE_CREATE', { ...blankMessage(channel), id, content, author, ...guild })
    return { id }
  }

  /** A new channel for direct messages. */
  openDirect(): string {
    const id = snowflake()
    this.#discord.channels.set(id, [])
    return id
  }

  press(message: Partial<DiscordMessage>, id: string, actor: Actor, times = 1): Exchange {
    return this.#discord.interactions.dispatch(
      TYPE.component,
      { custom_id: id, component_type: 2 },
      actor,
      { message: { ...blankMessage(actor.channel ?? ''), id: '700000000000000001', ...message } },
      times,
    )
  }

  pick(message: Partial<DiscordMessage>, id: string, values: string[], actor: Actor): Promise<Exchange> {
    const more = { message: { ...blankMessage(actor.channel ?? ''), id: '700000000000000001', ...message } }
    return this.#discord.interactions.send(TYPE.component, { custom_id: id, component_type: 3, values }, actor, more)
  }

  /** Submits the modal that an exchange opened, with some fields filled in and the others as they were. */
  submit({ modal }: Exchange, values: Record<string, string>, actor: Actor): Promise<Exchange> {
    const components = modal!.components.flatMap(({ component }) => {
      if (!component) return []
      const { type, custom_id: id } = component
      const preset = component.value ?? component.options?.find(option => option.default)?.value ?? ''
      const value = values[id] ?? preset
      const filled =
        type === 4 || type === 21
          ? { type, id: 1, custom_id: id, value }
          : { type, id: 1, custom_id: id, values: [value] }
      return [{ type: 18, id: 2, component: filled }]
    })
    return this.#discord.interactions.send(TYPE.modal, { custom_id: modal!.custom_id, components }, actor)
  }

  /** Asks for completions of one option while others may be filled in. */
  async complete(
    name: string,
    focused: string,
    typed: string,
    actor: Actor,
    path: string[] = [],
  ): Promise<{ name: string; value: string | number }[]> {
    const option: Option = {
      ...string(focused, typed),
      type: focused === 'chapter' ? OPTION.integer : OPTION.string,
      focused: true,
    }
    const options = path.reduceRight<Option[]>(
      (inner, each) => [{ name: each, type: OPTION.subcommand, options: inner }],
      [option],
    )
    const data = { id: '500000000000000001', name, type: 1, options }
    const exchange = this.#discord.interactions.dispatch(TYPE.autocomplete, data, actor)
    await until(() => exchange.choices !== undefined, 'a completion')
    return exchange.choices ?? []
  }

  /** "Explain this" on a message. @param more what else the message is, such as a type or components */
  explain(content: string, actor: Actor, more: object = {}): Promise<Exchange> {
    const id = '700000000000000002'
    const message = { ...blankMessage(actor.channel ?? ''), id, content, author: { ...BOT, bot: false }, ...more }
    const data = {
      id: '500000000000000002',
      name: 'Explain this',
      type: 3,
      target_id: id,
      resolved: { messages: { [id]: message } },
    }
    return this.#discord.interactions.send(TYPE.command, data, actor)
  }
}
