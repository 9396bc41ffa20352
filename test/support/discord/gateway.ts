import type { Server } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

interface Session {
  id: string
  shard: [number, number]
  socket: WebSocket | undefined
  /** Every event sent, for RESUME. */
  sent: { s: number; t: string; d: unknown }[]
}

const OP = { dispatch: 0, heartbeat: 1, identify: 2, resume: 6, invalidSession: 9, hello: 10, ack: 11 }

/** The gateway of the Discord stand-in, API v10: HELLO, IDENTIFY, READY, heartbeats, RESUME, INVALID_SESSION. */
export class Gateway {
  readonly sessions: Session[] = []
  readonly identified: { intents: number; shard: [number, number] }[] = []
  resumed = 0
  /** What READY and the events after it say. */
  greeting: (shard: [number, number]) => { ready: object; guilds: object[] } = () => ({ ready: {}, guilds: [] })
  isValid: (token: string) => boolean = () => true
  readonly #server: WebSocketServer
  #count = 0

  constructor(server: Server) {
    this.#server = new WebSocketServer({ server, path: '/gateway' })
    this.#server.on('connection', socket => this.#connect(socket))
  }

  /** Sessions that are connected now. */
  get live(): Session[] {
    return this.sessions.filter(session => session.socket)
  }

  /** Sends an event to every session of the shard that a guild belongs to, kept for those that are away. */
  dispatch(t: string, d: unknown, guild?: string): void {
    for (const session of this.sessions) {
      const [shard, count] = session.shard
      if (guild === undefined || Number(BigInt(guild) >> 22n) % count === shard) this.#send(session, t, d)
    }
  }

  /** Breaks every connection; discord.js resumes, or identifies anew after `invalid`. */
  drop({ invalid = false } = {}): void {
    for (const session of this.live) {
      const { socket } = session
      if (invalid) {
        this.sessions.splice(this.sessions.indexOf(session), 1)
        socket?.send(JSON.stringify({ op: OP.invalidSession, d: false }))
      } else {
        session.socket = undefined
        socket?.terminate()
      }
    }
  }

  /** Takes no token any more, and ends the sessions that had one, as when it is reset on the Bot page. */
  revoke(): void {
    this.isValid = () => false
    for (const { socket } of this.live) socket?.close(4004, 'Authentication failed.')
  }

  close(): void {
    for (const socket of this.#server.clients) socket.terminate()
    this.#server.close()
  }

  #connect(socket: WebSocket): void {
    let session: Session | undefined
    socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: 30_000 } }))
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = undefined
    })
    socket.on('message', data => {
      const { op, d } = JSON.parse(String(data))
      if (op === OP.heartbeat) socket.send(JSON.stringify({ op: OP.ack }))
      if (op === OP.identify) session = this.#identify(socket, d)
      if (op === OP.resume) session = this.#resume(socket, d)
    })
  }

  #identify(socket: WebSocket, d: { token: string; intents: number; shard?: [number, number] }): Session | undefined {
    if (!this.isValid(d.token)) return void socket.close(4004, 'Authentication failed.')
    const shard = d.shard ?? [0, 1]
    this.identified.push({ intents: d.intents, shard })
    const session: Session = { id: `session-${++this.#count}`, shard, socket, sent: [] }
    this.sessions.push(session)
    const { ready, guilds } = this.greeting(shard)
    const mine = guilds.filter(guild => Number(BigInt((guild as { id: string }).id) >> 22n) % shard[1] === shard[0])
    this.#send(session, 'READY', {
      ...ready,
      guilds: mine.map(guild => ({ id: (guild as { id: string }).id, unavailable: true })),
      session_id: session.id,
      shard,
    })
    for (const guild of mine) this.#send(session, 'GUILD_CREATE', guild)
    return session
  }

  #resume(
    socket: WebSocket,
    { token, session_id, seq }: { token: string; session_id: string; seq: number },
  ): Session | undefined {
    if (!this.isValid(token)) return void socket.close(4004, 'Authentication failed.')
    const session = this.sessions.find(each => each.id === session_id)
    if (!session) return void socket.send(JSON.stringify({ op: OP.invalidSession, d: false }))
    session.socket = socket
    for (const { s, t, d } of session.sent.filter(each => each.s > seq))
      socket.send(JSON.stringify({ op: OP.dispatch, s, t, d }))
    this.resumed++
    this.#send(session, 'RESUMED', {})
    return session
  }

  #send(session: Session, t: string, d: unknown): void {
    const s = session.sent.length + 1
    session.sent.push({ s, t, d })
    session.socket?.send(JSON.stringify({ op: OP.dispatch, s, t, d }))
  }
}
