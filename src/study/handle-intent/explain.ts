import type { Reply } from '../../domain/card.ts'
import type { Intent } from '../../domain/intent.ts'
import type { AllPorts } from '../all-ports.ts'
import { explainTerm, explainText, shareTerm, showTerm } from '../explaining/explain-term.ts'
import type { Reader } from '../explaining/ports.ts'
import type { Caller } from '../ports.ts'

/** What terms are asked for, with a study or without. */
export type ExplainingIntent = Extract<Intent, { type: 'explain' | 'explain-text' | 'term' | 'share-term' }>

const EXPLAINING: readonly string[] = ['explain', 'explain-text', 'term', 'share-term']

/** Whether an intent is one of those. */
export function isExplaining(intent: Intent): intent is ExplainingIntent {
  return EXPLAINING.includes(intent.type)
}

/** Explains terms to somebody who reads a course. */
export async function explain(
  ports: AllPorts,
  reader: Reader,
  caller: Caller,
  intent: ExplainingIntent,
): Promise<Reply[]> {
  switch (intent.type) {
    case 'explain':
      return explainTerm(ports, reader, caller, intent.query, intent.spoken !== undefined)
    case 'explain-text':
      return explainText(ports, reader, caller, intent.text)
    case 'term':
      return showTerm(ports, reader, caller, intent.slug)
    case 'share-term':
      return shareTerm(ports, reader, caller, intent.slug)
  }
}
