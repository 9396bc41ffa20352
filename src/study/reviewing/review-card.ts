import type { Card, Part } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import type { Given } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { Nearness } from '../../domain/written/text.ts'
import { componentId } from '../talk/component-id.ts'
import { plain } from '../talk/markdown.ts'
import { askingParts, stars } from '../talk/question-parts.ts'
import { shownVersion } from '../talk/shown-version.ts'
import { chapterTitle, type Speech } from '../talk/speech.ts'
import { verdictTexts } from '../talk/verdict-parts.ts'
import type { ReviewSession } from './ports.ts'

/** How far a session is: items done, and all of them with those still to come. */
export interface Progress {
  done: number
  total: number
}

/** The item that is shown: a question, and how far the session is. */
export function reviewCard(
  speech: Speech,
  course: Course,
  asked: AskedQuestion,
  session: ReviewSession,
  progress: Progress,
  isNew: boolean,
): Card {
  const { t, say, language } = speech
  const { id, number } = session
  const shown = shownVersion(asked)
  const ids = {
    choice: (place: number) => componentId.reviewChoice(id, number, shown, place),
    choices: componentId.reviewChoices(id, number, shown),
    write: componentId.reviewForm(id, number, shown),
  }
  const about = { chapter: chapterTitle(course, asked.chapter, language), stars: stars(asked.difficulty) }
  const footer = `${isNew ? `${t('review.new')} · ` : ''}${say('review.footer', about)}`
  return {
    kind: 'review',
    tone: 'neutral',
    fallback: t('review.fallback', { prompt: plain(asked.prompt) }),
    parts: [
      { type: 'heading', text: t('review.heading') },
      bar(speech, progress),
      ...askingParts(speech, asked, ids),
      { type: 'buttons', buttons: [{ label: t('review.end'), action: componentId.reviewEnd(id) }] },
      { type: 'footer', markdown: footer },
    ],
  }
}

/** How an item went, when it comes again, and the way on. */
export function reviewVerdictCard(
  speech: Speech,
  asked: AskedQuestion,
  given: Given,
  how: Nearness,
  session: ReviewSession,
  progress: Progress,
  days: number,
): Card {
  const { t } = speech
  const { id, number } = session
  const right = how !== 'wrong'
  const heading = t(right ? (how === 'typo' ? 'review.typo' : 'review.right') : 'verdict.wrong')
  return {
    kind: 'review',
    tone: right ? 'good' : 'bad',
    fallback: heading,
    parts: [
      { type: 'heading', text: `${right ? '✅' : '❌'} ${heading}` },
      { type: 'text', markdown: asked.prompt },
      ...verdictTexts(speech, asked, given, right),
      bar(speech, progress),
      {
        type: 'buttons',
        buttons: [
          { label: t('review.next'), action: componentId.reviewNext(id, number), style: 'primary' },
          { label: t('review.end'), action: componentId.reviewEnd(id) },
        ],
      },
      { type: 'footer', markdown: t('review.again-in', { days }) },
    ],
  }
}

/** The end of a session, or that there is nothing to begin one with. @param when of the next item, in words */
export function reviewEndCard(
  { t }: Pick<Speech, 't'>,
  { done, right }: Pick<ReviewSession, 'done' | 'right'>,
  { left, streak, when }: { left: number; streak: number; when: string | undefined },
): Card {
  const heading = t(done === 0 && left === 0 ? 'review.nothing' : left === 0 ? 'review.done' : 'review.ended')
  const lines = [
    ...(done > 0 ? [t('review.result', { right, done })] : []),
    ...(left > 0 ? [t('review.left', { left })] : []),
    ...(left === 0 && when ? [t('review.next-due', { when })] : []),
  ]
  return {
    kind: 'review',
    tone: done > 0 ? 'good' : 'neutral',
    fallback: [heading, ...lines].join(' '),
    parts: [
      { type: 'heading', text: heading },
      ...(lines.length > 0 ? [{ type: 'text' as const, markdown: lines.join('\n') }] : []),
      ...(streak > 0 ? [{ type: 'footer' as const, markdown: t('review.streak', { days: streak }) }] : []),
    ],
  }
}

function bar({ t }: Pick<Speech, 't'>, { done, total }: Progress): Part {
  const share = total === 0 ? 1 : done / total
  const detail = t('review.progress-detail', { done, total })
  return { type: 'progress', bars: [{ label: t('review.progress'), share, detail }] }
}
