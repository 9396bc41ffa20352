import { z } from 'zod'
import type { TermText } from '../domain/course.ts'
import type { Entry, Outline } from './entry.ts'
import { readKeys, splitList } from './entry-keys.ts'
import { SlugSchema } from './front-matter.ts'
import type { ContentProblem } from './problem.ts'

/** A term as one file has it. */
export interface ParsedTerm {
  slug: string
  line: number
  related: string[]
  relatedLine: number
  aliasesLine: number
  text: TermText
}

const backticked = (value: string) => value.replace(/^`|`$/g, '')

const Keys = z.strictObject({
  slug: z.string({ error: 'a line "- slug: name"' }).transform(backticked).pipe(SlugSchema),
  aliases: z.string().transform(splitList).default([]),
  related: z.string().transform(splitList).default([]),
})

/** Reads a `###` block of the terms: name as heading, `- slug:`, `- aliases:`, `- related:`, then the definition. */
export function readTerm(
  file: string,
  outline: Outline,
  entry: Entry,
  problems: ContentProblem[],
): ParsedTerm | undefined {
  const keys = readKeys(file, entry, Keys, problems)
  const definition = outline.markdownOf(entry.nodes)
  if (definition === '')
    problems.push({ file, line: entry.line, message: `expected a definition below the term ${entry.title}` })
  if (keys === undefined || definition === '') return undefined
  const lineOf = (name: string) => entry.keys.find(each => each.key === name)?.line ?? entry.line
  return {
    slug: keys.slug,
    line: entry.line,
    related: keys.related,
    relatedLine: lineOf('related'),
    aliasesLine: lineOf('aliases'),
    text: { name: entry.title.replaceAll('`', ''), aliases: keys.aliases, definition },
  }
}
