import { dayOf } from '../../domain/calendar.ts'
import { comingSlot, isSlotKind, type ScheduleKind, type SlotKind } from '../../domain/schedule.ts'
import type { Ports, Schedule, Study } from '../ports.ts'
import { isBoardNews } from '../talk/board-news.ts'
import { nextSummary } from './next-summary.ts'

/** A schedule, and when it brings something next; undefined where that cannot be foreseen. */
export type Upcoming = Omit<Schedule, 'nextAt'> & { nextAt: Date | undefined }

/**
 * A study's schedules with when each is next of any effect, by what stands now: a question comes on no holiday, a reveal and
 * a board not before there is something that they can tell of. Whether anything wants mending is known only then.
 */
export async function upcomingSchedules(ports: Ports, study: Study): Promise<Upcoming[]> {
  const schedules = await ports.studies.schedules(study.id)
  const asking = schedules.find(({ kind }) => kind === 'question')
  const question = asking && (await nextQuestion(ports, study, asking))
  return Promise.all(
    schedules.map(async schedule => ({
      ...schedule,
      nextAt: await NEXT[schedule.kind](ports, study, schedule, question),
    })),
  )
}

/** What the channel gets next. */
export async function nextInChannel(ports: Ports, study: Study): Promise<{ kind: SlotKind; nextAt: Date } | undefined> {
  const [next] = (await upcomingSchedules(ports, study))
    .flatMap(({ kind, nextAt }) => (isSlotKind(kind) && nextAt ? [{ kind, nextAt }] : []))
    .sort((a, b) => a.nextAt.getTime() - b.nextAt.getTime())
  return next
}

type Next = (ports: Ports, study: Study, schedule: Schedule, question: Date | undefined) => Promise<Date | undefined>

const NEXT: Record<ScheduleKind, Next> = {
  summary: nextSummary,
  question: async (_ports, _study, _schedule, question) => question,
  reveal: async ({ posts }, { id, timezone }, { cron, nextAt }, question) => {
    if ((await posts.open(id, nextAt)).length > 0 || (question && question < nextAt)) return nextAt
    return question && comingSlot(cron, timezone, question)
  },
  leaderboard: async (ports, study, { cron, nextAt }, question) => {
    if ((question && question <= nextAt) || (await isBoardNews(ports, study, nextAt))) return nextAt
    return question && comingSlot(cron, study.timezone, new Date(question.getTime() - 1))
  },
  mending: async (_ports, _study, { nextAt }) => nextAt,
}

async function nextQuestion(ports: Ports, study: Study, { cron, nextAt }: Schedule): Promise<Date | undefined> {
  const holidays = new Set(await ports.holidays.from(study.id, dayOf(ports.clock.now(), study.timezone)))
  let at: Date | undefined = nextAt
  while (at && holidays.has(dayOf(at, study.timezone))) at = comingSlot(cron, study.timezone, at)
  return at
}
