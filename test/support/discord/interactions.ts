import { until } from '../until.ts'
import { APPLICATION, CHANNEL, channelOf, DIRECT, GUILD, memberOf, snowflake, userOf } from './shapes.ts'
import { blankMessage, type DiscordMessage, type DiscordStandIn, handledSoFar } from './stand-in.ts'

const EPHEMERAL = 64
const EVERYTHING = String(0x7fffffffffffn)
const ORDINARY = String(0x400 | 0x800)

/** What became of an interaction. */
export interface Exchange {
  id: string
  token: string
  channel: string
  /** Types of the first answers, in order; more than one means that Discord refused the later ones. */
  acknowledged: number[]
  /** Private messages, in order. */
  replies: DiscordMessage[]
  modal: { custom_id: string; title: string; components: ModalComponent[] } | undefined
  choices: { name: string; value: string | number }[] | undefined
  deferred: boolean
}

interface ModalComponent {
  type: number
  content?: string
  component?: { type: number; custom_id: string; value?: string; options?: { value: string; default?: boolean }[] }
}

/** Where and by whom something is done. */
export interface Actor {
  user: string
  channel?: string
  guild?: string
  /** Whether it is in the direct messages with the bot, which belong to no server. */
  directly?: boolean
  /** What the bot may do in the channel; everything by default. */
  appPermissions?: string
}

type Answer = [status: number, body?: unknown]

/** Interactions of people with the bot: sent over the gateway, answered over REST. */
export class Interactions {
  readonly all = new Map<string, Exchange>()
  readonly #discord: DiscordStandIn
  readonly #users = new Map<string, string>()
  #sent = 0

  constructor(discord: DiscordStandIn) {
    this.#discord = discord
  }

  async reset(): Promise<void> {
    this.#sent = await handledSoFar()
  }

  user(name: string): string {
    const id = this.#users.get(name) ?? `4000000000000000${String(this.#users.size + 10)}`
    this.#users.set(name, id)
    return id
  }

  /** A text with mentions as the names that Discord would show. */
  named(text: string): string {
    const names = new Map([...this.#users].map(([name, id]) => [id, name]))
    return text.replace(/<@(\d+)>/g, (_, id: string) => names.get(id) ?? id)
  }

  /** Sends an interaction and waits until the bot has dealt with it. */
  async send(type: number, data: object, actor: Actor, more: object = {}): Promise<Exchange> {
    const exchange = this.dispatch(type, data, actor, more)
    await this.dealtWith()
    return exchange
  }

  /** Sends an interaction without waiting. @param times how often Discord delivers it */
  dispatch(type: number, data: object, actor: Actor, more: object = {}, times = 1): Exchange {
    const { user, directly = false, guild = GUILD, appPermissions = EVERYTHING } = actor
    const { channel = directly ? DIRECT : CHANNEL } = actor
    const id = snowflake()
    const exchange: Exchange = {
      id,
      token: `token-${id}`,
      channel,
      acknowledged: [],
      replies: [],
      modal: undefined,
      choices: undefined,
      deferred: false,
    }
    this.all.set(id, exchange)
    const permissions = user === 'host' ? EVERYTHING : ORDINARY
    const interaction = {
      id,
      token: exchange.token,
      type,
      version: 1,
      application_id: APPLICATION,
      data,
      app_permissions: appPermissions,
      locale: 'en-US',
      entitlements: [],
      attachment_size_limit: 524288,
      ...(directly
        ? {
            channel_id: channel,
            channel: { id: channel, type: 1 },
            user: userOf(this.user(user), user),
            authorizing_integration_owners: { 0: '0' },
            context: 1,
          }
        : {
            guild_id: guild,
            guild: { id: guild, locale: 'ko', features: [] },
            guild_locale: 'ko',
            channel_id: channel,
            channel: channelOf(channel, guild, 'study'),
            member: memberOf(userOf(this.user(user), user), permissions),
            authorizing_integration_owners: { 0: guild },
            context: 0,
          }),
      ...more,
    }
    for (let time = 0; time < times; time++) this.#discord.gateway.dispatch('INTERACTION_CREATE', interaction, guild)
    if (type !== 4) this.#sent += times
    return exchange
  }

  /** Counts a message that the bot will answer as an interaction. */
  spoken(): void {
    this.#sent++
  }

  async dealtWith(): Promise<void> {
    await until(async () => (await handledSoFar()) >= this.#sent, 'the end of what the bot does about an interaction')
  }

  /** Discord's side of the answers: callbacks, the original answer, and what follows it. */
  answer(method: string, path: string, body: Record<string, unknown>): Answer {
    const [, kind, first, second, , original] = path.split('/')
    const exchange = [...this.all.values()].find(each => each.token === second)
    if (!exchange) return [404, { code: kind === 'webhooks' ? 10015 : 10062, message: 'Unknown interaction' }]
    if (kind === 'interactions') return this.#acknowledge(exchange, body)
    if (first !== APPLICATION || exchange.acknowledged.length === 0)
      return [404, { code: 10015, message: 'Unknown Webhook' }]
    if (original === '@original' && method === 'PATCH') return [200, this.#settle(exchange, body)]
    // A follow-up to an answer that is still deferred takes its place, and its privacy with it.
    if (exchange.deferred) return [200, this.#settle(exchange, body)]
    return [200, this.#reply(exchange, body)]
  }

  #acknowledge(exchange: Exchange, { type, data }: { type?: number; data?: Record<string, unknown> }): Answer {
    exchange.acknowledged.push(type ?? 0)
    if (exchange.acknowledged.length > 1)
      return [400, { code: 40060, message: 'Interaction has already been acknowledged.' }]
    if (type === 4 && data) this.#reply(exchange, data)
    if (type === 5) exchange.deferred = true
    if (type === 8) exchange.choices = (data as unknown as Exchange)?.choices
    if (type === 9) exchange.modal = data as unknown as Exchange['modal']
    return [204]
  }

  #settle(exchange: Exchange, body: object): DiscordMessage {
    exchange.deferred = false
    return this.#reply(exchange, { ...body, flags: EPHEMERAL })
  }

  #reply(exchange: Exchange, body: Record<string, unknown>): DiscordMessage {
    if ((Number(body.flags ?? 0) & EPHEMERAL) === 0) return this.#discord.add(exchange.channel, body as never)
    const message = { ...blankMessage(exchange.channel), ...body, id: snowflake() } as unknown as DiscordMessage
    exchange.replies.push(message)
    return message
  }
}
