import type { Card, CardButton, Part } from '../../domain/card.ts'
import type { PostTally } from '../ports.ts'
import { cut } from '../talk/card-text.ts'
import { componentId } from '../talk/component-id.ts'
import { literal, unlinked } from '../talk/markdown.ts'
import { noticeCard } from '../talk/notice-card.ts'
import { labelledChoices, rightAnswer } from '../talk/question-parts.ts'
import type { Speech } from '../talk/speech.ts'
import type { PutQuestion, Report } from './ports.ts'

/** Longest label of a button, Slack's and Discord's limit being 75 and 80. */
const LABEL = 60

/** A report as hosts get it: what is said, the question with its figures, and what can be done about it. */
export function reportCard(
  speech: Speech,
  { study, post }: PutQuestion,
  report: Report,
  name: string,
  tally: PostTally,
  refused: readonly { text: string; count: number }[],
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
    { name: t('meant.accepted'), value: rightAnswer(speech, asked) },
    { name: t('report.figures'), value: t('report.figures-value', { right: tally.right, answered: tally.answered }) },
    ...(refused.length > 0
      ? [{ name: t('report.refused'), value: refused.map(each => `${literal(each.text)} (${each.count})`).join(', ') }]
      : []),
  ]
  const choices: Part[] =
    asked.choices.length === 0
      ? []
      : [
          {
            type: 'text',
            markdown: labelledChoices(speech, asked)
              .map(
                (choice, place) =>
                  `${asked.choices[place]?.right ? '✅' : '▫️'} ${choice.letter}. ${choice.text} (${tally.perChoice[place] ?? 0})`,
              )
              .join('\n'),
          },
        ]
  return noticeCard(said, 'neutral', [
    { type: 'text', markdown: asked.prompt },
    ...choices,
    { type: 'fields', fields },
    { type: 'buttons', buttons: buttonsOf(speech, report, asked) },
    { type: 'footer', markdown: t('report.fix', { slug: asked.slug }) },
  ])
}

function buttonsOf(speech: Speech, { id, text }: Report, asked: PutQuestion['post']['asked']): CardButton[] {
  const { t } = speech
  const further =
    asked.kind === 'single-choice' || asked.kind === 'true-false'
      ? labelledChoices(speech, asked).flatMap(({ letter }, place) =>
          asked.choices[place]?.right
            ? []
            : [{ label: t('report.accept-choice', { letter }), action: componentId.mendAccept(id, place) }],
        )
      : []
  const written: CardButton[] =
    asked.choices.length > 0
      ? []
      : text
        ? [{ label: cut(t('report.accept', { answer: text }), LABEL), action: componentId.mend(id, 'accept') }]
        : [{ label: t('report.accept-other'), action: componentId.mendForm(id) }]
  return [
    ...further.slice(0, 5),
    ...written,
    { label: t('report.void'), action: componentId.mend(id, 'void'), style: 'danger' },
    { label: t('report.dismiss'), action: componentId.mend(id, 'dismiss') },
  ]
}
