import type { Choice } from '../domain/course.ts'
import type { DraftQuestion } from './draft.ts'

/**
 * A changed question whose choices in the other language follow: one that comes, goes, or is right now, does so in both, as
 * long as both had the same ones right before. Of true and false, which have no words, that is always so. Where what is
 * right changes and they cannot follow, none is right there until a host says which: no language may have another key.
 */
export function followChoices(before: DraftQuestion, after: DraftQuestion): DraftQuestion {
  const { kind, choices, other } = after
  if (!other || other !== before.other || (choices === before.choices && kind === before.kind)) return after
  if (kind === 'true-false') return { ...after, other: { ...other, choices } }
  if (kind !== before.kind) return after
  if (!hasSameRight(before.choices, other.choices)) {
    const isKeyMoved = choices.length === before.choices.length && !hasSameRight(before.choices, choices)
    return isKeyMoved ? { ...after, other: { ...other, choices: unkeyed(other.choices) } } : after
  }
  return { ...after, other: { ...other, choices: followed(before.choices, choices, other.choices) } }
}

const unkeyed = (choices: readonly Choice[]): Choice[] => choices.map(choice => ({ ...choice, right: false }))

const hasSameRight = (one: readonly Choice[], other: readonly Choice[]) =>
  one.length === other.length && one.every(({ right }, at) => right === other[at]?.right)

function followed(before: readonly Choice[], after: readonly Choice[], other: readonly Choice[]): Choice[] {
  if (after.length === before.length)
    return other.map((choice, at) => ({ ...choice, right: after[at]?.right === true }))
  if (after.length > before.length)
    return [...other, ...after.slice(before.length).map(({ right }) => ({ text: '', right }))]
  const kept = new Set(after)
  return other.filter((_, at) => kept.has(before[at] as Choice))
}
