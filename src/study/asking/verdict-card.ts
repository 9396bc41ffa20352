import type { Card } from '../../domain/card.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { Score } from '../../domain/scoring.ts'
import type { Speech } from '../talk/speech.ts'
import { rightAnswer } from './question-card.ts'

/** What a member is told, alone and at once: right or wrong, points, why, streak. */
export function verdictCard({ t }: Speech, asked: AskedQuestion, right: boolean, score: Score, streak: number): Card {
  const heading = right ? t('verdict.right', { points: score.points }) : t('verdict.wrong')
  const earned = right ? t('verdict.points-value', { base: score.base, bonus: score.bonus }) : t('verdict.points-none')
  return {
    kind: 'verdict',
    tone: right ? 'good' : 'bad',
    fallback: heading,
    parts: [
      { type: 'heading', text: `${right ? '✅' : '❌'} ${heading}` },
      { type: 'text', markdown: right ? asked.explanation : `${sayAnswer({ t }, asked)} ${asked.explanation}` },
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
    ],
  }
}

/** `The answer is **B. The kernel**.` */
export function sayAnswer({ t }: Pick<Speech, 't'>, asked: AskedQuestion): string {
  return t('verdict.right-answer', { answer: rightAnswer({ t }, asked) })
}
