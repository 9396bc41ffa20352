import { dayOf } from '../../domain/calendar.ts'
import { type Askable, type Foreseen, foresee } from '../../domain/foresee.ts'
import { comingSlot, isSlotKind, type ScheduleKind, type SlotKind } from '../../domain/schedule.ts'
import { candidatesOf } from '../../domain/selection.ts'
import type { LoadedCourse, Ports, Schedule, Study } from '../ports.ts'
import { isBoardNews } from '../talk/board-news.ts'
import { courseOf } from '../talk/speech.ts'

/** A schedule, and when it brings something next; undefined where that cannot be foreseen. */
export type Upcoming = Omit<Schedule, 'nextAt'> & { nextAt: Date | undefined }

/**
 * A study's schedules with when each is next of any effect, by what stands now: a summary and a question as `foresee` has them, a
 * reveal and a board not before there is something that they can tell of. Whether anything wants mending is known only then.
 */
export async function upcomingSchedules(ports: Ports, study: Study): Promise<Upcoming[]> {
  const schedules = await ports.studies.schedules(study.id)
  const foreseen = await foreseenOf(ports, study, schedules)
  return Promise.all(
    schedules.map(async schedule => ({
      ...schedule,
      nextAt: await NEXT[schedule.kind](ports, study, schedule, foreseen),
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

type Next = (ports: Ports, study: Study, schedule: Schedule, foreseen: Foreseen) => Promise<Date | undefined>

const NEXT: Record<ScheduleKind, Next> = {
  summary: async (_ports, _study, _schedule, { summary }) => summary,
  question: async (_ports, _study, _schedule, { question }) => question,
  reveal: async ({ posts }, { id, timezone }, { cron, nextAt }, { question }) => {
    if ((await posts.open(id, nextAt)).length > 0 || (question && question < nextAt)) return nextAt
    return question && comingSlot(cron, timezone, question)
  },
  leaderboard: async (ports, study, { cron, nextAt }, { question }) => {
    if ((question && question <= nextAt) || (await isBoardNews(ports, study, nextAt))) return nextAt
    return question && comingSlot(cron, study.timezone, new Date(question.getTime() - 1))
  },
  mending: async (_ports, _study, { nextAt }) => nextAt,
}

async function foreseenOf(ports: Ports, study: Study, schedules: readonly Schedule[]): Promise<Foreseen> {
  const { posts, studies, holidays, courses, clock } = ports
  const { id, timezone, chapter, chapterSince, plan, nextCourse } = study
  const { course } = courseOf(ports, study)
  const next = nextCourse && courses.get(nextCourse.slug)?.course
  const [askable, ofNext, summarised, unasked, dates, days] = await Promise.all([
    askableOf(ports, id, course),
    next ? askableOf(ports, id, next) : undefined,
    posts.summarised(id, chapter, chapterSince),
    posts.unaskedSince(id, chapterSince),
    studies.planned(id),
    holidays.from(id, dayOf(clock.now(), timezone)),
  ])
  const of = (kind: ScheduleKind) => schedules.find(each => each.kind === kind)
  const outlook = {
    ...askable,
    plan,
    chapter,
    since: dayOf(chapterSince, timezone),
    summarised,
    asked: unasked === undefined || !of('question') ? undefined : !unasked,
    dates,
    chapters: numbersOf(course),
    nextCourse: next && nextCourse && ofNext && { ...ofNext, chapters: numbersOf(next), startsOn: nextCourse.startsOn },
  }
  return foresee(
    { ...outlook, nextCourse: outlook.nextCourse ?? undefined },
    {
      timezone,
      holidays: new Set(days),
      summary: of('summary'),
      question: of('question'),
      revealAt: of('reveal')?.nextAt,
    },
  )
}

type Course = LoadedCourse['course']

const numbersOf = ({ chapters }: Course) => chapters.map(each => each.number)

async function askableOf({ posts }: Pick<Ports, 'posts'>, studyId: string, course: Course): Promise<Askable> {
  const candidates = candidatesOf(course, await posts.history(studyId, course.slug))
  const chapters = (waits: boolean) => candidates.filter(({ open }) => open === waits).map(({ chapter }) => chapter)
  return { free: chapters(false), waiting: chapters(true) }
}
