import { type Gradable, isRight } from '../../src/domain/grading.ts'

/** Whether a typed text is right for a question that accepts some answers. */
export function matches(typed: string, accepted: string[], changes: Partial<Gradable> = {}): boolean {
  const question: Gradable = { slug: 'q', prompt: '?', choices: [], accepted, rivals: [], ...changes }
  return isRight(question, { text: typed })
}
