import { type BenchResult, beside, measured, median } from '../result.ts'
import type { Seen } from './order.ts'
import { type Pressed, type PressRig, type Service, startPressRig } from './rig.ts'

const MEMBERS = 1000
const ROUNDS = 3

/** One press after the other, of one side and of the other. */
interface Round {
  seen: Seen
  /** Processor time of who was pressed at, in milliseconds a press. */
  processorMs: number
}

type Rounds = { ours: Round; theirs: Round }[]

/**
 * Presses from end to end, from a press to its private reply, beside a handler of the service's own library that only
 * replies: the two take turns.
 * @param title such as `Slack answers over HTTP`
 * @param slowest the most that the slowest may take as a multiple of the reference's; without, it is only told
 */
export async function* comparePresses(
  service: Service,
  serverUrl: string,
  title: string,
  slowest?: number,
): AsyncGenerator<BenchResult> {
  const rig = await startPressRig(service, serverUrl, `${service.platform}_answers`, MEMBERS)
  try {
    const reference = await rig.reference()
    // The first round warms both sides up and does not count.
    await bothSides(rig, reference, 64)
    for (const connections of [16, 64]) {
      const rounds: Rounds = []
      for (let round = 0; round < ROUNDS; round++) rounds.push(await bothSides(rig, reference, connections))
      yield* linesOf(`${title}, ${connections} at once`, rounds, slowest)
    }
  } finally {
    await rig.stop()
  }
}

function* linesOf(line: string, rounds: Rounds, slowest: number | undefined): Generator<BenchResult> {
  const of = (side: 'ours' | 'theirs', figure: (round: Round) => number) =>
    median(rounds.map(each => figure(each[side])))
  const rate = ({ seen }: Round) => MEMBERS / seen.seconds
  const p99 = ({ seen }: Round) => percentile(seen.latencies, 0.99)
  const cost = ({ processorMs }: Round) => processorMs
  yield beside(`${line}: scored and replied to`, of('ours', rate), '/s', of('theirs', rate), { atLeast: 0.9 })
  yield slowest === undefined
    ? measured(`${line}: p99`, of('ours', p99), 'ms', { reference: of('theirs', p99) })
    : beside(`${line}: p99`, of('ours', p99), 'ms', of('theirs', p99), { atMost: slowest })
  yield measured(`${line}: processor time of each`, of('ours', cost), 'ms', { reference: of('theirs', cost) })
}

async function bothSides(rig: PressRig, reference: Pressed, connections: number) {
  const members = Array.from({ length: MEMBERS }, (_, member) => member)
  const { postId, action } = await rig.ask()
  const order = { action, members, pace: { connections }, patienceMs: 5000 }
  const turn = async (who: Pressed): Promise<Round> => {
    const before = await who.processorMs()
    const seen = await rig.press(order, who)
    return { seen, processorMs: ((await who.processorMs()) - before) / MEMBERS }
  }
  const theirs = await turn(reference)
  const ours = await turn(rig.bot)
  const recorded = await rig.store.database.prisma.answer.count({ where: { postId } })
  if (recorded !== MEMBERS) throw new Error(`${recorded} of ${MEMBERS} answers were recorded`)
  return { ours, theirs }
}

function percentile(latencies: readonly (number | null)[], share: number): number {
  const sorted = latencies.map(each => each ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b)
  return sorted[Math.floor(share * sorted.length)] ?? 0
}
