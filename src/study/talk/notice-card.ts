import type { Card, Part, Reply, Tone } from '../../domain/card.ts'
import type { Problem } from '../../domain/intent.ts'
import { withCommandsOf } from '../../i18n/command-names.ts'
import { cut } from './card-text.ts'
import { literal, plain } from './markdown.ts'
import type { Speech } from './speech.ts'

/** A sentence or two for one member. */
export function noticeCard(markdown: string, tone: Tone = 'neutral', more: Part[] = []): Card {
  return { kind: 'notice', tone, fallback: plain(markdown), parts: [{ type: 'text', markdown }, ...more] }
}

/** A card with a sentence before all else that it says. */
export function withNote(card: Card, markdown: string): Card {
  const parts: Part[] = [{ type: 'text', markdown }, ...card.parts]
  return { ...card, fallback: `${plain(markdown)} ${card.fallback}`, parts }
}

/** A notice as the private reply to an interaction. */
export function notice(markdown: string, tone: Tone = 'neutral', more: Part[] = []): Reply[] {
  return [{ to: 'member', card: noticeCard(markdown, tone, more) }]
}

/** Replies with more parts behind what their cards say. */
export const withMore = (replies: readonly Reply[], more: readonly Part[]): Reply[] =>
  replies.map(reply =>
    'card' in reply ? { ...reply, card: { ...reply.card, parts: [...reply.card.parts, ...more] } } : reply,
  )

/** Characters repeated of what a member typed. */
const MOST_GIVEN = 80

/** What is wrong with what a member typed, and what to type instead. */
export function problemNotice(problem: Problem, { t, platform }: Pick<Speech, 't' | 'platform'>): Reply[] {
  const { key, given, detail = '', again } = problem
  const nearest = withCommandsOf(platform, problem.nearest ?? '')
  // What was given stands between back-ticks in every one of these texts.
  const shown = cut(given.replaceAll('`', '').replace(/\s+/g, ' '), MOST_GIVEN)
  const said = t(`problem.${key}`, { given: shown, nearest, detail: literal(detail) })
  const buttons: Part[] = again
    ? [{ type: 'buttons', buttons: [{ label: t('problem.setup-again'), action: again, style: 'primary' }] }]
    : []
  if (key !== 'unknown-command' && key !== 'unknown-option') return notice(said, 'warning', buttons)
  const hint = nearest ? t('problem.nearest', { nearest }) : t('problem.see-help', { of: detail })
  return notice(`${said} ${hint}`, 'warning')
}
