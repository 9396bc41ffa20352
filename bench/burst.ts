import { translator } from '../src/i18n/catalogue.ts'
import { endChild, forkScript } from './children.ts'
import { startPressRig } from './press/rig.ts'
import { type BenchResult, measured } from './result.ts'
import { SLACK } from './slack/service.ts'

const PRESSES = 5000
const SECONDS = 5
const MEMBERS = 4000

/**
 * Presses that come faster than a busy machine can take them: what became of each. Silent is who was told nothing; wrongly
 * told is who was told of an answer that is not there, or that theirs was not taken when it was.
 */
export async function* benchBurst(serverUrl: string): AsyncGenerator<BenchResult> {
  const rig = await startPressRig(SLACK, serverUrl, 'burst', 0)
  const busy = forkScript(new URL('slack/busy.ts', import.meta.url))
  try {
    const { postId, action } = await rig.ask()
    const members = Array.from({ length: PRESSES }, (_, press) => press % MEMBERS)
    const pace = { perSecond: PRESSES / SECONDS }
    const { told, latencies } = await rig.press({ action, members, pace, patienceMs: 15_000 })
    const rows = await rig.store.database.prisma.answer.findMany({ where: { postId }, include: { member: true } })
    const { peak } = await rig.bot.memory()
    const recorded = new Set(rows.map(row => Number(row.member.externalId.slice(1))))
    const t = translator('en')
    const kinds = told.map(text => {
      if (text === null) return 'silent'
      if (text === t('problem.crowded')) return 'not taken'
      if (text === t('problem.unsure')) return 'unsure'
      if (text.startsWith('Right!') || text === t('verdict.wrong')) return 'scored'
      return text.startsWith(t('verdict.again')) ? 'earlier' : 'other'
    })
    const count = (...wanted: string[]) => kinds.filter(kind => wanted.includes(kind)).length
    const heard = new Set(members.filter((_, place) => kinds[place] !== 'not taken' && kinds[place] !== 'other'))
    const unfounded = members.filter(
      (member, place) => ['scored', 'earlier'].includes(kinds[place] ?? '') && !recorded.has(member),
    )
    const denied = [...recorded].filter(member => !heard.has(member))
    const line = `burst of ${PRESSES} presses in ${SECONDS} s from ${MEMBERS} members beside a busy core`
    const atMost = (most: number) => ({ target: { atMost: most } })
    yield measured(`${line}: answers recorded`, recorded.size, '')
    yield measured(`${line}: told to press again`, count('not taken', 'unsure'), '')
    yield measured(`${line}: silent`, count('silent'), '', atMost(0))
    yield measured(`${line}: wrongly told`, unfounded.length + denied.length + count('other'), '', atMost(0))
    const waited = latencies.flatMap(each => (each === null ? [] : [each])).sort((a, b) => a - b)
    yield measured(`${line}: median wait for a reply`, waited[Math.floor(waited.length / 2)] ?? 0, 'ms')
    yield measured(`${line}: longest wait for a reply`, waited.at(-1) ?? 0, 'ms')
    yield measured(`${line}: peak memory`, Math.round(peak), 'MB')
  } finally {
    await endChild(busy)
    await rig.stop()
  }
}
