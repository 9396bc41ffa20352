import { nameKey } from '../../domain/normalise.ts'
import type { ParsedChapter } from '../chapter-file.ts'
import type { ContentProblem } from '../problem.ts'
import { at, place } from './place.ts'

/** Chapters, terms and questions that are there twice in a language. */
export function duplicateSlugs(chapters: readonly ParsedChapter[]): ContentProblem[] {
  const problems: ContentProblem[] = []
  const seen = new Map<string, string>()
  const once = (what: string, key: string, chapter: ParsedChapter, line: number) => {
    const id = `${chapter.language} ${what} ${key}`
    const first = seen.get(id)
    if (first) problems.push(at(chapter, line, `duplicate ${what} ${key}: it is already at ${first}`))
    else seen.set(id, place(chapter, line))
  }
  for (const chapter of chapters) {
    once('chapter', String(chapter.chapter), chapter, 1)
    once('chapter slug', chapter.slug, chapter, 1)
    for (const term of chapter.terms) once('term', term.slug, chapter, term.line)
    for (const question of chapter.questions) once('question', question.slug, chapter, question.line)
  }
  return problems
}

/** Names of a term that are those of another, or stand there twice. */
export function duplicateNames(chapters: readonly ParsedChapter[]): ContentProblem[] {
  const owners = new Map<string, { slug: string; where: string }>()
  return chapters.flatMap(chapter => chapter.terms.flatMap(term => duplicateNamesOf(chapter, term, owners)))
}

function duplicateNamesOf(
  chapter: ParsedChapter,
  term: ParsedChapter['terms'][number],
  owners: Map<string, { slug: string; where: string }>,
): ContentProblem[] {
  const problems: ContentProblem[] = []
  const mine = new Set<string>()
  for (const [index, name] of [term.text.name, ...term.text.aliases].entries()) {
    const key = nameKey(name)
    const owner = owners.get(key) ?? { slug: term.slug, where: place(chapter, term.line) }
    const line = index === 0 ? term.line : term.aliasesLine
    if (owner.slug !== term.slug)
      problems.push(at(chapter, line, `duplicate alias ${name}: it already names ${owner.slug} at ${owner.where}`))
    else if (mine.has(key))
      problems.push(at(chapter, line, `duplicate alias ${name}: the term ${term.slug} has it already`))
    owners.set(key, owner)
    mine.add(key)
  }
  return problems
}
