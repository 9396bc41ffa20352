import type { Card, CardChoice, Form, Part } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { POINTS_PER_DIFFICULTY } from '../../domain/scoring.ts'
import type { Post, PostTally } from '../ports.ts'
import { ANSWER_VALUE, componentId } from '../talk/component-id.ts'
import { literal, plain } from '../talk/markdown.ts'
import { chapterTitle, courseTitle, type Speech, sayWhen } from '../talk/speech.ts'

type AskedPost = Post & { asked: AskedQuestion }

/** The open question, as the channel gets it: nothing in it tells the right answer. */
export function questionCard(speech: Speech, course: Course, { id, asked, closesAt }: AskedPost): Card {
  const { t, say, language } = speech
  const about = { course: courseTitle(course, language), chapter: chapterTitle(course, asked.chapter, language) }
  const worth = say('question.footer', {
    ...about,
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

/** The prompt and what to answer with; shared by the channel's question and practice. */
export function askingParts(
  { t }: Pick<Speech, 't'>,
  asked: AskedQuestion,
  ids: { choice: (place: number) => string; choices: string; write: string },
): Part[] {
  const prompt: Part = { type: 'text', markdown: asked.prompt }
  if (asked.choices.length === 0)
    return [
      prompt,
      { type: 'buttons', buttons: [{ label: t('question.answer'), action: ids.write, style: 'primary' }] },
    ]
  const multiple = asked.kind === 'multiple-choice'
  const choices = labelledChoices({ t }, asked).map((choice, place) => ({ ...choice, action: ids.choice(place) }))
  if (!multiple) return [prompt, { type: 'choices', multiple, choices }]
  const hint: Part = { type: 'footer', markdown: t('question.pick-all') }
  return [
    prompt,
    {
      type: 'choices',
      multiple,
      choices,
      submit: { label: t('question.submit'), action: ids.choices, style: 'primary' },
    },
    hint,
  ]
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
    state: asked.choices[place]?.right ? ('right' as const) : ('wrong' as const),
    count: tally.perChoice[place] ?? 0,
  }))
  const answered: Part =
    choices.length > 0
      ? { type: 'choices', multiple: false, choices }
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

/** The form for a written answer. */
export function answerForm({ t }: Pick<Speech, 't'>, asked: AskedQuestion, action: string): Form {
  return {
    title: t('form.answer.title'),
    action,
    submit: t('question.submit'),
    intro: asked.prompt,
    fields: [
      { id: ANSWER_VALUE, label: t('form.answer.label'), hint: t('form.answer.hint'), kind: 'text', maxLength: 200 },
    ],
  }
}

/** The right answer in words, as Markdown: `B. The kernel`, or the first accepted text. */
export function rightAnswer({ t }: Pick<Speech, 't'>, asked: AskedQuestion): string {
  if (asked.choices.length === 0) return literal(asked.accepted[0] ?? '')
  const right = labelledChoices({ t }, asked).filter((_, place) => asked.choices[place]?.right)
  return right.map(({ letter, text }) => `${letter}. ${text}`).join(', ')
}

/** Difficulty as three dots: `●●○`. */
export function stars(difficulty: number): string {
  return '●'.repeat(difficulty) + '○'.repeat(3 - difficulty)
}

/** The choices with their letters, as shown. */
export function labelledChoices({ t }: Pick<Speech, 't'>, asked: AskedQuestion): CardChoice[] {
  if (asked.kind !== 'true-false')
    return asked.choices.map(({ text }, place) => ({ letter: String.fromCharCode(65 + place), text }))
  return [
    { letter: t('question.true-letter'), text: t('question.true') },
    { letter: t('question.false-letter'), text: t('question.false') },
  ]
}
