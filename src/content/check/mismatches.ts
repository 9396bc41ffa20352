import { shapeOf } from '../../domain/translated.ts'
import type { ParsedChapter } from '../chapter-file.ts'
import type { ContentProblem } from '../problem.ts'
import { distinctGroups } from './group-by-number.ts'
import { at, place } from './place.ts'

/** Each later language of a chapter is held against the first. */
export function mismatches(chapters: readonly ParsedChapter[]): ContentProblem[] {
  return distinctGroups(chapters.filter(each => !each.isCut)).flatMap(([first, ...others]) =>
    first ? others.flatMap(other => mismatch(first, other)) : [],
  )
}

function mismatch(first: ParsedChapter, other: ParsedChapter): ContentProblem[] {
  const slugs =
    first.slug === other.slug ? [] : [at(other, 1, `slug ${other.slug}: expected ${first.slug}, as in ${first.file}`)]
  const unlike = other.questions.flatMap(question => {
    const twin = first.questions.find(each => each.slug === question.slug)
    return twin ? unlikeTwin(first, twin, other, question) : []
  })
  return [...slugs, ...missingEntries(first, other), ...missingEntries(other, first), ...unlike]
}

function missingEntries(here: ParsedChapter, there: ParsedChapter): ContentProblem[] {
  const known = new Set(there.entries.map(each => each.slug))
  const missing = here.entries.filter(each => !known.has(each.slug))
  return missing.map(each => at(here, each.line, `${each.slug}: expected it in ${there.file} too`))
}

type Question = ParsedChapter['questions'][number]

/** What is to be alike in every language, by what messages call it. */
function likenessOf({ kind, difficulty, terms, text }: Question): Record<string, string | number> {
  return { kind, difficulty, 'terms:': [...terms].sort().join(', '), ...shapeOf(kind, text) }
}

function unlikeTwin(first: ParsedChapter, twin: Question, other: ParsedChapter, question: Question): ContentProblem[] {
  const [wanted, given] = [likenessOf(twin), likenessOf(question)]
  return Object.keys(wanted)
    .filter(what => wanted[what] !== given[what])
    .map(what =>
      at(
        other,
        question.line,
        `${question.slug}: expected ${what} ${wanted[what] || 'none'}, as in ${place(first, twin.line)}`,
      ),
    )
}
