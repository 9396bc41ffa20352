import { bySlug } from './by-slug.ts'
import { type Course, inLanguage, LANGUAGES, type Language, type Localised } from './course.ts'
import { termsOver } from './terms-over.ts'

/** What a study wrote itself: a course of its own, or what it adds to another one. */
export type OwnPart = Pick<Course, 'titles' | 'chapters' | 'terms' | 'questions'>

/** An own part with nothing in it yet. */
export const NOTHING_YET: OwnPart = { titles: {}, chapters: [], terms: [], questions: [] }

/**
 * The course that members follow where a study extends another: all of that, the study's own chapters after, its own
 * terms over it. Own chapters keep their numbers, since a study's place is a number: a chapter that the other course
 * gets later takes the next number that is free.
 */
export function extendCourse(base: Course, own: Course): Course {
  const renumbered = renumber(base, new Set(own.chapters.map(chapter => chapter.number)))
  const numberOf = (chapter: number) => renumbered.get(chapter) ?? chapter
  const asked = new Set(own.questions.map(question => question.slug))
  const chapters = [
    ...base.chapters.map(chapter => ({ ...chapter, number: numberOf(chapter.number) })),
    ...own.chapters,
  ].sort((a, b) => a.number - b.number)
  const terms = termsOver(
    base.terms.map(term => ({ ...term, chapter: numberOf(term.chapter) })),
    own.terms,
  )
  // What the other course has no more, nothing of the study's own speaks of.
  const there = bySlug(terms)
  const still = (slugs: readonly string[]) => slugs.filter(slug => there.has(slug))
  return {
    slug: own.slug,
    titles: { ...base.titles, ...own.titles },
    languages: LANGUAGES.filter(each => base.languages.includes(each) || own.languages.includes(each)),
    revision: extendedRevision(base, own),
    chapters,
    terms: terms.map(term => ({ ...term, related: still(term.related) })),
    questions: [
      ...base.questions
        .filter(question => !asked.has(question.slug))
        .map(question => ({ ...question, chapter: numberOf(question.chapter) })),
      ...own.questions.map(question => ({ ...question, terms: still(question.terms) })),
    ],
  }
}

/** The revision of what `extendCourse` makes of two. */
export function extendedRevision(base: Course, own: Course): string {
  return `${base.revision}+${own.revision}`
}

/** The languages that anything of an own part is in. */
export function languagesOf({
  chapters,
  terms,
  questions,
}: Pick<OwnPart, 'chapters' | 'terms' | 'questions'>): Language[] {
  const texts: Localised<unknown>[] = [...chapters, ...terms, ...questions].map(each => each.texts)
  return LANGUAGES.filter(language => texts.some(each => each[language] !== undefined))
}

/** What a version changed against the one before, by slug. */
export interface VersionNote {
  added: ChangedSlugs
  changed: ChangedSlugs
  removed: ChangedSlugs
  /** The version that this one goes back to. */
  restores?: number
  /** What the first few of each are called: slugs of Korean names are spelt in Latin letters. */
  names?: Record<'added' | 'changed' | 'removed', string[]>
}

export type ChangedSlugs = Record<'chapters' | 'terms' | 'questions', string[]>

/** Compares two own parts, entry by entry. */
export function compareParts(before: OwnPart, after: OwnPart): VersionNote {
  const [olds, news] = [entriesOf(before), entriesOf(after)]
  const each = (pick: (old: Entries, now: Entries) => string[]): ChangedSlugs => ({
    chapters: pick(olds.chapters, news.chapters),
    terms: pick(olds.terms, news.terms),
    questions: pick(olds.questions, news.questions),
  })
  return {
    added: each((old, now) => [...now.keys()].filter(slug => !old.has(slug))),
    changed: each((old, now) =>
      [...now].filter(([slug, entry]) => old.has(slug) && !isDeepEqual(old.get(slug), entry)).map(([slug]) => slug),
    ),
    removed: each((old, now) => [...old.keys()].filter(slug => !now.has(slug))),
  }
}

type Entries = ReadonlyMap<string, unknown>

function entriesOf({ chapters, terms, questions }: OwnPart): Record<keyof ChangedSlugs, Entries> {
  return { chapters: bySlug(chapters), terms: bySlug(terms), questions: bySlug(questions) }
}

/** Whether a version would change nothing. */
export function isNothing({ added, changed, removed }: VersionNote): boolean {
  return [added, changed, removed].every(each => Object.values(each).every(slugs => slugs.length === 0))
}

/** Chapters of the base whose numbers the own part has taken, and where they go. */
function renumber(base: Course, taken: ReadonlySet<number>): Map<number, number> {
  const moved = new Map<number, number>()
  let last = 0
  for (const { number } of base.chapters) {
    let to = Math.max(number, last + 1)
    while (taken.has(to)) to++
    if (to !== number) moved.set(number, to)
    last = to
  }
  return moved
}

/** Plain data, whatever the order of its keys: Postgres keeps JSON in an order of its own. */
function isDeepEqual(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other)
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

/**
 * The course as files have it, where every chapter is in every language: what is not there in one is as members of that
 * language see it, in the language that it is there in.
 */
export function inAllLanguages(course: Course): Course {
  const filled = <T>(texts: Localised<T>): Localised<T> => ({
    ...Object.fromEntries(course.languages.map(language => [language, inLanguage(texts, language)])),
    ...texts,
  })
  const all = <E extends { texts: Localised<unknown> }>(entries: readonly E[]): E[] =>
    entries.map(entry => ({ ...entry, texts: filled(entry.texts) }))
  return { ...course, chapters: all(course.chapters), terms: all(course.terms), questions: all(course.questions) }
}
