import type { Language } from '../domain/course.ts'
import { translator } from '../i18n/catalogue.ts'
import type { Notes } from './notes.ts'

/** So many files are named, the others counted. */
const MOST_NAMED = 5

/** Says which files of an archive could not be read; undefined where all could. */
export function sayLeftOut({ leftOut = [] }: Pick<Notes, 'leftOut'>, language: Language): string | undefined {
  if (leftOut.length === 0) return undefined
  const names = leftOut.slice(0, MOST_NAMED).map(path => path.replace(/^.*\//, ''))
  return translator(language)('notes.left-out', { names: names.join(', '), more: leftOut.length - names.length })
}
