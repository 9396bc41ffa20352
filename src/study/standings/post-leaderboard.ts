import { dayOf, type Period, periodStart, previousStart } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import { comingSlot, type Slot } from '../../domain/schedule.ts'
import type { Occasion } from '../occasion.ts'
import type { Caller, Ports, Study } from '../ports.ts'
import type { Publication } from '../publication.ts'
import { isBoardNews } from '../talk/board-news.ts'
import { sayPeriod, speechOf } from '../talk/speech.ts'
import { type BoardPeriod, boardPeriod, periodAsked, scheduledPeriod } from './board-period.ts'
import { leaderboardCard, MOST_ROWS } from './leaderboard-card.ts'

/**
 * The board that closes a week or a month, in the study's time zone; none in a week of holidays, where nobody could answer
 * since the one before.
 */
export async function postLeaderboard(
  ports: Ports,
  study: Study,
  slot: Slot,
  occasion: Pick<Occasion, 'posts'>,
): Promise<Publication[]> {
  const day = dayOf(slot.at, study.timezone)
  const week = periodStart('week', day)
  if (occasion.posts.length === 0 && !(await isBoardNews(ports, study, slot.at))) return []
  const post = await ports.posts.claim({ slot, day, week })
  return [{ post, card: await boardCard(ports, study, await scheduledPeriod(ports, study, slot.at), slot.at) }]
}

/**
 * `/leaderboard`: the board as it stands, with the row of the member who asked.
 * @param asked `last`: the period before; `spoken`: all see it, so that nobody is mentioned whom it does not concern now
 */
export async function showLeaderboard(
  ports: Ports,
  study: Study,
  caller: Caller,
  { period, last = false, spoken }: { period: Period; last?: boolean; spoken?: 'aloud' },
): Promise<Reply[]> {
  const { id } = await ports.members.resolve(caller)
  const now = ports.clock.now()
  const card = await boardCard(ports, study, await boardPeriod(ports, study, period, now, last), now, id)
  return [{ to: 'member', card: spoken ? { ...card, mentions: [] } : card }]
}

/** Whether anybody can still answer in a period: a question is open in it, or comes. */
async function isGoingOn(ports: Ports, study: Study, { period, start }: BoardPeriod, at: Date): Promise<boolean> {
  const isIn = (instant: Date) => periodStart(period, dayOf(instant, study.timezone)) === start
  if (!isIn(at)) return false
  const schedules = await ports.studies.schedules(study.id)
  const cron = schedules.find(({ kind }) => kind === 'question')?.cron
  const next = cron === undefined || study.pausedAt ? undefined : comingSlot(cron, study.timezone, at)
  return (next !== undefined && isIn(next)) || (await ports.posts.open(study.id, at)).length > 0
}

async function boardCard(ports: Ports, study: Study, { period, start }: BoardPeriod, at: Date, memberId?: string) {
  const ago = previousStart(period, start)
  const before = (await periodAsked(ports, study, { period, start })) ?? ago
  const board = await ports.scores.board(study.id, { period, startsOn: start, before, most: MOST_ROWS, memberId })
  const speech = speechOf(study)
  const isOver = board.rows.length === 0 && !(await isGoingOn(ports, study, { period, start }, at))
  return leaderboardCard(speech, sayPeriod(period, start, speech), board, { withChange: before !== undefined, isOver })
}
