import { dayOf, type Period, periodStart, previousStart } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import { rankMembers } from '../../domain/leaderboard.ts'
import type { Slot } from '../../domain/schedule.ts'
import { streakNow } from '../../domain/streak.ts'
import type { Ports, Study } from '../ports.ts'
import type { Publication } from '../publication.ts'
import { sayPeriod, speechOf } from '../talk/speech.ts'
import { type BoardPeriod, boardPeriod, scheduledPeriod } from './board-period.ts'
import { type BoardRow, leaderboardCard } from './leaderboard-card.ts'

/** The board that closes a week or a month, in the study's time zone. */
export async function postLeaderboard(ports: Ports, study: Study, slot: Slot): Promise<Publication[]> {
  const day = dayOf(slot.at, study.timezone)
  const post = await ports.posts.claim({ slot, day, week: periodStart('week', day) })
  return [{ post, card: await boardCard(ports, study, await scheduledPeriod(ports, study, slot.at)) }]
}

/** `/leaderboard`: the board as it stands, for the member who asked. @param last the period before */
export async function showLeaderboard(ports: Ports, study: Study, period: Period, last: boolean): Promise<Reply[]> {
  const shown = await boardPeriod(ports, study, period, ports.clock.now(), last)
  return [{ to: 'member', card: await boardCard(ports, study, shown) }]
}

async function boardCard(ports: Ports, study: Study, { period, start }: BoardPeriod) {
  const before = previousStart(period, start)
  const [tallies, earlier, standings, latest] = await Promise.all([
    ports.scores.totals(study.id, period, start),
    before ? ports.scores.totals(study.id, period, before) : [],
    ports.scores.standings(study.id),
    ports.posts.latestDay(study.id),
  ])
  const ranked = rankMembers(tallies, earlier)
  const members = await ports.members.byIds(ranked.map(row => row.memberId))
  const rows = ranked.flatMap((row): BoardRow[] => {
    const member = members.get(row.memberId)
    return member ? [{ ...row, member, streak: streakNow(standings.get(row.memberId), latest?.number ?? 0) }] : []
  })
  const speech = speechOf(study)
  return leaderboardCard(speech, sayPeriod(period, start, speech), rows, before !== undefined)
}
