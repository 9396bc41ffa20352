import type { Language } from '../domain/course.ts'
import { Collector } from './collector.ts'
import type { ReadingOf } from './read-file.ts'
import type { Notice } from './reading.ts'

/** What one file of an archive gives. */
export interface ReadPart {
  name: string
  reading: ReadingOf
  language: Language
}

/**
 * What several files give, as one: an entry that is in two of them once. One alone is as it is.
 * @param failed why others could not be read
 * @param isOneOf whether there are files in another language beside, so that problems name theirs
 */
export function joinedReadings(
  parts: readonly ReadPart[],
  language: Language,
  { failed, isOneOf }: { failed: readonly Notice[]; isOneOf: boolean },
): ReadingOf {
  const [first] = parts as [ReadPart]
  const joined =
    parts.length > 1
      ? { ...joinAll(parts, language), format: first.reading.format }
      : { ...first.reading, language, ...(isOneOf && { problems: placedIn(first) }) }
  return { ...joined, problems: [...joined.problems, ...failed] }
}

/** Problems of a file that is one of several, each with its name. */
const placedIn = ({ name, reading }: ReadPart): Notice[] =>
  reading.problems.map(problem => ({ ...problem, file: name }))

function joinAll(parts: readonly ReadPart[], language: Language) {
  const collector = new Collector()
  const chapters = new Set<number | string>()
  for (const { name, reading } of parts) {
    for (const { line, slug, related, text } of reading.terms) collector.term(line, { slug, related, ...text })
    for (const { line, text, ...question } of reading.questions) collector.question(line, { ...question, ...text })
    chapters.add(reading.chapter?.number ?? name)
  }
  collector.join(chapters)
  const joined = collector.reading({ language })
  const own = parts.flatMap(placedIn)
  const sum = (of: (part: ReadPart) => number) => parts.reduce((total, part) => total + of(part), 0)
  const summary = summaryOf(parts)
  return {
    ...joined,
    ...(summary && { summary }),
    problems: [...own, ...joined.problems],
    leftOut: joined.leftOut + sum(({ reading }) => reading.leftOut),
    media: sum(({ reading }) => reading.media),
  }
}

/** Lists of sentences go on as one. */
function summaryOf(parts: readonly ReadPart[]): string {
  const all = parts.flatMap(({ reading }) => reading.chapter?.summary.trim() || [])
  const isList = (text: string) => text.split('\n').every(line => /^(?:- | {2})/.test(line))
  return all.join(all.every(isList) ? '\n' : '\n\n')
}
