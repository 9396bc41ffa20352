import { bySlug } from './by-slug.ts'
import { nextChapter } from './chapter-number.ts'
import { chapterSlugs } from './chapter-slugs.ts'
import type { Chapter, Course, Question, Term } from './course.ts'
import { distinctNames } from './distinct-names.ts'
import { mergeNames } from './merge-names.ts'
import type { OwnPart } from './own-course.ts'
import { settleTerms } from './settle-terms.ts'
import { Slugs } from './slug.ts'

/** A chapter with what is in it; the numbers in it do not count. */
export interface ChapterContent {
  chapter: Chapter
  terms: Term[]
  questions: Question[]
}

/**
 * An own part with a chapter put in, or put in place of the one of its slug.
 *
 * Slugs are those of the chapter as long as nothing else has them, so that answers survive: what was published before
 * under a slug is what the chapter has under it now. A term that goes by the name of one in another chapter is that
 * term, and its new words stand over the old ones, which it still goes by; of two such, one of them is. What two terms of the
 * chapter say that are called the same, one term says.
 * @param base the course that the own part lies over, if it does
 * @returns the part, and the number of the chapter in it
 */
export function mergeChapter(
  own: OwnPart,
  base: Course | undefined,
  content: ChapterContent,
): { part: OwnPart; number: number } {
  const before = own.chapters.find(each => each.slug === content.chapter.slug)
  const others = [...(base?.chapters ?? []), ...own.chapters.filter(each => each !== before)]
  const number = before?.number ?? nextChapter(others.map(each => each.number))
  const slug = before?.slug ?? new Slugs(others.map(each => each.slug)).take(content.chapter.slug)
  const chapter = { slug, number, texts: content.chapter.texts }

  const isOf = (entry: { chapter: number }) => entry.chapter === number
  const elsewhere = own.terms.filter(term => !isOf(term))
  const terms = settleTerms(content.terms, own.terms.filter(isOf), base?.terms ?? [], elsewhere)
  const asked = own.questions.filter(question => !isOf(question))
  const slugs = chapterSlugs(
    slugsOf(content.questions),
    slugsOf(own.questions.filter(isOf)),
    slugsOf([...(base?.questions ?? []), ...asked]),
  )
  const questions = content.questions.map(question => {
    const settled = slugs.get(question.slug) ?? question.slug
    return { ...question, slug: settled, chapter: number, terms: terms.slugs(question.terms) }
  })

  const own2 = terms.terms.map(term => {
    const settled = terms.slugOf(term.slug)
    return { ...term, slug: settled, chapter: number, related: terms.slugs(term.related, settled) }
  })
  const renewed = bySlug(own2)
  const kept = elsewhere.map(term => {
    const again = renewed.get(term.slug)
    return again
      ? { ...term, related: [...new Set([...again.related, ...term.related])], texts: mergeNames(term, again) }
      : term
  })
  const moved = new Set(kept.map(term => term.slug))
  const dropped = own.terms.filter(term => isOf(term) && !renewed.has(term.slug))
  const added = [...renewed.values()].filter(term => !moved.has(term.slug))
  const on = goingOn(dropped, [...elsewhere, ...asked])
  const there = new Set(slugsOf([...(base?.terms ?? []), ...kept, ...on, ...added]))
  const all = [
    ...kept,
    ...on.map(term => ({ ...term, related: term.related.filter(slug => there.has(slug)) })),
    ...added,
  ]
  return {
    part: {
      titles: own.titles,
      chapters: [...own.chapters.filter(each => each !== before), chapter].sort((a, b) => a.number - b.number),
      // Over another course, the names of both are told apart when it is put over that, which may change.
      terms: base ? all : distinctNames(all),
      questions: [...asked, ...questions],
    },
    number,
  }
}

const slugsOf = (entries: readonly { slug: string }[]) => entries.map(entry => entry.slug)

/** What a chapter drops, and others speak of, since they explained it, too: from now on it is of the first of these. */
function goingOn(dropped: readonly Term[], others: readonly (Term | Question)[]): Term[] {
  const first = new Map<string, number>()
  for (const each of others)
    for (const slug of 'related' in each ? each.related : each.terms)
      first.set(slug, Math.min(first.get(slug) ?? each.chapter, each.chapter))
  return dropped.flatMap(term => {
    const chapter = first.get(term.slug)
    return chapter === undefined ? [] : [{ ...term, chapter }]
  })
}
