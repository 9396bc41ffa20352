import type { MendAbout, PracticeAbout, SetupOptions } from '../../domain/intent.ts'

/** Stands between the parts of an id. */
export const SEPARATOR = ':'
/** Discord's limit: https://discord.com/developers/docs/components/reference#custom-id */
const LONGEST = 100
/** What a host can press about a question, besides accepting an answer. */
export const MEND_PRESSES = ['void', 'dismiss', 'choose', 'fix'] as const
/** Fields of the form for `/study setup`, in the order in which ids have them. */
export const SETUP_FIELDS = ['course', 'chapter', 'language', 'timezone', 'time'] as const

/** Only what has a meaning in ids is encoded. */
const encoded = (typed: string) => typed.replace(/[%:]/g, encodeURIComponent)

const join = (...parts: (string | number)[]) => parts.join(SEPARATOR)

/** A question that is practised, as it was shown. */
export interface ShownPractice {
  slug: string
  /** The order of its choices. */
  seed: number
  /** The version of the question (`shownVersion`). */
  shown: string
  /** See `PractiseIntent`. */
  about: PracticeAbout | undefined
}

const practiceParts = ({ slug, seed, shown, about }: ShownPractice) => {
  if (about === undefined) return [slug, seed, shown]
  return [slug, seed, shown, about === 'chapter' ? 'c' : `t${about}`]
}

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
  practiseChoice: (shown: ShownPractice, place: number) => join('try', ...practiceParts(shown), place),
  practiseChoices: (shown: ShownPractice) => join('try', ...practiceParts(shown)),
  practiseForm: (shown: ShownPractice) => join('try-write', ...practiceParts(shown)),
  practise: (chapter?: number) => (chapter === undefined ? 'quiz' : join('quiz', chapter)),
  practiseTerm: (slug: string) => join('quiz-term', slug),
  /** Practises a chapter or a term by what it is called; may be too long, as `explain`. */
  practiseAbout: (typed: string) => join('quiz-about', encoded(typed)),
  me: () => 'me',
  /** Looks something up; may be too long where ids are limited. */
  explain: (query: string) => join('explain', encoded(query)),
  search: () => 'search',
  /** @param words what is typed behind `/remind` */
  remind: (words: string) => join('remind', encoded(words)),
  /** @param words what is typed behind `/me away` */
  away: (words: string) => join('away', encoded(words)),
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

/** By report the ids begin with `mend`, by post with `heal`. */
function mendName(about: MendAbout): [string, string] {
  return 'report' in about ? ['mend', about.report] : ['heal', about.post]
}
