import type { Card } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import type { Tally } from '../../domain/leaderboard.ts'
import type { ChapterProgress } from '../ports.ts'
import { chapterTitle, type Speech } from '../talk/speech.ts'

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
  /** Items that are due for review. */
  due: number
  /** Number of the chapter that the group is at. */
  chapter: number
}

/** A member's points, accuracy, streak and progress through the chapters read so far. */
export function memberCard({ t, language }: Speech, course: Course, view: MemberView): Card {
  const { ever, week, streak } = view
  const percent = ever ? Math.round((100 * ever.right) / ever.answered) : 0
  const accuracy = ever
    ? t('me.accuracy-value', { percent, right: ever.right, answered: ever.answered })
    : t('me.accuracy-none')
  const bars = course.chapters
    .filter(chapter => chapter.number <= view.chapter)
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
          ...(view.due > 0 ? [{ name: t('me.due'), value: t('me.due-value', { count: view.due }) }] : []),
          ...(view.lookups > 0 ? [{ name: t('me.lookups'), value: String(view.lookups) }] : []),
          ...(view.away ? [{ name: t('me.away'), value: view.away }] : []),
          { name: t('me.streak'), value: `${streak > 0 ? '🔥 ' : ''}${t('verdict.streak-value', { days: streak })}` },
        ],
      },
      { type: 'progress', bars },
      ...(view.hidden ? [{ type: 'footer' as const, markdown: t('me.hidden') }] : []),
    ],
  }
}
