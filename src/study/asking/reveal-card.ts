import type { Card } from '../../domain/card.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { PostTally } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { plain, quoted } from '../talk/markdown.ts'
import { rightAnswer } from '../talk/question-parts.ts'
import type { Speech } from '../talk/speech.ts'

/**
 * The reply below a question at its reveal: the answer, why, and how many had it.
 * @param podium whether the first three who had it are named
 * @param questionId post of the question, which can then be reported
 */
export function revealCard(
  { t, say }: Speech,
  asked: AskedQuestion,
  tally: PostTally,
  podium: boolean,
  questionId?: string,
): Card {
  const answer = rightAnswer({ t }, asked)
  const medals = ['🥇', '🥈', '🥉']
  const names = tally.first.map((name, place) => `${medals[place]} ${name}`).join('  ')
  return {
    kind: 'reveal',
    tone: 'good',
    fallback: t('reveal.fallback', { answer: plain(answer), right: tally.right, answered: tally.answered }),
    parts: [
      { type: 'heading', text: t('reveal.heading', { answer: plain(answer) }) },
      { type: 'text', markdown: quoted(asked.prompt) },
      { type: 'text', markdown: asked.explanation },
      ...(podium && names ? [{ type: 'text' as const, markdown: say('reveal.first', { names }) }] : []),
      ...(tally.right === 0
        ? [{ type: 'text' as const, markdown: t(tally.answered === 0 ? 'reveal.nobody' : 'reveal.none-right') }]
        : []),
      ...(tally.answered > 0
        ? [{ type: 'footer' as const, markdown: t('reveal.tally', { right: tally.right, answered: tally.answered }) }]
        : []),
      ...(questionId
        ? [
            {
              type: 'buttons' as const,
              buttons: [{ label: t('report.button'), action: componentId.report(questionId) }],
              praise: { label: t('report.good'), action: componentId.praise(questionId) },
            },
          ]
        : []),
    ],
  }
}
