import type { Card, Part } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import { isRightChoice } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { POINTS_PER_DIFFICULTY } from '../../domain/scoring.ts'
import type { Post, PostTally } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { literal, plain } from '../talk/markdown.ts'
import { askingParts, labelledChoices, rightAnswer, stars } from '../talk/question-parts.ts'
import { chapterTitle, placeTitle, type Speech, sayWhen } from '../talk/speech.ts'

type AskedPost = Post & { asked: AskedQuestion }

/** The open question, as the channel gets it: nothing in it tells the right answer. */
export function questionCard(speech: Speech, course: Course, { id, asked, closesAt }: AskedPost): Card {
  const { t, say, language } = speech
  const worth = say('question.footer', {
    place: placeTitle(course, asked.chapter, language),
    stars: stars(asked.difficulty),
    points: POINTS_PER_DIFFICULTY * asked.difficulty,
  })
  const footer = closesAt ? `${worth} · ${t('question.closes', { time: sayWhen(closesAt, speech) })}` : worth
  const ids = {
    choice: (place: number) => componentId.choice(id, place),
    choices: componentId.choices(id),
    write: componentId.answerForm(id),
  }
  return {
    kind: 'question',
    tone: 'neutral',
    fallback: t('question.fallback', { prompt: plain(asked.prompt) }),
    parts: [
      { type: 'heading', text: t('question.heading') },
      ...askingParts(speech, asked, ids),
      { type: 'footer', markdown: footer },
    ],
  }
}

/** The question after its reveal: closed, right answers marked, how many chose what. */
export function closedQuestionCard(
  { t, language }: Speech,
  course: Course,
  { asked }: AskedPost,
  tally: PostTally,
): Card {
  const choices = labelledChoices({ t }, asked).map((choice, place) => ({
    ...choice,
    state: isRightChoice(asked, place) ? ('right' as const) : ('wrong' as const),
    count: tally.perChoice[place] ?? 0,
  }))
  const answered: Part =
    choices.length > 0
      ? { type: 'choices', multiple: false, choices, answered: tally.answered }
      : { type: 'text', markdown: `**${rightAnswer({ t }, asked)}**` }
  const closed = t('question.closed', { answered: tally.answered, right: tally.right })
  return {
    kind: 'question',
    tone: 'neutral',
    fallback: t('question.fallback', { prompt: plain(asked.prompt) }),
    parts: [
      { type: 'heading', text: t('question.heading') },
      { type: 'text', markdown: asked.prompt },
      answered,
      { type: 'footer', markdown: `${literal(chapterTitle(course, asked.chapter, language))} · ${closed}` },
    ],
  }
}

/** A question that the hosts took back: what it was, and that it is none any more. */
export function takenBackCard({ t, language }: Speech, course: Course, { asked }: AskedPost): Card {
  const said = t('question.taken-back')
  return {
    kind: 'question',
    tone: 'neutral',
    fallback: `${t('question.fallback', { prompt: plain(asked.prompt) })} ${said}`,
    parts: [
      { type: 'heading', text: t('question.heading') },
      { type: 'text', markdown: asked.prompt },
      { type: 'footer', markdown: `${literal(chapterTitle(course, asked.chapter, language))} · ${said}` },
    ],
  }
}
