import type { TermText } from '../domain/course.ts'
import type { Entry } from './entry.ts'
import { lineOfKey, list, type Reader, readKeys } from './entry-keys.ts'
import { SlugSchema } from './front-matter.ts'
import type { Remarks } from './problem.ts'
import type { MarkdownBody } from './read-markdown.ts'

/** A term as one file has it. */
export interface ParsedTerm {
  slug: string
  line: number
  related: string[]
  relatedLine: number
  aliasesLine: number
  text: TermText
}

const slug: Reader<string> = ({ value }) => {
  const read = SlugSchema.safeParse(value.normalize('NFKC'))
  return read.success ? { value: read.data } : { expected: read.error.issues[0]?.message ?? 'a slug' }
}

const READERS = { slug, aliases: list, related: list }

/** Reads a `###` block of the terms: name as heading, `- slug:`, `- aliases:`, `- related:`, then the definition. */
export function readTerm(body: MarkdownBody, entry: Entry, remarks: Remarks): ParsedTerm | undefined {
  const keys = readKeys(entry, READERS, remarks)
  if (!entry.keys.some(key => key.name === 'slug')) remarks.problem(entry.line, 'expected slug: a line "- slug: name"')
  const definition = body.markdownOf(entry.nodes)
  if (definition === '') remarks.problem(entry.line, `expected a definition below the term ${entry.title}`)
  if (entry.title === '') remarks.problem(entry.line, 'expected the name of the term after ###')
  if (keys.slug === undefined || entry.title === '') return undefined
  return {
    slug: keys.slug,
    line: entry.line,
    related: (keys.related ?? []).map(piece => piece.text),
    relatedLine: lineOfKey(entry, 'related'),
    aliasesLine: lineOfKey(entry, 'aliases'),
    text: { name: entry.title, aliases: (keys.aliases ?? []).map(piece => piece.text), definition },
  }
}
