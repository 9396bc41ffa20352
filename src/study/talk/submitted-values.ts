import { firstCharacters, isVisible } from '../../domain/clean.ts'
import type { Given } from '../../domain/grading.ts'

/** Values of a submission: text of each field, or the chosen options. */
export type Values = Record<string, string | string[]>

/** Name of the value that a written answer or the picked choices arrive under. */
export const ANSWER_VALUE = 'answer'

/** Name of the value that what is looked up arrives under. */
export const TERM_VALUE = 'term'

/** Name of the value that holidays arrive under. */
export const HOLIDAYS_VALUE = 'holidays'

const PLACE = /^\d{1,2}$/

/** A choice by its place in the id, or the places picked from several. */
export function givenOf(place: string | undefined, values: Values): Given | undefined {
  const picked = place === undefined ? [values[ANSWER_VALUE] ?? []].flat() : [place]
  const choices = picked.map(Number)
  const valid = picked.every(each => PLACE.test(each)) && choices.every(each => each < 26)
  return valid ? { choices: [...new Set(choices)].sort((a, b) => a - b) } : undefined
}

/** A written answer; undefined where nothing was written. */
export function writtenOf(values: Values): Given | undefined {
  const text = values[ANSWER_VALUE]
  return typeof text === 'string' && isVisible(text) ? { text: firstCharacters(text, 200) } : undefined
}

/** Whether a form for a written answer was sent in with nothing in it that can be seen. */
export function isBlank({ [ANSWER_VALUE]: text }: Values): boolean {
  return typeof text === 'string' && !isVisible(text)
}
