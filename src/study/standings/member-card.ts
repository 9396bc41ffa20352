import type { Card } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import type { Tally } from '../../domain/leaderboard.ts'
import { type CalendarPicture, sumsOf } from '../../domain/study-calendar.ts'
import type { ChapterProgress } from '../ports.ts'
import { chapterTitle, type Speech } from '../talk/speech.ts'
import { calendarPart } from './calendar-part.ts'
import { type KnownTerm, termButtons, termParts } from './terms-part.ts'

/** Where a member stands in a study. */
export interface MemberView {
  name: string
  ever: Tally | undefined
  week: Tally | undefined
  streak: number
  progress: ChapterProgress[]
  /** Days left this month that may be missed. */
  freeDays: number
  /** When the member is away; empty when not. */
  away: string
  /** Whether the member is on no board. */
  hidden: boolean
  /** Terms that were explained to the member. */
  lookups: number
  /** Items that can be reviewed now, and by the end of today. */
  due: { now: number; today: number }
  /** Terms that the member has met, the weakest first. */
  terms: KnownTerm[]
  /** The last weeks. */
  calendar: CalendarPicture
  /** Numbers of the chapters that the group has met. */
  chapters: ReadonlySet<number>
}

/** A member's points, accuracy, streaks, last weeks, what they know best and least, and progress through the chapters read so far. */
export function memberCard(speech: Speech, course: Course, view: MemberView): Card {
  const { t, language } = speech
  const { ever, week, streak, due, calendar } = view
  const percent = ever ? Math.round((100 * ever.right) / ever.answered) : 0
  const accuracy = ever
    ? t('me.accuracy-value', { percent, right: ever.right, answered: ever.answered })
    : t('me.accuracy-none')
  const bars = course.chapters
    .filter(chapter => view.chapters.has(chapter.number))
    .map(({ number }) => {
      const total = course.questions.filter(question => question.chapter === number).length
      const right = view.progress.find(each => each.chapter === number)?.right ?? 0
      const label = t('me.chapter', { number, title: chapterTitle(course, number, language) })
      return {
        label,
        share: total === 0 ? 0 : Math.min(right / total, 1),
        detail: t('me.chapter-detail', { right, total }),
      }
    })
  return {
    kind: 'member',
    tone: 'neutral',
    fallback: t('me.fallback', { points: ever?.points ?? 0, streak }),
    parts: [
      { type: 'heading', text: t('me.heading', { name: view.name }) },
      {
        type: 'fields',
        fields: [
          { name: t('me.points'), value: String(ever?.points ?? 0) },
          { name: t('me.week'), value: String(week?.points ?? 0) },
          { name: t('me.accuracy'), value: accuracy },
          { name: t('me.free-days'), value: String(view.freeDays) },
          ...(due.today > 0 ? [{ name: t('me.due'), value: sayDue(t, due) }] : []),
          ...(view.lookups > 0 ? [{ name: t('me.lookups'), value: String(view.lookups) }] : []),
          ...(view.away ? [{ name: t('me.away'), value: view.away }] : []),
          { name: t('me.streak'), value: `${streak > 0 ? '🔥 ' : ''}${t('verdict.streak-value', { days: streak })}` },
          ...(calendar.reviewStreak > 0
            ? [{ name: t('me.review-streak'), value: t('verdict.streak-value', { days: calendar.reviewStreak }) }]
            : []),
        ],
      },
      ...(sumsOf(calendar).days > 0 ? [calendarPart(speech, calendar)] : []),
      ...termParts(speech, view.terms),
      { type: 'text', markdown: `**${t('me.chapters')}**` },
      { type: 'progress', bars },
      ...termButtons(speech, view.terms, due.now),
      ...(view.hidden ? [{ type: 'footer' as const, markdown: t('me.hidden') }] : []),
    ],
  }
}

function sayDue(t: Speech['t'], { now, today }: MemberView['due']): string {
  return now === today ? t('me.due-value', { count: now }) : t('me.due-today', { now, today })
}
