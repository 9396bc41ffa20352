import { wordsIn } from '../../reading/line-kind.ts'

/** A → B → C is a way, and says of A only what comes next. */
export function isChain(said: string): boolean {
  const rest = said.replace(/\s?\([^()]*\)/g, '')
  const steps = rest.split(/\s?(?:→|⇒|->|=>)\s?/)
  return steps.length > 1 ? steps.every(step => wordsIn(step) <= 4) : wordsIn(rest) <= 2 && rest.length <= 12
}
