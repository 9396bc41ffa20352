import { bySlug } from '../domain/by-slug.ts'
import { isTranslation } from '../domain/translated.ts'
import type { ChapterText, QuestionEntry, TermEntry } from './chapter-text.ts'
import type { Completed } from './completed.ts'
import type { Notice } from './reading.ts'

/** How many entries that are not taken are named. */
const MOST_NAMED = 6

/**
 * A chapter with what of it is there in another language: the entries of the same slugs, as far as they ask for the same. What
 * is there in the other language alone is left out, which is said once for all; what is word for word the same is no translation,
 * but stands there for want of one.
 */
export function inTwoLanguages(own: Completed, there: Completed): Completed {
  const terms = bySlug(own.chapter.terms)
  const questions = bySlug(own.chapter.questions)
  const isTerm = (each: TermEntry) => terms.has(each.slug)
  const isQuestion = (each: QuestionEntry) => isTwin(questions.get(each.slug), each)
  const isPut = (owns: ReadonlyMap<string, { text: object }>) => (each: { slug: string; text: object }) =>
    JSON.stringify(owns.get(each.slug)?.text) !== JSON.stringify(each.text)
  const other = {
    ...there.chapter,
    slug: own.chapter.slug,
    terms: there.chapter.terms.filter(isTerm).filter(isPut(terms)),
    questions: there.chapter.questions.filter(isQuestion).filter(isPut(questions)),
  }
  const alone = [
    ...there.chapter.terms.filter(each => !isTerm(each)),
    ...there.chapter.questions.filter(each => !isQuestion(each)),
  ].map(each => each.slug)
  const said = new Set(own.problems.map(keyOf))
  return {
    chapter: own.chapter,
    ...(other.terms.length + other.questions.length > 0 && { other }),
    problems: [
      ...own.problems,
      ...there.problems.filter(notice => !said.has(keyOf(notice))),
      ...(alone.length > 0 ? [aloneNotice(alone, other.language)] : []),
    ],
    leftOut: own.leftOut + there.leftOut + alone.length,
  }
}

const isTwin = (own: QuestionEntry | undefined, other: QuestionEntry) =>
  own !== undefined && own.kind === other.kind && isTranslation(own.kind, own.text, other.text)

/** What is to be said of a file in both languages is said once. */
const keyOf = ({ line, key, parameters, file }: Notice) => JSON.stringify([line, key, parameters, file])

function aloneNotice(all: readonly string[], language: string): Notice {
  const slugs = all.slice(0, MOST_NAMED).join(', ') + (all.length > MOST_NAMED ? ' …' : '')
  return { line: 0, key: 'exchange.other-alone', parameters: { count: all.length, slugs, language }, leftOut: true }
}

/**
 * A chapter, or a part of one, as its file in the other language has it: what is not there in that is as it is here, since a
 * course has all of a chapter in each of its languages.
 */
export function inOtherLanguage(
  own: ChapterText,
  { language, title, summary, terms, questions }: ChapterText,
): ChapterText {
  const [otherTerms, otherQuestions] = [bySlug(terms), bySlug(questions)]
  const spoken = <Entry extends { slug: string; text: unknown }>(entry: Entry, others: ReadonlyMap<string, Entry>) => ({
    ...entry,
    text: others.get(entry.slug)?.text ?? entry.text,
  })
  return {
    ...own,
    language,
    title,
    summary,
    terms: own.terms.map(each => spoken(each, otherTerms)),
    questions: own.questions.map(each => spoken(each, otherQuestions)),
  }
}
