import type { Card, Part } from '../../domain/card.ts'
import type { Given } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { Score } from '../../domain/scoring.ts'
import { componentId } from '../talk/component-id.ts'
import type { Speech } from '../talk/speech.ts'
import { verdictTexts } from '../talk/verdict-parts.ts'

/** What became of an answer: what was given, whether it is right, what it earned, and the member's streak after it. */
export interface Verdict {
  postId: string
  given: Given
  right: boolean
  score: Score
  streak: number
  /** The question was asked beside the schedule: it neither lengthens the streak nor breaks it. */
  outOfTurn: boolean
  /** How many have answered so far, this one included; undefined where that is not known. */
  answered: number | undefined
}

/**
 * What a member is told, alone and at once: right or wrong, points, why, streak; what they gave,
 * how many have answered so far, and for a written answer that was refused a way to tell the hosts that it was meant right.
 */
export function verdictCard({ t }: Speech, asked: AskedQuestion, verdict: Verdict): Card {
  const { postId, given, right, score, streak, outOfTurn, answered } = verdict
  const meant = 'text' in given && !right ? [{ label: t('verdict.meant'), action: componentId.meant(postId) }] : []
  const claim: Part[] = [
    {
      type: 'buttons',
      buttons: [...meant, { label: t('report.button'), action: componentId.report(postId) }],
      praise: { label: t('report.good'), action: componentId.praise(postId) },
    },
  ]
  const heading = right ? t('verdict.right', { points: score.points }) : t('verdict.wrong')
  const earned = right ? t('verdict.points-value', { base: score.base, bonus: score.bonus }) : t('verdict.points-none')
  return {
    kind: 'verdict',
    tone: right ? 'good' : 'bad',
    fallback: heading,
    parts: [
      { type: 'heading', text: `${right ? '✅' : '❌'} ${heading}` },
      ...verdictTexts({ t }, asked, given, right),
      {
        type: 'fields',
        fields: [
          { name: t('verdict.points'), value: earned },
          {
            name: t('verdict.streak'),
            value: `${streak > 0 ? '🔥 ' : ''}${t('verdict.streak-value', { days: streak })}`,
          },
        ],
      },
      ...(outOfTurn
        ? [{ type: 'footer' as const, markdown: t(right ? 'verdict.out-of-turn' : 'verdict.out-of-turn-wrong') }]
        : []),
      ...sayAnswered({ t }, answered),
      ...claim,
    ],
  }
}

/** `12 members have answered so far`, below what is said. */
export function sayAnswered({ t }: Pick<Speech, 't'>, answered: number | undefined): Part[] {
  return answered ? [{ type: 'footer', markdown: t('verdict.answered', { answered }) }] : []
}
