import { LANGUAGES, type Language } from '../domain/course.ts'
import { atOnce, inRanges, type Steps } from '../domain/steps.ts'
import { type Entry, type Section, sectionsOf } from './entry.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { type ContentProblem, Remarks } from './problem.ts'
import { type ParsedQuestion, readQuestion } from './question-entry.ts'
import { MarkdownBody } from './read-markdown.ts'
import { type ParsedTerm, readTerm } from './term-entry.ts'

/** One chapter in one language, as its file has it. */
export interface ParsedChapter extends FrontMatter {
  file: string
  summary: string
  /** Where the summary begins. */
  summaryLine: number
  /** Where the questions begin. */
  questionsLine: number
  terms: ParsedTerm[]
  questions: ParsedQuestion[]
  /** Slugs of all entries, of those with problems too. */
  entries: { slug: string; line: number }[]
  /** Whether a block that nothing closes holds the rest of the file, which is missed then. */
  isCut: boolean
}

/** What reading a chapter file gives. */
export interface ChapterReading {
  /** All that could be read; undefined where even the front matter is not right. */
  chapter: ParsedChapter | undefined
  /** Slugs of all entries; undefined where a part of the file could not be read. */
  slugs: string[] | undefined
  problems: ContentProblem[]
  warnings: ContentProblem[]
}

/** Reads a chapter file (the format is described in `docs/writing-a-course.md`), with every problem in it. */
export function readChapterFile(file: string, source: string): ChapterReading {
  return atOnce(readingChapterFile(file, source))
}

/** The same in steps. @param tell called with how many lines are parsed: most of the work */
export function* readingChapterFile(
  file: string,
  source: string,
  tell: (lines: number) => void = () => {},
): Steps<ChapterReading> {
  const remarks = new Remarks(file)
  const head = readFrontMatter(source, remarks)
  const body = yield* MarkdownBody.of(head.body, head.bodyLine, remarks, lines => tell(head.bodyLine - 1 + lines))
  const sections = yield* sectionsOf(body, remarks)
  const [summarySection, termSection, questionSection] = (['summary', 'terms', 'questions'] as const).map(name =>
    body.isCut ? sections.find(each => each.name === name) : expectSection(sections, name, head.bodyLine, remarks),
  )
  const summary = body.markdownOf(summarySection?.prose ?? [])
  if (summarySection && summary === '') remarks.problem(summarySection.line, 'expected a summary below this heading')
  const terms = yield* readEntries(termSection, entry => readTerm(body, entry, remarks))
  const questions = yield* readEntries(questionSection, entry => readQuestion(body, entry, remarks))
  const entries = [
    ...terms,
    ...(questionSection?.entries ?? []).map(entry => ({ slug: entry.title.normalize('NFKC'), line: entry.line })),
  ]
  const [summaryLine, questionsLine] = [summarySection?.line ?? 1, questionSection?.line ?? 1]
  const parsed = { file, summary, summaryLine, questionsLine, terms, questions, entries, isCut: body.isCut }
  const { problems, warnings } = remarks
  const language = languageOf(file, source, head.value, remarks)
  const slugs = body.isCut ? undefined : entries.map(each => each.slug)
  return { chapter: head.value && language && { ...head.value, language, ...parsed }, slugs, problems, warnings }
}

/** The language of a chapter, which its file may have in its name, too: that is the one that is meant. */
function languageOf(file: string, source: string, head: FrontMatter | undefined, remarks: Remarks) {
  const named = languageNamed(file)
  if (!head || named === undefined || named === head.language) return head?.language
  const line = source.split('\n').findIndex(each => /^\s*language\s*[:：]/.test(each)) + 1
  remarks.problem(Math.max(line, 1), `language ${head.language}: expected ${named}, as the name of the file says`)
  return named
}

/** `01-first-steps.ko.md`: the language that a file has in its name. */
export const languageNamed = (file: string): Language | undefined =>
  LANGUAGES.find(language => new RegExp(String.raw`\.${language}\.\w+$`, 'i').test(file))

/** How many entries are read in a step. */
const STEP = 250

function* readEntries<T>(section: Section | undefined, read: (entry: Entry) => T | undefined): Steps<T[]> {
  const entries = section?.entries ?? []
  const all: T[] = []
  yield* inRanges(entries.length, STEP, (from, to) => {
    for (const entry of entries.slice(from, to)) {
      const value = read(entry)
      if (value !== undefined) all.push(value)
    }
  })
  return all
}

function expectSection(
  sections: readonly Section[],
  name: Section['name'],
  line: number,
  remarks: Remarks,
): Section | undefined {
  const section = sections.find(each => each.name === name)
  if (!section) remarks.problem(line, `expected a section ## ${name[0]?.toUpperCase()}${name.slice(1)}`)
  return section
}
