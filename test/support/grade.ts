import type { Matching } from '../../src/domain/course.ts'
import { type Gradable, isRight } from '../../src/domain/grading.ts'

/** Whether a typed text is right for a question that accepts some answers. */
export function matches(typed: string, accepted: string[], changes: Partial<Gradable> = {}): boolean {
  const question: Gradable = { slug: 'q', prompt: '?', choices: [], accepted, rivals: [], ...changes }
  return isRight(question, { text: typed })
}

/** Of a question that asks for a number. */
export function asNumber(unit?: string, tolerance = 0): { matching: Matching } {
  return { matching: { match: 'number', unit, tolerance } }
}
