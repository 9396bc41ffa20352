import { PERIODS } from '../../domain/calendar.ts'
import { inLanguage, LANGUAGES, type Language } from '../../domain/course.ts'
import { normalise } from '../../domain/normalise.ts'
import { SCHEDULE_KINDS } from '../../domain/schedule.ts'
import type { Courses, Study } from '../ports.ts'
import { COMMANDS, DATA_ACTIONS, STUDY_ACTIONS } from './command-list.ts'

/** Most completions offered; Discord's limit for autocompletion is 25. */
const MOST = 8

/** Commands whose terms are found by more than how their names begin. */
const NEAR = new Set(['explain', 'quiz'])

/** Whole commands that a half-typed one may become, answered from memory. */
export function complete(courses: Courses, study: Study | undefined, text: string): string[] {
  const [name = '', ...words] = text.replace(/^\//, '').split(/\s+/)
  if (words.length === 0)
    return startingWith(
      name,
      COMMANDS.map(each => each.name),
    ).map(each => `/${each}`)
  const given = words.join(' ')
  return optionsOf(courses, study, name, words)
    .filter(option => normalise(option).startsWith(normalise(given)) || NEAR.has(name))
    .slice(0, MOST)
    .map(option => `/${name} ${option}`)
}

/** Whose terms are completed. */
type Reading = Pick<Study, 'courseSlug' | 'language' | 'chapter'>

/** Names of terms that come near what is typed; the first of the chapter while nothing is. */
export function completeTerm(courses: Courses, reading: Reading | undefined, typed: string, most = MOST): string[] {
  return [...new Set(completeTerms(courses, reading, typed, most).map(({ name }) => name))]
}

/** The same with the terms' slugs. */
export function completeTerms(
  courses: Courses,
  reading: Reading | undefined,
  typed: string,
  most: number,
): { slug: string; name: string }[] {
  const loaded = reading && courses.get(reading.courseSlug)
  if (!loaded || !reading) return []
  const { course, glossary } = loaded
  const terms =
    normalise(typed) === ''
      ? course.terms.filter(term => term.chapter === reading.chapter).slice(0, most)
      : glossary.complete(typed, most)
  return terms.map(({ slug, texts }) => ({ slug, name: inLanguage(texts, reading.language).name }))
}

/** Time zones whose name holds what is typed; those that start with it, or whose city does, first. */
export function completeTimezone(typed: string, most = MOST): string[] {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_')
  const rank = (zone: string) => (zone.startsWith(wanted) || zone.includes(`/${wanted}`) ? 0 : 1)
  return Intl.supportedValuesOf('timeZone')
    .map(zone => ({ zone, lower: zone.toLowerCase() }))
    .filter(({ lower }) => lower.includes(wanted))
    .sort((a, b) => rank(a.lower) - rank(b.lower))
    .slice(0, most)
    .map(({ zone }) => zone)
}

/** Courses whose slug or title holds what is typed. */
export function completeCourse(
  courses: Courses,
  study: Pick<Study, 'id'> | undefined,
  language: Language,
  typed: string,
): { slug: string; title: string }[] {
  const wanted = normalise(typed)
  return courses
    .all(study?.id)
    .map(({ course }) => ({ slug: course.slug, title: inLanguage(course.titles, language) }))
    .filter(({ slug, title }) => normalise(`${slug} ${title}`).includes(wanted))
}

/** Chapters of a course whose number or title holds what is typed. */
export function completeChapter(
  courses: Courses,
  slug: string | undefined,
  language: Language,
  typed: string,
): { number: number; title: string }[] {
  const chapters = (slug === undefined ? undefined : courses.get(slug)?.course.chapters) ?? []
  return chapters
    .map(({ number, texts }) => ({ number, title: inLanguage(texts, language).title }))
    .filter(({ number, title }) => normalise(`${number} ${title}`).includes(normalise(typed)))
}

function optionsOf(courses: Courses, study: Study | undefined, name: string, words: string[]): string[] {
  const chapters = (study && courses.get(study.courseSlug)?.course.chapters.map(each => String(each.number))) ?? []
  const given = words.join(' ')
  switch (name) {
    case 'explain':
      return completeTerm(courses, study, given)
    case 'quiz':
      return given === '' ? chapters : [...startingWith(given, chapters), ...completeTerm(courses, study, given)]
    case 'leaderboard':
      return [...PERIODS, 'last', 'last month']
    case 'me':
      return ['away', ...DATA_ACTIONS]
    case 'study':
      return studyOptions(courses, study, words)
    default:
      return []
  }
}

function studyOptions(courses: Courses, study: Study | undefined, words: string[]): string[] {
  if (words.length === 1) return [...STUDY_ACTIONS]
  if (words[0] === 'language') return LANGUAGES.map(language => `language ${language}`)
  if (words[0] === 'schedule') return SCHEDULE_KINDS.map(kind => `schedule ${kind}`)
  if (words[0] === 'setup') return courses.all(study?.id).map(({ course }) => `setup ${course.slug}`)
  return []
}

function startingWith(typed: string, options: readonly string[]): string[] {
  return options.filter(option => option.startsWith(typed.toLowerCase()))
}
