import { isPeriod } from '../../domain/calendar.ts'
import { type Intent, type MendAbout, type MendIntent, PRESSED_KINDS, type PracticeAbout } from '../../domain/intent.ts'
import { table } from '../../domain/table.ts'
import { readAway } from './commands.ts'
import { componentId, MEND_PRESSES, SEPARATOR, SETUP_FIELDS } from './component-id.ts'
import { readHolidayText } from './holiday-words.ts'
import { change } from './intents.ts'
import { readRemind } from './remind-words.ts'
import { readSetupValues } from './setup-words.ts'
import { SHOWN_VERSION } from './shown-version.ts'
import { givenOf, HOLIDAYS_VALUE, isBlank, TERM_VALUE, type Values, writtenOf } from './submitted-values.ts'

/**
 * The intent behind a component id.
 * @param values what was submitted with it
 * @returns undefined for an id that is none of ours
 */
export function decodeComponent(id: string, values: Values = {}): Intent | undefined {
  const [name = '', first = '', ...rest] = id.split(SEPARATOR)
  const decode = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined
  if (WRITTEN.includes(name) && isBlank(values))
    return { type: 'invalid', problem: { key: 'blank', given: '', again: id } }
  return decode?.(first, rest, values)
}

/** Forms for a written answer. */
const WRITTEN = ['write', 'try-write', 'rv-write', 'mend-write', 'heal-write']

type Decoder = (first: string, rest: string[], values: Values) => Intent | undefined

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SLUG = /^[a-z0-9][a-z0-9-]{0,59}$/

const DECODERS = table<Decoder>({
  answer: (postId, [place], values) => {
    const given = givenOf(place, values)
    return UUID.test(postId) && given ? { type: 'answer', postId, given } : undefined
  },
  write: (postId, _, values) => {
    if (!UUID.test(postId)) return undefined
    const given = writtenOf(values)
    return given ? { type: 'answer', postId, given } : { type: 'answer-form', postId }
  },
  meant: postId => (UUID.test(postId) ? { type: 'meant', postId } : undefined),
  report: (postId, [kind]) => {
    if (!UUID.test(postId)) return undefined
    const known = PRESSED_KINDS.find(each => each === kind)
    return { type: 'report', postId, ...(known && { kind: known }) }
  },
  praise: postId => (UUID.test(postId) ? { type: 'praise', postId } : undefined),
  mend: (report, rest) => (UUID.test(report) ? mendOf({ report }, rest) : undefined),
  'mend-write': (report, _, values) => (UUID.test(report) ? mendWritten({ report }, values) : undefined),
  heal: (post, rest) => (UUID.test(post) ? mendOf({ post }, rest) : undefined),
  'heal-write': (post, _, values) => (UUID.test(post) ? mendWritten({ post }, values) : undefined),
  try: (slug, [seed, ...rest], values) => {
    const { shown, about, rest: place } = practiceOf(rest)
    const given = givenOf(place[0], values)
    return SLUG.test(slug) && given
      ? { type: 'practise-answer', slug, seed: numberIn(seed), ...shown, ...about, given }
      : undefined
  },
  'try-write': (slug, [seed, ...rest], values) => {
    if (!SLUG.test(slug)) return undefined
    const given = writtenOf(values)
    const { shown, about } = practiceOf(rest)
    const which = { slug, seed: numberIn(seed), ...shown, ...about }
    return given ? { type: 'practise-answer', ...which, given } : { type: 'practise-form', ...which }
  },
  quiz: chapter => ({ type: 'practise', ...(chapter === '' ? {} : { chapter: numberIn(chapter) }) }),
  'quiz-term': slug => (SLUG.test(slug) ? { type: 'practise', term: slug } : undefined),
  'quiz-about': typed => {
    const about = decoded(typed)
    return about.trim() === '' ? undefined : { type: 'practise', about }
  },
  me: () => ({ type: 'me' }),
  away: typed => readAway(decoded(typed)),
  remind: typed => readRemind(decoded(typed).split(' ')),
  explain: query => {
    const text = decoded(query)
    return text.trim() === '' ? undefined : { type: 'explain', query: text }
  },
  search: (_first, _rest, values) => foundOf(values),
  use: (studyId, rest) => {
    // Nobody is asked of another study to ask another study.
    const asking = rest[0] === 'use' ? undefined : decodeComponent(rest.join(SEPARATOR))
    return UUID.test(studyId) ? { type: 'use-study', studyId, asking } : undefined
  },
  review: () => ({ type: 'review' }),
  rv: (session, [number, ...rest], values) => {
    const { shown, given } = pickedOf(rest, values)
    return UUID.test(session) && given
      ? { type: 'review-answer', session, number: numberIn(number), ...shown, given }
      : undefined
  },
  'rv-write': (session, [number, ...rest], values) => {
    if (!UUID.test(session)) return undefined
    const given = writtenOf(values)
    const which = { session, number: numberIn(number), ...shownOf(rest).shown }
    return given ? { type: 'review-answer', ...which, given } : { type: 'review-form', ...which }
  },
  'rv-next': (session, [number]) =>
    UUID.test(session) ? { type: 'review-next', session, number: numberIn(number) } : undefined,
  'rv-end': session => (UUID.test(session) ? { type: 'review-end', session } : undefined),
  term: slug => (SLUG.test(slug) ? { type: 'term', slug } : undefined),
  share: slug => (SLUG.test(slug) ? { type: 'share-term', slug } : undefined),
  board: (period, [last]) =>
    isPeriod(period) ? { type: 'leaderboard', period, ...(last === 'last' && { last: true }) } : undefined,
  forget: memberId => (UUID.test(memberId) ? { type: 'forget', memberId } : undefined),
  setup: (_first, _rest, values) => {
    const typed = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, [value].flat()[0]?.trim()]))
    const intent = readSetupValues(typed)
    if (intent.type === 'study' && intent.change.action === 'setup')
      return change({ action: 'setup', options: { ...intent.change.options, filled: true } })
    if (intent.type !== 'invalid') return intent
    return { ...intent, problem: { ...intent.problem, again: componentId.setupForm(typed) } }
  },
  apply: (course, [chapter, language, timezone, time = '']) => {
    const clock = time.replace(/^(\d\d)(\d\d)$/, '$1:$2')
    const intent = readSetupValues({ course, chapter, language, timezone, time: clock })
    if (intent.type !== 'study' || intent.change.action !== 'setup') return undefined
    return change({ action: 'apply-setup', options: intent.change.options })
  },
  'keep-setup': () => change({ action: 'keep-setup' }),
  holidays: (_first, _rest, values) => readHolidayText([values[HOLIDAYS_VALUE] ?? ''].flat().join('\n')),
  'setup-form': (first, rest) => {
    const given = first === '' ? [] : [first, ...rest]
    const typed = Object.fromEntries(
      SETUP_FIELDS.flatMap((field, at) => (given[at] ? [[field, decoded(given[at])]] : [])),
    )
    return { type: 'study', change: { action: 'setup-form', ...(given.length > 0 && { typed }) } }
  },
})

/** As many as every number of ours has at most: none that is longer turns into another one. */
const DIGITS = /^\d{1,9}$/

/** A number in an id; 0, which none of ours is, for anything else. */
const numberIn = (text = '') => (DIGITS.test(text) ? Number(text) : 0)

function mendOf(about: MendAbout, [does, place]: string[]): MendIntent | undefined {
  const press = MEND_PRESSES.find(each => each === does)
  if (press) return { type: 'mend', about, does: press }
  if (does !== 'accept' || (place !== undefined && !DIGITS.test(place))) return undefined
  return { type: 'mend', about, does, ...(place !== undefined && { place: Number(place) }) }
}

function mendWritten(about: MendAbout, values: Values): MendIntent {
  const given = writtenOf(values)
  const text = given && 'text' in given ? given.text : undefined
  return text === undefined ? { type: 'mend', about, does: 'form' } : { type: 'mend', about, does: 'accept', text }
}

/** What was picked of a private question, and of which version of it. */
function pickedOf(parts: string[], values: Values) {
  const { shown, rest } = shownOf(parts)
  return { shown, given: givenOf(rest[0], values) }
}

function shownOf(parts: string[]): { shown: { shown?: string }; rest: string[] } {
  const [version = '', ...rest] = parts
  return SHOWN_VERSION.test(version) ? { shown: { shown: version }, rest } : { shown: {}, rest: parts }
}

/** Which version of a question is practised, what it was asked for, and the rest of its id; older ones do not say the second. */
function practiceOf(parts: string[]) {
  const { shown, rest } = shownOf(parts)
  const [, chapter, term] = /^(?:(c)|t(\d{1,2}))$/.exec(rest[0] ?? '') ?? []
  if (chapter === undefined && term === undefined) return { shown, about: {}, rest }
  const about: PracticeAbout = term === undefined ? 'chapter' : Number(term)
  return { shown, about: { about }, rest: rest.slice(1) }
}

/** What was picked in a search (the id of a term) or typed into it. */
function foundOf(values: Values): Intent | undefined {
  const [found = ''] = [values[TERM_VALUE] ?? ''].flat()
  const picked = decodeComponent(found)
  if (picked?.type === 'term' || picked?.type === 'explain') return picked
  return found.trim() === '' ? { type: 'search' } : { type: 'explain', query: found }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
