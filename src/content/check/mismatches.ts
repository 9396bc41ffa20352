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

/** True or false; of other questions how many are right, since a translation may order them anew. */
function rightOf({ kind, text }: Question): string {
  if (kind === 'true-false') return String(text.choices[0]?.right)
  return String(text.choices.filter(choice => choice.right).length)
}

function unlikeTwin(first: ParsedChapter, twin: Question, other: ParsedChapter, question: Question): ContentProblem[] {
  const pairs = [
    ['kind', twin.kind, question.kind],
    ['difficulty', twin.difficulty, question.difficulty],
    ['choices:', twin.text.choices.length, question.text.choices.length],
    ['terms:', [...twin.terms].sort().join(', '), [...question.terms].sort().join(', ')],
    ['right choices:', rightOf(twin), rightOf(question)],
    ['tolerance:', twin.text.matching?.tolerance ?? 0, question.text.matching?.tolerance ?? 0],
    ['match:', twin.text.matching?.match ?? 'text', question.text.matching?.match ?? 'text'],
  ] as const
  return pairs
    .filter(([, wanted, given]) => wanted !== given)
    .map(([what, wanted]) =>
      at(
        other,
        question.line,
        `${question.slug}: expected ${what} ${wanted || 'none'}, as in ${place(first, twin.line)}`,
      ),
    )
}
