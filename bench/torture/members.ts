import { createHmac } from 'node:crypto'
import type { Message, SlackServer } from './slack-server.ts'

export const SIGNING_SECRET = 'a-signing-secret-for-torture'
export const TEAM = 'TTORTURE'

/** An answer whose verdict the member has seen. */
export interface Acknowledged {
  postId: string
  user: string
  right: boolean
  points: number
}

/** Members who answer what is asked, each once, and remember what they were told. */
export class Members {
  readonly acknowledged: Acknowledged[] = []
  sent = 0
  readonly #slack: SlackServer
  readonly #random: () => number
  readonly #pending = new Map<string, { postId: string; user: string }>()
  readonly #tried = new Set<string>()

  constructor(slack: SlackServer, random: () => number) {
    this.#slack = slack
    this.#random = random
  }

  /** One member answers one of the latest questions, through one of the bots; nobody may hear of it. */
  async answer(botUrl: string): Promise<void> {
    const questions = this.#slack.messages.slice(-60).flatMap(pressableOf)
    const question = questions[Math.floor(this.#random() * questions.length)]
    if (!question) return
    const user = `U${Math.floor(this.#random() * 40)}`
    const key = `${question.postId} ${user}`
    if (this.#tried.has(key)) return
    this.#tried.add(key)
    const id = `r${++this.sent}`
    this.#pending.set(id, { postId: question.postId, user })
    const action = question.actions[Math.floor(this.#random() * question.actions.length)]
    const payload = {
      type: 'block_actions',
      team: { id: TEAM },
      user: { id: user, name: user },
      channel: { id: question.channel },
      container: { type: 'message', channel_id: question.channel, message_ts: question.ts },
      response_url: `${this.#slack.url}/reply/${id}`,
      trigger_id: '1',
      actions: [{ type: 'button', action_id: action, block_id: 'b' }],
    }
    await post(botUrl, new URLSearchParams({ payload: JSON.stringify(payload) }).toString()).catch(() => {})
  }

  /** Takes in the verdicts that have come. */
  collect(): void {
    for (const [id, { postId, user }] of this.#pending) {
      const verdict = (this.#slack.replies.get(id) ?? []).find(reply => /Right! \+\d+|Not this time/.test(reply))
      if (!verdict) continue
      const points = /Right! \+(\d+)/.exec(verdict)?.[1]
      this.acknowledged.push({ postId, user, right: points !== undefined, points: Number(points ?? 0) })
      this.#pending.delete(id)
    }
  }
}

/** Questions that are answered with one press. */
function pressableOf(message: Message): { postId: string; channel: string; ts: string; actions: string[] }[] {
  const actions = [...message.blocks.matchAll(/"action_id":"(answer:[0-9a-f-]{36}:\d+)"/g)].map(
    match => match[1] as string,
  )
  const postId = actions[0]?.split(':')[1]
  return postId ? [{ postId, channel: message.channel, ts: message.ts, actions }] : []
}

async function post(botUrl: string, body: string): Promise<void> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', SIGNING_SECRET).update(`v0:${timestamp}:${body}`).digest('hex')
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${signature}`,
  }
  await fetch(`${botUrl}/slack/events`, { method: 'POST', headers, body, signal: AbortSignal.timeout(5000) })
}
