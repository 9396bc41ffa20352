import { bySlug } from '../domain/by-slug.ts'
import type { Course, Language } from '../domain/course.ts'
import { squash } from '../domain/normalise.ts'
import { Slugs, slugOf } from '../domain/slug.ts'
import { translator } from '../i18n/catalogue.ts'
import type { ChapterText, QuestionEntry, TermEntry } from './chapter-text.ts'
import { literal, oneLine, plain } from './plain-text.ts'
import type { Notice, Placed, Reading } from './reading.ts'

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

/** A chapter made of a file, and everything that a host should know of it. */
export interface Completed {
  chapter: ChapterText
  problems: Notice[]
  leftOut: number
}

/**
 * Makes a chapter of what a file holds: beside what is in the course already, with no name or slug twice, and with an
 * explanation for each question. Entries that a chapter of this number has already and the file has not stay in it; an
 * entry with the same slug is taken from the file.
 */
export function complete(reading: Reading, place: Place): Completed {
  const { course, language } = place
  const number = place.chapter ?? reading.chapter?.number ?? nextNumber(course)
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
  const summary = reading.chapter?.summary || old?.texts[language]?.summary || summaryOf(all, place)
  const sorted = problems.sort((a, b) => a.line - b.line)
  return { chapter: { number, slug, language, title, summary, ...all }, problems: sorted, leftOut }
}

const nextNumber = (course: Course | undefined) => Math.max(0, ...(course?.chapters ?? []).map(each => each.number)) + 1

const titleOf = (file: string) => oneLine(file.replace(/\.[^.]+$/, '').replace(/[_-]+/g, ' ')) || 'Cards'

function chapterSlug(number: number, title: string, course: Course | undefined): string {
  const wanted = slugOf(plain(`${String(number).padStart(2, '0')} ${title}`))
  return new Slugs((course?.chapters ?? []).map(chapter => chapter.slug)).take(wanted)
}

/** Without terms that another chapter explains, under whatever name. */
function newTerms(
  terms: readonly Placed<TermEntry>[],
  others: Course['terms'],
  language: Language,
  problems: Notice[],
): TermEntry[] {
  const owners = new Map<string, Course['terms'][number]>()
  for (const term of others)
    for (const text of Object.values(term.texts))
      for (const name of [text.name, ...text.aliases]) owners.set(squash(name), term)
  const slugs = new Slugs(others.map(term => term.slug))
  return terms.flatMap(({ line, slug, related, text }) => {
    const owner = owners.get(squash(text.name))
    if (owner) {
      const parameters = { name: text.name, chapter: owner.chapter }
      problems.push({ line, key: 'exchange.term-known', parameters, leftOut: true })
      return []
    }
    const aliases = text.aliases.filter(alias => {
      const taken = owners.get(squash(alias))
      const name = taken?.texts[language]?.name ?? taken?.slug ?? ''
      if (taken) problems.push({ line, key: 'exchange.alias-taken', parameters: { alias, name }, leftOut: false })
      return taken === undefined
    })
    return [{ slug: slugs.take(slug), related, text: { ...text, aliases } }]
  })
}

/** A question must say why; where the file does not, the right answer is all that can be said. */
function explained(
  questions: readonly Placed<QuestionEntry>[],
  taken: readonly string[],
  language: Language,
  problems: Notice[],
): QuestionEntry[] {
  const slugs = new Slugs(taken)
  const t = translator(language)
  let count = 0
  const done = questions.map(({ line: _, ...question }): QuestionEntry => {
    const slug = slugs.take(question.slug)
    if (question.text.explanation !== '') return { ...question, slug }
    count++
    return { ...question, slug, text: { ...question.text, explanation: answerOf(question, t) } }
  })
  if (count > 0) problems.push({ line: 0, key: 'exchange.unexplained', parameters: { count }, leftOut: false })
  return done
}

function answerOf({ kind, text }: QuestionEntry, t: ReturnType<typeof translator>): string {
  if (kind === 'true-false')
    return t(text.choices[0]?.right ? 'exchange.explanation-true' : 'exchange.explanation-false')
  const right = text.choices.filter(choice => choice.right).map(choice => choice.text)
  const answer = right.length > 0 ? right.join(', ') : literal(text.accepted[0] ?? '')
  return t('exchange.explanation', { answer })
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

/** Takes away links to terms that are nowhere, and finds the term that an answer names. */
function linkTerms(
  all: { terms: TermEntry[]; questions: QuestionEntry[] },
  known: ReadonlySet<string>,
  problems: Notice[],
): void {
  const byName = new Map<string, string>()
  for (const { slug, text } of all.terms)
    for (const name of [text.name, ...text.aliases]) byName.set(squash(name), slug)
  const isKnown = (slug: string, own?: string) => {
    if (known.has(slug) && slug !== own) return true
    problems.push({ line: 0, key: 'exchange.related-unknown', parameters: { slug }, leftOut: false })
    return false
  }
  for (const term of all.terms) term.related = term.related.filter(slug => isKnown(slug, term.slug))
  for (const question of all.questions) {
    question.terms = question.terms.filter(slug => isKnown(slug))
    if (question.terms.length > 0) continue
    const right = question.text.choices.filter(choice => choice.right).map(choice => choice.text)
    const named = [...question.text.accepted, ...right].flatMap(answer => byName.get(squash(answer)) ?? [])
    question.terms = [...new Set(named)].slice(0, 1)
  }
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
