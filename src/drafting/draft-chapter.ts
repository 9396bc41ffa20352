import { type Chapter, otherLanguage, type Question, type Term } from '../domain/course.ts'
import type { Draft } from './draft.ts'
import { otherOfChapter, otherOfQuestion, otherOfTerm } from './other-language.ts'
import { summaryOf } from './summary-text.ts'

/** A draft in the words of a course: one chapter with its terms and questions, in the language of the notes, and in
 * the other one where it is written whole. */
export interface DraftedChapter {
  chapter: Chapter
  terms: Term[]
  questions: Question[]
}

/**
 * The chapter that a draft becomes; entries that are off stay out, and so do references to them.
 * @param number which chapter of its course it is, from 1
 */
export function draftToChapter(draft: Draft, { slug, number }: { slug: string; number: number }): DraftedChapter {
  const { language, title } = draft
  const terms = draft.terms.filter(term => !term.off)
  const slugs = new Set(terms.map(term => term.slug))
  const translated = otherLanguage(language)
  const inOther = <T>(whole: T | undefined) => (whole ? { [translated]: whole } : {})
  const known = (wanted: readonly string[]) => wanted.filter(each => slugs.has(each))
  const summary = summaryOf(draft.summary.map(sentence => sentence.text))
  return {
    chapter: {
      slug,
      number,
      texts: { [language]: { title, summary }, ...inOther(otherOfChapter(draft)) },
    },
    terms: terms.map(term => ({
      slug: term.slug,
      chapter: number,
      related: known(term.related),
      texts: {
        [language]: { name: term.name, aliases: term.aliases, definition: term.definition },
        ...inOther(otherOfTerm(term)),
      },
    })),
    questions: draft.questions
      .filter(question => !question.off)
      .map(question => {
        const { slug: own, kind, difficulty, terms: tested, sources } = question
        const { prompt, choices, accepted, explanation, matching } = question
        return {
          slug: own,
          chapter: number,
          kind,
          difficulty,
          terms: known(tested),
          ...(sources && { sources }),
          texts: {
            [language]: { prompt, choices, accepted, explanation, ...(matching && { matching }) },
            ...inOther(otherOfQuestion(question)),
          },
        }
      }),
  }
}
