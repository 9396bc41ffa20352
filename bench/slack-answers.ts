import { type BenchResult, beside, median } from './result.ts'
import type { Seen } from './slack/generator.ts'
import { type SlackRig, startSlackRig } from './slack/rig.ts'

const MEMBERS = 2000
const ROUNDS = 3

/** Presses on Slack over HTTP, from a signed press to its private reply, beside a handler of Bolt's that only replies. */
export async function* benchSlackAnswers(serverUrl: string): AsyncGenerator<BenchResult> {
  const rig = await startSlackRig(serverUrl, 'slack_answers', MEMBERS)
  try {
    const reference = await rig.reference()
    // The first round warms both sides up and does not count.
    await bothSides(rig, reference, 64)
    for (const connections of [16, 64]) yield* await compare(rig, reference, connections)
  } finally {
    await rig.stop()
  }
}

async function compare(rig: SlackRig, reference: string, connections: number): Promise<BenchResult[]> {
  const rounds: { ours: Seen; theirs: Seen }[] = []
  for (let round = 0; round < ROUNDS; round++) rounds.push(await bothSides(rig, reference, connections))
  const rate = (side: 'ours' | 'theirs') => median(rounds.map(each => MEMBERS / each[side].seconds))
  const slowest = (side: 'ours' | 'theirs') => median(rounds.map(each => percentile(each[side].latencies, 0.99)))
  const line = `Slack answers over HTTP, ${connections} connections`
  return [
    beside(`${line}: scored and replied to`, rate('ours'), '/s', rate('theirs'), { atLeast: 0.9 }),
    beside(`${line}: p99`, slowest('ours'), 'ms', slowest('theirs'), { atMost: 1.5 }),
  ]
}

async function bothSides(rig: SlackRig, reference: string, connections: number) {
  const members = Array.from({ length: MEMBERS }, (_, member) => member)
  const { postId, action } = await rig.ask()
  const order = { action, members, pace: { connections }, patienceMs: 5000 }
  const theirs = await rig.press(order, reference)
  const ours = await rig.press(order)
  const recorded = await rig.store.database.prisma.answer.count({ where: { postId } })
  if (recorded !== MEMBERS) throw new Error(`${recorded} of ${MEMBERS} answers were recorded`)
  return { ours, theirs }
}

function percentile(latencies: readonly (number | null)[], share: number): number {
  const sorted = latencies.map(each => each ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}
