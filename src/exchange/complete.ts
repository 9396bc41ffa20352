import { bySlug } from '../domain/by-slug.ts'
import { nextChapter } from '../domain/chapter-number.ts'
import { type Course, type Language, otherLanguage } from '../domain/course.ts'
import { Slugs, slugOf } from '../domain/slug.ts'
import { translator } from '../i18n/catalogue.ts'
import type { ChapterText } from './chapter-text.ts'
import type { Completed } from './completed.ts'
import { explained } from './explained.ts'
import { inTwoLanguages } from './in-two-languages.ts'
import { linkTerms } from './link-terms.ts'
import { newTerms } from './new-terms.ts'
import { literal, oneLine, plain } from './plain-text.ts'
import type { Notice, Reading } from './reading.ts'

/** Where the entries of a file shall go. */
export interface Place {
  /** The course that is there already. */
  course?: Course | undefined
  /** Number of the chapter; the next one of the course where there is none. */
  chapter?: number | undefined
  language: Language
  /** Name of the file, for the title and the summary of a chapter that says neither. */
  file: string
}

/**
 * Makes a chapter of what a file holds: beside what is in the course already, with no name or slug twice, and with an
 * explanation for each question. Entries that a chapter of this number has already and the file has not stay in it; an
 * entry with the same slug is taken from the file.
 */
export function complete(reading: Reading, place: Place): Completed {
  const completed = completeIn(reading, place)
  if (!reading.other) return completed
  const { number } = completed.chapter
  const language = otherLanguage(place.language)
  return inTwoLanguages(completed, completeIn(reading.other, { ...place, chapter: number, language }))
}

function completeIn(reading: Reading, place: Place): Completed {
  const { course, language } = place
  const number =
    place.chapter ?? reading.chapter?.number ?? nextChapter((course?.chapters ?? []).map(each => each.number))
  const problems: Notice[] = [...reading.problems]
  const old = course?.chapters.find(chapter => chapter.number === number)
  const others = (course?.terms ?? []).filter(term => term.chapter !== number)
  const terms = newTerms(reading.terms, others, language, problems)
  const leftOut = reading.leftOut + reading.terms.length - terms.length
  const otherQuestions = (course?.questions ?? []).filter(question => question.chapter !== number)
  const questions = explained(
    reading.questions,
    otherQuestions.map(question => question.slug),
    language,
    problems,
  )
  const mine = course ? ownEntries(course, number, language) : { terms: [], questions: [] }
  const all = {
    terms: merged(mine.terms, terms),
    questions: merged(mine.questions, questions),
  }
  const known = new Set([...all.terms, ...others].map(term => term.slug))
  linkTerms(all, known, problems)
  const title = old?.texts[language]?.title ?? reading.title ?? titleOf(place.file)
  const slug = old?.slug ?? reading.chapter?.slug ?? chapterSlug(number, title, course)
  const summary = reading.chapter?.summary || reading.summary || old?.texts[language]?.summary || summaryOf(all, place)
  const sorted = problems.sort((a, b) => a.line - b.line)
  return { chapter: { number, slug, language, title, summary, ...all }, problems: sorted, leftOut }
}

const titleOf = (file: string) => oneLine(file.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ')) || 'Cards'

function chapterSlug(number: number, title: string, course: Course | undefined): string {
  const wanted = slugOf(plain(`${String(number).padStart(2, '0')} ${title}`))
  return new Slugs((course?.chapters ?? []).map(chapter => chapter.slug)).take(wanted)
}

function ownEntries(course: Course, chapter: number, language: Language) {
  const terms = course.terms.flatMap(({ chapter: its, slug, related, texts }) => {
    const text = texts[language]
    return its === chapter && text ? [{ slug, related, text }] : []
  })
  const questions = course.questions.flatMap(({ chapter: its, texts, ...rest }) => {
    const text = texts[language]
    return its === chapter && text ? [{ ...rest, text }] : []
  })
  return { terms, questions }
}

function merged<Entry extends { slug: string }>(old: readonly Entry[], added: readonly Entry[]): Entry[] {
  return [...bySlug([...old, ...added]).values()]
}

function summaryOf({ terms, questions }: Pick<ChapterText, 'terms' | 'questions'>, { file, language }: Place): string {
  const both = terms.length > 0 && questions.length > 0 ? 1 : 0
  const said = translator(language)('exchange.summary', {
    terms: terms.length,
    questions: questions.length,
    both,
    file: literal(file),
  })
  return said
}
