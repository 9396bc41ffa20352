import { Outline, type Section } from './entry.ts'
import type { FrontMatter } from './front-matter.ts'
import { readFrontMatter } from './front-matter.ts'
import type { ContentProblem } from './problem.ts'
import { type ParsedQuestion, readQuestion } from './question-entry.ts'
import { type ParsedTerm, readTerm } from './term-entry.ts'

/** One chapter in one language, as its file has it. */
export interface ParsedChapter extends FrontMatter {
  file: string
  summary: string
  terms: ParsedTerm[]
  questions: ParsedQuestion[]
}

/** Names of the three sections, in either language. */
const SECTIONS: Record<string, 'summary' | 'terms' | 'questions'> = {
  summary: 'summary',
  terms: 'terms',
  questions: 'questions',
  요약: 'summary',
  용어: 'terms',
  문제: 'questions',
}

/**
 * Reads a chapter file (the format is described in `docs/writing-a-course.md`).
 * @returns everything that could be read, and every problem; undefined where even the front matter is not right
 */
export function readChapterFile(
  file: string,
  source: string,
): { chapter: ParsedChapter | undefined; problems: ContentProblem[] } {
  const head = readFrontMatter(file, source)
  const problems: ContentProblem[] = [...head.problems]
  const outline = new Outline(head.body, head.bodyLine)
  const sections = sectionsOf(file, outline, head.bodyLine, problems)
  const summary = outline.markdownOf(sections.summary?.prose ?? [])
  if (sections.summary && summary === '')
    problems.push({ file, line: sections.summary.line, message: 'expected a summary below this heading' })
  const terms = (sections.terms?.entries ?? []).flatMap(entry => readTerm(file, outline, entry, problems) ?? [])
  const questions = (sections.questions?.entries ?? []).flatMap(
    entry => readQuestion(file, outline, entry, problems) ?? [],
  )
  return { chapter: head.value && { ...head.value, file, summary, terms, questions }, problems }
}

function sectionsOf(file: string, outline: Outline, bodyLine: number, problems: ContentProblem[]) {
  const sections: Partial<Record<'summary' | 'terms' | 'questions', Section>> = {}
  for (const section of outline.sections) {
    const name = SECTIONS[section.title.toLowerCase()]
    if (name === undefined)
      problems.push({
        file,
        line: section.line,
        message: `unknown section ${section.title}: expected ## Summary, ## Terms or ## Questions (## 요약, ## 용어, ## 문제)`,
      })
    else if (sections[name])
      problems.push({ file, line: section.line, message: `section ${section.title} is there twice` })
    else sections[name] = section
  }
  for (const name of ['summary', 'terms', 'questions'] as const) {
    if (!sections[name])
      problems.push({
        file,
        line: bodyLine,
        message: `expected a section ## ${name[0]?.toUpperCase()}${name.slice(1)}`,
      })
  }
  return sections
}
