import { nearestOf } from '../domain/nearest.ts'
import type { Entry } from './entry.ts'
import type { Key } from './key.ts'
import type { Remarks } from './problem.ts'
import { plainWord } from './vocabulary.ts'

/** Reads the value of a key, or says what was expected. */
export type Reader<T> = (key: Key) => { value: T } | { expected: string }

/** What readers read: all that is there and right. */
export type Values<Readers> = { [Name in keyof Readers]?: Readers[Name] extends Reader<infer T> ? T : never }

/** A value that is one of some words, in whichever language and spelling. */
export function word<T>(words: ReadonlyMap<string, T>, expected: string): Reader<T> {
  return ({ value }) => {
    const found = words.get(plainWord(value))
    return found === undefined ? { expected } : { value: found }
  }
}

/** A list, whose key may also be given more than once. */
export const list: Reader<Key['pieces']> = ({ pieces }) => ({ value: pieces })

/**
 * Reads the `- key: value` lines of an entry and remarks on each that is unknown, given twice or wrong; the others are
 * read all the same.
 */
export function readKeys<Readers extends Record<string, Reader<unknown>>>(
  entry: Entry,
  readers: Readers,
  remarks: Remarks,
): Values<Readers> {
  const values: Record<string, unknown> = {}
  for (const key of entry.keys) {
    const reader = Object.hasOwn(readers, key.name) ? readers[key.name] : undefined
    if (reader === undefined) remarks.problem(key.line, `unknown key ${key.name}${meant(key.name, readers)}`)
    else if (Object.hasOwn(values, key.name) && reader !== list)
      remarks.problem(key.line, `key ${key.name} is given twice`)
    else values[key.name] = merge(values[key.name], readKey(key, reader, remarks))
  }
  return values as Values<Readers>
}

function readKey(key: Key, reader: Reader<unknown>, remarks: Remarks): unknown {
  const read = reader(key)
  if ('value' in read) return read.value
  remarks.problem(key.line, `expected ${key.name}: ${read.expected}`)
  return undefined
}

function merge(before: unknown, value: unknown): unknown {
  return Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value
}

function meant(name: string, readers: Record<string, unknown>): string {
  const near = nearestOf(name, Object.keys(readers))
  return near === undefined ? '' : `: did you mean ${near}?`
}

/** The line of a key, or of the entry without it. */
export function lineOfKey(entry: Entry, name: string): number {
  return entry.keys.find(key => key.name === name)?.line ?? entry.line
}
