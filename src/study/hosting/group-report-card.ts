import type { Card, Part } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import { KNOWN_FROM } from '../../domain/memory.ts'
import type { ByThemselves, GroupMemory, GroupWeek, Quiet } from '../ports.ts'
import type { ItemName } from '../talk/item-names.ts'
import { chapterTitle, courseTitle, type Speech, sayDate } from '../talk/speech.ts'

/** What a group comes to. */
export interface GroupView {
  /** Members who take part. */
  members: number
  /** The chapters read so far, with what can be remembered of each. */
  chapters: { number: number; items: ReadonlySet<string> }[]
  memory: GroupMemory[]
  names: ReadonlyMap<string, ItemName>
  /** The latest first. */
  weeks: GroupWeek[]
  byThemselves: ByThemselves
  /** `asked`: whether anything was, of late. */
  quiet: Quiet & { asked: boolean }
}

/** Items shown that the group is about to forget. */
const AT_RISK = 5

/** Members named who have gone quiet; the others are counted. */
const MOST_NAMED = 20

/** What a group knows by chapter, what it is about to forget, who has gone quiet, and how it took part. */
export function groupReportCard(speech: Speech, course: Course, view: GroupView): Card {
  const { t, language } = speech
  const heading = t('report.heading', { course: courseTitle(course, language) })
  const risk = atRisk(speech, view)
  const parts: Part[] = [
    { type: 'heading', text: heading },
    {
      type: 'fields',
      fields: [
        { name: t('report.members'), value: String(view.members) },
        { name: t('report.reviews'), value: t('report.reviews-value', { ...view.byThemselves }) },
        // Who never took part cannot have gone quiet.
        ...(view.quiet.before > 0 ? [{ name: t('report.quiet'), value: sayQuiet(speech, view.quiet) }] : []),
      ],
    },
    { type: 'text', markdown: `**${t('report.knows')}**` },
    { type: 'progress', bars: view.chapters.map(chapter => chapterBar(speech, course, view, chapter)) },
    ...(risk.length > 0
      ? [
          { type: 'text' as const, markdown: `**${t('report.risk')}**` },
          { type: 'progress' as const, bars: risk },
        ]
      : []),
    ...weekTable(speech, view),
    { type: 'footer', markdown: t('report.footer', { percent: Math.round(100 * KNOWN_FROM) }) },
  ]
  return { kind: 'report', tone: 'neutral', fallback: heading, parts }
}

type Bar = Extract<Part, { type: 'progress' }>['bars'][number]

function chapterBar(
  { t, language }: Speech,
  course: Course,
  { members, memory }: GroupView,
  { number, items }: GroupView['chapters'][number],
): Bar {
  const of = memory.filter(each => items.has(each.item))
  const met = of.reduce((sum, each) => sum + each.met, 0)
  const known = of.reduce((sum, each) => sum + each.known, 0)
  const share = known / Math.max(members * items.size, 1)
  const label = t('me.chapter', { number, title: chapterTitle(course, number, language) })
  if (met === 0) return { label, share: 0, detail: t('report.nothing-met') }
  const recall = of.reduce((sum, each) => sum + each.recall * each.met, 0) / met
  const detail = t('report.chapter', { known: Math.round(100 * share), recall: Math.round(100 * recall) })
  return { label, share: Math.min(share, 1), detail }
}

/** What the group recalls with the lowest chance; what one alone has met comes last. */
function atRisk({ t }: Pick<Speech, 't'>, { memory, names, members }: GroupView): Bar[] {
  const few = (each: GroupMemory) => (each.met < Math.min(2, members) ? 1 : 0)
  return memory
    .filter(each => names.has(each.item) && each.recall < KNOWN_FROM)
    .sort((a, b) => few(a) - few(b) || a.recall - b.recall || a.item.localeCompare(b.item))
    .slice(0, AT_RISK)
    .map(({ item, recall, met }) => ({
      label: names.get(item)?.name ?? item,
      share: recall,
      detail: t('report.at-risk', { percent: Math.round(100 * recall), met }),
    }))
}

/** A number says nothing where nothing was asked, or nobody answered. */
const NONE = '–'

function weekTable({ t, language }: Pick<Speech, 't' | 'language'>, { weeks, members }: GroupView): Part[] {
  if (weeks.length === 0) return []
  const number = (title: string) => ({ title, align: 'right' as const })
  const columns = [
    { title: t('report.week'), align: 'left' as const },
    number(t('report.asked')),
    number(t('report.answered-by')),
    number(t('report.answers')),
    number(t('report.right')),
  ]
  const rows = weeks.map(({ week, asked, members: took, answered, right }) => [
    sayDate(week, { language }),
    String(asked),
    asked === 0 ? NONE : t('report.answered-by-value', { took, members: Math.max(members, took) }),
    asked === 0 ? NONE : String(answered),
    answered === 0 ? NONE : `${Math.round((100 * right) / answered)}%`,
  ])
  return [
    { type: 'text', markdown: `**${t('report.weeks')}**` },
    { type: 'table', columns, rows },
  ]
}

function sayQuiet({ t }: Pick<Speech, 't'>, { asked, count, names }: GroupView['quiet']): string {
  // Nobody is quiet where nothing was asked.
  if (!asked) return t('report.nothing-asked')
  if (names.length === 0) return t('report.quiet-value', { count })
  const named = names.slice(0, MOST_NAMED)
  return `${t('report.quiet-value', { count })}: ${t('report.named', { names: named.join(', '), others: count - named.length })}`
}
