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
}

/** What reading a chapter file gives. */
export interface ChapterReading {
  /** All that could be read; undefined where even the front matter is not right. */
  chapter: ParsedChapter | undefined
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
    expectSection(sections, name, head.bodyLine, remarks),
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
  const parsed = { file, summary, summaryLine, questionsLine, terms, questions, entries }
  const { problems, warnings } = remarks
  return { chapter: head.value && { ...head.value, ...parsed }, problems, warnings }
}

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
