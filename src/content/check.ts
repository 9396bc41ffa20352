import type { Language } from '../domain/course.ts'
import { nearestOf } from '../domain/nearest.ts'
import { squash } from '../domain/normalise.ts'
import type { ParsedChapter } from './chapter-file.ts'
import type { ContentProblem } from './problem.ts'

/** What no single file can tell: duplicates, dangling names, and languages that do not match. */
export function checkAcross(
  chapters: readonly ParsedChapter[],
  languages: readonly Language[],
  courseFile: string,
): ContentProblem[] {
  return [
    ...duplicateSlugs(chapters),
    ...duplicateNames(chapters),
    ...danglingRelations(chapters),
    ...unknownTerms(chapters),
    ...undeclaredLanguages(chapters, languages, courseFile),
    ...missingLanguages(chapters, languages),
    ...mismatches(chapters),
  ]
}

const at = (chapter: ParsedChapter, line: number, message: string): ContentProblem => ({
  file: chapter.file,
  line,
  message,
})
const place = (chapter: ParsedChapter, line: number) => `${chapter.file}:${line}`

function duplicateSlugs(chapters: readonly ParsedChapter[]): ContentProblem[] {
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

function duplicateNames(chapters: readonly ParsedChapter[]): ContentProblem[] {
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
    const key = squash(name)
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

function danglingRelations(chapters: readonly ParsedChapter[]): ContentProblem[] {
  const names = new TermNames(chapters)
  return chapters.flatMap(chapter =>
    chapter.terms.flatMap(term =>
      term.related
        .filter(slug => !names.has(slug) || slug === term.slug)
        .map(slug =>
          at(
            chapter,
            term.relatedLine,
            `related term ${slug}: expected the slug of another term of this course${names.meant(slug)}`,
          ),
        ),
    ),
  )
}

function unknownTerms(chapters: readonly ParsedChapter[]): ContentProblem[] {
  const names = new TermNames(chapters)
  return chapters.flatMap(chapter =>
    chapter.questions.flatMap(question =>
      question.terms
        .filter(slug => !names.has(slug))
        .map(slug =>
          at(
            chapter,
            question.termsLine,
            `term ${slug}: expected the slug of a term of this course${names.meant(slug)}`,
          ),
        ),
    ),
  )
}

/** The slugs of all terms, and what a name that stands in place of one means. */
class TermNames {
  readonly #slugs: Set<string>
  readonly #byName = new Map<string, string>()

  constructor(chapters: readonly ParsedChapter[]) {
    this.#slugs = new Set(chapters.flatMap(chapter => chapter.entries.map(entry => entry.slug)))
    for (const { slug, text } of chapters.flatMap(chapter => chapter.terms))
      for (const name of [text.name, ...text.aliases]) this.#byName.set(squash(name), slug)
  }

  has(slug: string): boolean {
    return this.#slugs.has(slug)
  }

  meant(given: string): string {
    const slug = this.#byName.get(squash(given)) ?? nearestOf(given, [...this.#slugs])
    return slug === undefined ? '' : `, such as ${slug}`
  }
}

function undeclaredLanguages(
  chapters: readonly ParsedChapter[],
  languages: readonly Language[],
  courseFile: string,
): ContentProblem[] {
  return chapters
    .filter(chapter => !languages.includes(chapter.language))
    .map(chapter =>
      at(chapter, 1, `language ${chapter.language}: expected one that ${courseFile} lists (${languages.join(', ')})`),
    )
}

function missingLanguages(chapters: readonly ParsedChapter[], languages: readonly Language[]): ContentProblem[] {
  return [...groupByNumber(chapters).values()].flatMap(siblings => {
    const first = siblings[0] as ParsedChapter
    const there = new Set(siblings.map(each => each.language))
    return languages
      .filter(language => !there.has(language))
      .map(language =>
        at(
          first,
          1,
          `chapter ${first.chapter} is missing in ${language}: expected a file ${first.slug}.${language}.md`,
        ),
      )
  })
}

function groupByNumber(chapters: readonly ParsedChapter[]): Map<number, ParsedChapter[]> {
  const groups = new Map<number, ParsedChapter[]>()
  for (const chapter of chapters) groups.set(chapter.chapter, [...(groups.get(chapter.chapter) ?? []), chapter])
  return groups
}

/** Each later language of a chapter is held against the first. */
function mismatches(chapters: readonly ParsedChapter[]): ContentProblem[] {
  return [...groupByNumber(chapters).values()].flatMap(([first, ...others]) =>
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
