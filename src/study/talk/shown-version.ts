import { createHash } from 'node:crypto'
import type { AskedQuestion } from '../../domain/question.ts'

/** What the ids of a private question say of it. */
export const SHOWN_VERSION = /^v[0-9a-f]{8}$/

/**
 * Tells a question as it was shown from what it has been edited into since, which would be answered by other places. It is
 * made of what is shown alone, so it gives no answer away; and begins with a letter, so it is no place of a choice.
 */
export function shownVersion({ kind, prompt, choices }: Pick<AskedQuestion, 'kind' | 'prompt' | 'choices'>): string {
  const shown = JSON.stringify([kind, prompt, ...choices.map(({ text }) => text)])
  return `v${createHash('sha256').update(shown).digest('hex').slice(0, 8)}`
}

/** Whether a press was on the question as it is now. @param shown what its id says; messages of older versions say nothing */
export function isAsShown(asked: AskedQuestion, shown: string | undefined): boolean {
  return shown === undefined || shown === shownVersion(asked)
}
