import { stat, writeFile } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { assemble } from '../content/assemble.ts'
import { type CourseReading, readCourses } from '../content/course-folder.ts'
import { BUNDLED_COURSES } from '../content/load.ts'
import { formatProblem } from '../content/problem.ts'
import { counted } from '../domain/counted.ts'
import type { Course, Language, Question } from '../domain/course.ts'
import { nearestOf } from '../domain/nearest.ts'
import { type Preview, previewQuestion } from '../preview.ts'
import { UserError } from '../user-error.ts'
import { previewPage } from './preview-page.ts'
import { print } from './print.ts'
import { sketch, sketchHtml } from './sketch.ts'

/** What is to be looked at: questions of a course, in some languages. */
interface Shown {
  course: Course
  questions: { question: Question; language: Language }[]
  problems: string[]
}

/**
 * `studyhall content preview FILE|COURSE [QUESTION]`: a chapter's or a course's questions as Slack, Discord and the
 * playground will show them, also while other questions have problems.
 */
export async function previewContent(
  target: string,
  slug: string | undefined,
  { html }: { html?: string },
): Promise<void> {
  const { course, questions, problems } = await shownOf(target, slug)
  const previews = questions.map(({ question, language }) => ({
    title: `${question.slug} (${language})`,
    cards: previewQuestion(course, question, language),
  }))
  for (const problem of problems) print(problem)
  if (html !== undefined) {
    await writeFile(html, await previewPage(previews)).catch(error => {
      throw new UserError(`${html} cannot be written: ${error.message}`)
    })
    print(`✓ ${counted(previews.length, 'question')} written to ${html}`)
  } else for (const { title, cards } of previews) show(title, cards)
  if (problems.length > 0) process.exitCode = 1
}

function show(title: string, cards: readonly Preview[]): void {
  for (const [platform, linesOf] of [
    ['Slack', ({ slack }: Preview) => sketch(slack)],
    ['Discord', ({ discord }: Preview) => sketch(discord)],
    ['Playground', ({ playground }: Preview) => sketchHtml(playground)],
  ] as const) {
    print(`\n━━ ${title} · ${platform} ${'━'.repeat(20)}`)
    for (const [place, preview] of cards.entries())
      print([...(place > 0 ? ['──'] : []), ...linesOf(preview).map(line => `  ${line}`)].join('\n'))
  }
}

async function shownOf(target: string, slug: string | undefined): Promise<Shown> {
  const isFile = (await stat(target).catch(() => undefined))?.isFile() ?? false
  const reading = isFile ? await courseAt(dirname(resolve(target))) : await courseNamed(target)
  const chapters = reading.chapters
    .filter(chapter => !isFile || basename(chapter.file) === basename(target).normalize('NFC'))
    .sort((a, b) => a.chapter - b.chapter)
  const course: Course = reading.course ?? {
    slug: reading.name,
    titles: { en: reading.name },
    languages: [],
    revision: '',
    ...assemble(reading.chapters),
  }
  const slugs = chapters.flatMap(chapter => chapter.questions.map(question => question.slug))
  if (slug !== undefined && !slugs.includes(slug)) throw new UserError(noQuestion(slug, slugs))
  const questions = chapters.flatMap(({ language, questions }) =>
    questions
      .filter(each => slug === undefined || each.slug === slug)
      .flatMap(each => course.questions.find(question => question.slug === each.slug) ?? [])
      .map(question => ({ question, language })),
  )
  const problems = reading.problems.filter(problem => !isFile || basename(problem.file) === basename(target))
  return { course, questions, problems: problems.map(formatProblem) }
}

function noQuestion(slug: string, slugs: readonly string[]): string {
  const near = nearestOf(slug, slugs)
  return `There is no question ${slug} that can be read${near ? `; did you mean ${near}?` : '; run studyhall content check'}`
}

async function courseAt(folder: string): Promise<CourseReading> {
  const [reading] = await readCourses(folder)
  if (!reading) throw new UserError(`There is no course in ${folder}: expected course.yaml beside the chapters.`)
  return reading
}

/** A course by its folder, or by its slug among those of the configuration. */
async function courseNamed(name: string): Promise<CourseReading> {
  if (await stat(name).catch(() => undefined)) return courseAt(name)
  const folder = readConfig(process.env).coursesDir ?? BUNDLED_COURSES
  const readings = await readCourses(folder)
  const found = readings.find(reading => reading.course?.slug === name || reading.name === name)
  if (found) return found
  const names = readings.map(reading => reading.course?.slug ?? reading.name).join(', ')
  throw new UserError(`There is no chapter file and no course ${name}; expected a path, or one of ${names}.`)
}
