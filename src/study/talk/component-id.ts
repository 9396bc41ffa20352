import { firstCharacters } from '../../domain/clean.ts'
import type { Given } from '../../domain/grading.ts'
import type { Intent, MendAbout, MendIntent, SetupOptions } from '../../domain/intent.ts'
import { table } from '../../domain/table.ts'
import { readHolidayText } from './holiday-words.ts'
import { change } from './intents.ts'
import { readSetupValues } from './setup-words.ts'
import { SHOWN_VERSION } from './shown-version.ts'

/** Values of a submission: text of each field, or the chosen options. */
export type Values = Record<string, string | string[]>

/** Name of the value that a written answer or the picked choices arrive under. */
export const ANSWER_VALUE = 'answer'

/** Name of the value that what is looked up arrives under. */
export const TERM_VALUE = 'term'

/** Name of the value that holidays arrive under. */
export const HOLIDAYS_VALUE = 'holidays'

const SEPARATOR = ':'
/** Discord's limit: https://discord.com/developers/docs/components/reference#custom-id */
const LONGEST = 100
/** What a host can press about a question, besides accepting an answer. */
const MEND_PRESSES = ['void', 'dismiss', 'choose', 'fix'] as const
const SETUP_FIELDS = ['course', 'chapter', 'language', 'timezone', 'time'] as const

const join = (...parts: (string | number)[]) => parts.join(SEPARATOR)

/**
 * Ids of buttons, selects and forms. They hold all the state that an interaction needs (posts live in Postgres, ids
 * are plain), so one works after any restart; none tells an answer. At most 100 characters with slugs of at most 60.
 */
export const componentId = {
  choice: (postId: string, place: number) => join('answer', postId, place),
  choices: (postId: string) => join('answer', postId),
  answerForm: (postId: string) => join('write', postId),
  meant: (postId: string) => join('meant', postId),
  report: (postId: string, kind?: string) =>
    kind === undefined ? join('report', postId) : join('report', postId, kind),
  praise: (postId: string) => join('praise', postId),
  mend: (about: MendAbout, does: (typeof MEND_PRESSES)[number] | 'accept') => join(...mendName(about), does),
  mendAccept: (about: MendAbout, place: number) => join(...mendName(about), 'accept', place),
  mendForm: (about: MendAbout) => {
    const [name, id] = mendName(about)
    return join(`${name}-write`, id)
  },
  /** @param shown the version of the question that is shown (`shownVersion`) */
  practiseChoice: (slug: string, seed: number, shown: string, place: number) => join('try', slug, seed, shown, place),
  practiseChoices: (slug: string, seed: number, shown: string) => join('try', slug, seed, shown),
  practiseForm: (slug: string, seed: number, shown: string) => join('try-write', slug, seed, shown),
  practise: (chapter?: number) => (chapter === undefined ? 'quiz' : join('quiz', chapter)),
  practiseTerm: (slug: string) => join('quiz-term', slug),
  me: () => 'me',
  /** Looks something up; may be too long where ids are limited. Only what has a meaning in ids is encoded. */
  explain: (query: string) => join('explain', query.replace(/[%:]/g, encodeURIComponent)),
  search: () => 'search',
  /** @param action id of what is then asked of that study; left out where it does not fit */
  useStudy: (studyId: string, action: string) => {
    const id = join('use', studyId, action)
    return id.length > LONGEST ? join('use', studyId) : id
  },
  review: () => 'review',
  reviewChoice: (session: string, number: number, shown: string, place: number) =>
    join('rv', session, number, shown, place),
  reviewChoices: (session: string, number: number, shown: string) => join('rv', session, number, shown),
  reviewForm: (session: string, number: number, shown: string) => join('rv-write', session, number, shown),
  reviewNext: (session: string, number: number) => join('rv-next', session, number),
  reviewEnd: (session: string) => join('rv-end', session),
  term: (slug: string) => join('term', slug),
  shareTerm: (slug: string) => join('share', slug),
  /** @param typed what to fill in, as it was typed; left out where it does not fit */
  setupForm: (typed: Record<string, string | undefined> = {}) => {
    const id = join('setup-form', ...SETUP_FIELDS.map(field => encodeURIComponent(typed[field] ?? '')))
    return id.length > LONGEST || Object.values(typed).every(each => !each) ? 'setup-form' : id
  },
  setup: () => 'setup',
  /** @returns undefined where the options do not fit in an id */
  applySetup: ({ course, chapter, language, timezone, time }: SetupOptions) => {
    const id = join('apply', course ?? '', chapter ?? '', language ?? '', timezone ?? '', time?.replace(':', '') ?? '')
    return id.length > LONGEST ? undefined : id
  },
  keepSetup: () => 'keep-setup',
  holidays: () => 'holidays',
  leaderboard: (period: string, last = false) => join('board', period, ...(last ? ['last'] : [])),
  /** @param memberId whom it is shown to */
  forget: (memberId: string) => join('forget', memberId),
}

/** The id of a whole question, from that of one of its choices: in a menu the place comes as the value. */
export function withoutPlace(choiceId: string): string {
  return choiceId.replace(/:\d+$/, '')
}

/**
 * The intent behind a component id.
 * @param values what was submitted with it
 * @returns undefined for an id that is none of ours
 */
export function decodeComponent(id: string, values: Values = {}): Intent | undefined {
  const [name = '', first = '', ...rest] = id.split(SEPARATOR)
  const decode = Object.hasOwn(DECODERS, name) ? DECODERS[name] : undefined
  return decode?.(first, rest, values)
}

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
    const known = (['wrong', 'unclear', 'several', 'outdated'] as const).find(each => each === kind)
    return { type: 'report', postId, ...(known && { kind: known }) }
  },
  praise: postId => (UUID.test(postId) ? { type: 'praise', postId } : undefined),
  mend: (report, rest) => (UUID.test(report) ? mendOf({ report }, rest) : undefined),
  'mend-write': (report, _, values) => (UUID.test(report) ? mendWritten({ report }, values) : undefined),
  heal: (post, rest) => (UUID.test(post) ? mendOf({ post }, rest) : undefined),
  'heal-write': (post, _, values) => (UUID.test(post) ? mendWritten({ post }, values) : undefined),
  try: (slug, [seed, ...rest], values) => {
    const { shown, given } = pickedOf(rest, values)
    return SLUG.test(slug) && given
      ? { type: 'practise-answer', slug, seed: Number(seed) | 0, ...shown, given }
      : undefined
  },
  'try-write': (slug, [seed, version], values) => {
    if (!SLUG.test(slug)) return undefined
    const given = writtenOf(values)
    const which = { slug, seed: Number(seed) | 0, ...shownOf(version) }
    return given ? { type: 'practise-answer', ...which, given } : { type: 'practise-form', ...which }
  },
  quiz: chapter => ({ type: 'practise', ...(chapter === '' ? {} : { chapter: Number(chapter) | 0 }) }),
  'quiz-term': slug => (SLUG.test(slug) ? { type: 'practise', term: slug } : undefined),
  me: () => ({ type: 'me' }),
  explain: query => {
    const text = decoded(query)
    return text.trim() === '' ? undefined : { type: 'explain', query: text }
  },
  search: (_first, _rest, values) => foundOf(values),
  use: (studyId, rest) =>
    UUID.test(studyId) ? { type: 'use-study', studyId, asking: decodeComponent(rest.join(SEPARATOR)) } : undefined,
  review: () => ({ type: 'review' }),
  rv: (session, [number, ...rest], values) => {
    const { shown, given } = pickedOf(rest, values)
    return UUID.test(session) && given
      ? { type: 'review-answer', session, number: Number(number) | 0, ...shown, given }
      : undefined
  },
  'rv-write': (session, [number, version], values) => {
    if (!UUID.test(session)) return undefined
    const given = writtenOf(values)
    const which = { session, number: Number(number) | 0, ...shownOf(version) }
    return given ? { type: 'review-answer', ...which, given } : { type: 'review-form', ...which }
  },
  'rv-next': (session, [number]) =>
    UUID.test(session) ? { type: 'review-next', session, number: Number(number) | 0 } : undefined,
  'rv-end': session => (UUID.test(session) ? { type: 'review-end', session } : undefined),
  term: slug => (SLUG.test(slug) ? { type: 'term', slug } : undefined),
  share: slug => (SLUG.test(slug) ? { type: 'share-term', slug } : undefined),
  board: (period, [last]) =>
    period === 'month' || period === 'all' || period === 'week'
      ? { type: 'leaderboard', period, ...(last === 'last' && { last: true }) }
      : undefined,
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

/** By report the ids begin with `mend`, by post with `heal`. */
function mendName(about: MendAbout): [string, string] {
  return 'report' in about ? ['mend', about.report] : ['heal', about.post]
}

function mendOf(about: MendAbout, [does, place]: string[]): MendIntent | undefined {
  const press = MEND_PRESSES.find(each => each === does)
  if (press) return { type: 'mend', about, does: press }
  if (does !== 'accept') return undefined
  return { type: 'mend', about, does, ...(place !== undefined && { place: Number(place) | 0 }) }
}

function mendWritten(about: MendAbout, values: Values): MendIntent {
  const given = writtenOf(values)
  const text = given && 'text' in given ? given.text : undefined
  return text === undefined ? { type: 'mend', about, does: 'form' } : { type: 'mend', about, does: 'accept', text }
}

/** A choice by its place in the id, or the places picked from several. */
function givenOf(place: string | undefined, values: Values): Given | undefined {
  const picked = place === undefined ? [values[ANSWER_VALUE] ?? []].flat() : [place]
  const choices = picked.map(Number)
  const valid = choices.every(each => Number.isInteger(each) && each >= 0 && each < 26)
  return valid ? { choices: [...new Set(choices)].sort((a, b) => a - b) } : undefined
}

/** What was picked of a private question, and of which version of it. */
function pickedOf([first, second]: string[], values: Values) {
  const shown = shownOf(first)
  return { shown, given: givenOf('shown' in shown ? second : first, values) }
}

function shownOf(version = ''): { shown?: string } {
  return SHOWN_VERSION.test(version) ? { shown: version } : {}
}

function writtenOf(values: Values): Given | undefined {
  const text = values[ANSWER_VALUE]
  return typeof text === 'string' && text.trim() !== '' ? { text: firstCharacters(text, 200) } : undefined
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
