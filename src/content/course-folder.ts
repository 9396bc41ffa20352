import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Chapter, Course, Localised, Question, Term } from '../domain/course.ts'
import { type ParsedChapter, readChapterFile } from './chapter-file.ts'
import { checkAcross } from './check.ts'
import { readCourseFile } from './front-matter.ts'
import { type ContentProblem, sortProblems } from './problem.ts'

/** What came of reading a course: the course, or everything that is wrong with it. */
export type CourseReading =
  | { name: string; course: Course; problems: [] }
  | { name: string; course: undefined; problems: ContentProblem[] }

/**
 * Reads every course below a folder; one that is malformed does not keep another from being read.
 * @throws {Error} when the folder itself cannot be read
 */
export async function readCourses(folder: string): Promise<CourseReading[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.')).map(entry => entry.name)
  return Promise.all(names.sort().map(name => readCourseFolder(folder, name)))
}

/** Reads `course.yaml` and the chapter files (`*.md`, but not README.md) of one course. */
export async function readCourseFolder(folder: string, name: string): Promise<CourseReading> {
  const path = join(folder, name)
  const courseFile = `${name}/course.yaml`
  const files = (await readdir(path)).filter(file => file.endsWith('.md') && file.toLowerCase() !== 'readme.md').sort()
  const source = await readFile(join(path, 'course.yaml'), 'utf8').catch(() => undefined)
  if (source === undefined) {
    return {
      name,
      course: undefined,
      problems: [{ file: courseFile, line: 1, message: 'expected this file, with slug, title and languages' }],
    }
  }
  const about = readCourseFile(courseFile, source)
  const sources = await Promise.all(files.map(file => readFile(join(path, file), 'utf8')))
  const readings = files.map((file, index) => readChapterFile(`${name}/${file}`, sources[index] ?? ''))
  const chapters = readings.flatMap(reading => reading.chapter ?? [])
  const problems = [...about.problems, ...readings.flatMap(reading => reading.problems)]
  if (files.length === 0)
    problems.push({
      file: courseFile,
      line: 1,
      message: 'expected at least one chapter file beside it, such as 01-first-steps.en.md',
    })
  if (about.value) problems.push(...checkAcross(chapters, about.value.languages, courseFile))
  if (!about.value || problems.length > 0) return { name, course: undefined, problems: sortProblems(problems) }
  const { slug, title, languages } = about.value
  const revision = createHash('sha256').update(source).update(sources.join('\0')).digest('hex').slice(0, 16)
  return { name, course: { slug, titles: title, languages, revision, ...assemble(chapters) }, problems: [] }
}

function assemble(files: readonly ParsedChapter[]): Pick<Course, 'chapters' | 'terms' | 'questions'> {
  const chapters = new Map<string, Chapter>()
  const terms = new Map<string, Term>()
  const questions = new Map<string, Question>()
  for (const file of files) {
    const { language, chapter: number } = file
    const chapter = keep(chapters, file.slug, () => ({ slug: file.slug, number, texts: {} }))
    put(chapter.texts, language, { title: file.title, summary: file.summary })
    for (const { slug, related, text } of file.terms) {
      const term = keep(terms, slug, () => ({ slug, chapter: number, related: [], texts: {} }))
      term.related = [...new Set([...term.related, ...related])]
      put(term.texts, language, text)
    }
    for (const { slug, kind, difficulty, text } of file.questions) {
      const question = keep(questions, slug, () => ({ slug, chapter: number, kind, difficulty, terms: [], texts: {} }))
      put(question.texts, language, text)
    }
  }
  const inOrder = [...chapters.values()].sort((a, b) => a.number - b.number)
  return { chapters: inOrder, terms: [...terms.values()], questions: [...questions.values()] }
}

function keep<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

function put<T>(texts: Localised<T>, language: keyof Localised<T>, text: T): void {
  texts[language] = text
}
