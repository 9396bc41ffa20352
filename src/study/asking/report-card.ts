import type { Card, CardButton } from '../../domain/card.ts'
import { isRightChoice } from '../../domain/grading.ts'
import type { MendAbout } from '../../domain/intent.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { difficultyWord } from '../../domain/question-problems.ts'
import type { PostTally } from '../ports.ts'
import { cut } from '../talk/card-text.ts'
import { componentId } from '../talk/component-id.ts'
import { plain, unlinked } from '../talk/markdown.ts'
import { noticeCard } from '../talk/notice-card.ts'
import { labelledChoices, rightAnswer } from '../talk/question-parts.ts'
import type { Speech } from '../talk/speech.ts'
import type { Figures, PutQuestion, Report } from './ports.ts'

/** Longest label of a button, Slack's and Discord's limit being 75 and 80. */
const LABEL = 60

/**
 * A report as hosts get it: what is said, the question with its figures, and what can be done about it.
 * @param figures what the study's answers say of the question, where they were computed
 */
export function reportCard(
  speech: Speech,
  { study, post }: PutQuestion,
  report: Report,
  name: string,
  tally: PostTally,
  refused: readonly { text: string; count: number }[],
  figures?: Figures,
): Card {
  const { t, say } = speech
  const { asked } = post
  const channel = `#${study.channel}`
  const said =
    report.kind === 'meant'
      ? say('meant.claim', { name, channel })
      : say('report.claim', { name, channel, kind: t(`report.${report.kind}`) })
  const fields = [
    ...(report.text ? [{ name: t('meant.typed'), value: unlinked(report.text) }] : []),
    { name: t('meant.accepted'), value: plain(rightAnswer(speech, asked)) },
    { name: t('report.figures'), value: sayFigures(speech, tally) },
    ...(figures ? [{ name: t('report.difficulty'), value: t(`difficulty.${difficultyWord(figures.expected)}`) }] : []),
    ...(refused.length > 0
      ? [{ name: t('report.refused'), value: refused.map(each => `${unlinked(each.text)} (${each.count})`).join(', ') }]
      : []),
  ]
  const choices = choiceLines(speech, asked, tally.perChoice)
  return noticeCard(said, 'neutral', [
    { type: 'text', markdown: asked.prompt },
    ...(choices.length > 0 ? [{ type: 'text' as const, markdown: choices.join('\n') }] : []),
    { type: 'fields', fields },
    { type: 'buttons', buttons: buttonsOf(speech, report, asked) },
    { type: 'footer', markdown: t('report.fix', { slug: asked.slug }) },
  ])
}

/** `7 of 12 (58 %)`. */
export function sayFigures({ t }: Pick<Speech, 't'>, { right, answered }: Pick<PostTally, 'right' | 'answered'>) {
  return answered === 0
    ? t('report.figures-none')
    : t('report.figures-value', { right, answered, percent: Math.round((100 * right) / answered) })
}

/** The choices in lines of Markdown, each with how often it was given; none where the answer is written. @param say of a choice's text */
export function choiceLines(
  speech: Speech,
  asked: AskedQuestion,
  perChoice: readonly number[],
  say = (text: string) => text,
): string[] {
  if (asked.choices.length === 0) return []
  return labelledChoices(speech, asked).map(
    ({ letter, text }, place) =>
      `${isRightChoice(asked, place) ? '✅' : '▫️'} ${letter}. ${say(text)} (${perChoice[place] ?? 0})`,
  )
}

/** A button for each choice that may be accepted as well. */
export function furtherChoices(speech: Speech, about: MendAbout, asked: AskedQuestion): CardButton[] {
  return labelledChoices(speech, asked).flatMap(({ letter }, place) => {
    if (asked.choices.length === 0 || isRightChoice(asked, place)) return []
    return [{ label: speech.t('report.accept-choice', { letter }), action: componentId.mendAccept(about, place) }]
  })
}

function buttonsOf(speech: Speech, { id, text }: Report, asked: AskedQuestion): CardButton[] {
  const { t } = speech
  const about = { report: id }
  const written: CardButton[] =
    asked.choices.length > 0
      ? []
      : text
        ? [{ label: cut(t('report.accept', { answer: text }), LABEL), action: componentId.mend(about, 'accept') }]
        : [{ label: t('report.accept-other'), action: componentId.mendForm(about) }]
  return [
    ...furtherChoices(speech, about, asked),
    ...written,
    { label: t('report.void'), action: componentId.mend(about, 'void'), style: 'danger' },
    { label: t('mend.fix'), action: componentId.mend(about, 'fix') },
    { label: t('report.dismiss'), action: componentId.mend(about, 'dismiss') },
  ]
}
