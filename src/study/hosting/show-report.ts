import { Temporal } from 'temporal-polyfill'
import { dayOf, periodStart } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import { itemsOf, judgedAt } from '../../domain/memory.ts'
import { instantAt } from '../../domain/schedule.ts'
import type { Groups, Ports, Study } from '../ports.ts'
import { itemNames } from '../talk/item-names.ts'
import { courseOf, memoryCourse, speechOf } from '../talk/speech.ts'
import { groupReportCard } from './group-report-card.ts'

/** What hosting needs besides what every subject does. */
export interface HostingPorts extends Ports {
  groups: Groups
}

/** Weeks that the report tells of, that of today included. */
const WEEKS = 4
/** Who has done nothing in so many weeks, today's included, and did in as many as are told of before, has gone quiet. */
const QUIET_WEEKS = 2

/** `/study report`: what the group knows and is about to forget, how it takes part. Sums alone; names of those who agreed. */
export async function showReport(ports: HostingPorts, study: Study): Promise<Reply[]> {
  const now = ports.clock.now()
  const today = dayOf(now, study.timezone)
  const monday = Temporal.PlainDate.from(periodStart('week', today))
  const weekAgo = (weeks: number) => monday.subtract({ weeks }).toString()
  const weeksFrom = (first: number, count: number) => Array.from({ length: count }, (_, at) => weekAgo(first + at))
  const startOf = (weeks: number) => instantAt(weekAgo(weeks), '00:00', study.timezone)
  const since = startOf(WEEKS - 1)
  const lately = weeksFrom(0, QUIET_WEEKS)
  const [members, memory, weeks, byThemselves, quiet] = await Promise.all([
    ports.groups.members(study.id, since),
    ports.groups.memory(study.id, memoryCourse(ports, study), since, judgedAt(now)),
    ports.groups.weeks(study.id, study.timezone, weeksFrom(0, WEEKS)),
    ports.groups.byThemselves(study.id, since),
    ports.groups.quiet(study.id, {
      before: weeksFrom(QUIET_WEEKS, WEEKS),
      lately,
      since: startOf(QUIET_WEEKS - 1),
      today,
    }),
  ])
  const { course } = courseOf(ports, study)
  const asked = weeks.filter(each => lately.includes(each.week)).some(each => each.asked > 0)
  const view = {
    members,
    chapters: course.chapters
      .filter(chapter => chapter.number <= study.chapter)
      .map(({ number }) => ({ number, items: itemsOfChapter(course, number) })),
    memory,
    names: itemNames(course, study.language),
    weeks,
    byThemselves,
    quiet: { ...quiet, asked },
  }
  return [{ to: 'member', card: groupReportCard(speechOf(study), course, view) }]
}

/** What can be remembered of a chapter: the terms of it that a question tests, and its questions that test none. */
function itemsOfChapter(course: ReturnType<typeof courseOf>['course'], number: number): Set<string> {
  const chapterOf = new Map(course.terms.map(term => [`term:${term.slug}`, term.chapter]))
  const items = course.questions.flatMap(question =>
    itemsOf(question).map(item => ({ item, chapter: chapterOf.get(item) ?? question.chapter })),
  )
  return new Set(items.filter(each => each.chapter === number).map(({ item }) => item))
}
