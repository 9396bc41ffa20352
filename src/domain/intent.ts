import type { Period } from './calendar.ts'
import type { Language } from './course.ts'
import type { Given } from './grading.ts'
import type { ScheduleKind } from './schedule.ts'

/** What `/study setup` may be told; anything left out keeps its value or takes the default. */
export interface SetupOptions {
  course?: string
  chapter?: number
  language?: Language
  timezone?: string
  /** `HH:MM` of the question. */
  time?: string
  /** They come from a form that was filled with what is, so that not all of them were meant. */
  filled?: boolean
}

/** Notes as a file; undefined `bytes`: it was larger than any notes are, and was not fetched. */
export interface NotesFile {
  name: string
  bytes: Uint8Array | undefined
}

/** What a host asks of the study. */
export type StudyChange =
  | { action: 'status' }
  | { action: 'report' }
  | { action: 'setup'; options: SetupOptions }
  /** Do what was shown before, or leave it. */
  | { action: 'apply-setup'; options: SetupOptions }
  | { action: 'keep-setup' }
  /** `typed`: what was filled in before, as it was typed, by field. */
  | { action: 'setup-form'; typed?: Record<string, string> }
  /** `keeps`: what the text left open, to stay as it is (see `domain/schedule-text.ts`). */
  | { action: 'schedule'; kind: ScheduleKind; cron: string | 'off'; keeps?: 'time' | 'days' }
  | { action: 'schedules' }
  | { action: 'pause' }
  | { action: 'resume' }
  | { action: 'ask' }
  | { action: 'summary' }
  | { action: 'next-chapter' }
  | { action: 'plan' }
  /** `dates`: as typed, on which the next chapters begin. */
  | { action: 'set-plan'; plan: 'weekly' | 'off' | { dates: string } }
  | { action: 'language'; language: Language }
  | { action: 'discussion'; on: boolean }
  | { action: 'broadcast'; on: boolean }
  | { action: 'podium'; on: boolean }
  | { action: 'holidays' }
  /** A chapter is to be made of notes, or drafts are to be looked at where there are none. */
  | { action: 'notes'; text?: string; file?: NotesFile }
  | { action: 'holiday-form' }
  /** `text`: dates, ranges, or an iCalendar file, as `readHolidays` takes them. */
  | { action: 'holiday'; text: string; remove: boolean }
  /** `mentioned`: the platform told who is meant, by its own id; `name` is what is known of theirs; `bot`: it is nobody. */
  | { action: 'host'; member: string; name: string; mentioned: boolean; remove: boolean; bot?: true }

/**
 * A press in a message of `/review`: it belongs to a session and, but for the end, to one of its items by number.
 * `shown`: the version of the question that was shown; absent in messages of older versions of the bot.
 */
export type ReviewIntent =
  | { type: 'review-answer'; session: string; number: number; shown?: string; given: Given }
  | { type: 'review-form'; session: string; number: number; shown?: string }
  | { type: 'review-next'; session: string; number: number }
  | { type: 'review-end'; session: string }

/** What was asked to practise: the question's chapter, or one of its terms by its place there. */
export type PracticeAbout = 'chapter' | number

/**
 * A press in a message of `/quiz`. `seed`: the order of its choices; `shown`: as in `ReviewIntent`; `about`: absent where any
 * question was asked for.
 */
export type PractiseIntent =
  | { type: 'practise-form'; slug: string; seed: number; shown?: string; about?: PracticeAbout }
  | { type: 'practise-answer'; slug: string; seed: number; shown?: string; about?: PracticeAbout; given: Given }

/** What a host is told of: a report by its id, or the question of a post that its answers speak against. */
export type MendAbout = { report: string } | { post: string }

/** What a host does about a question: `choose` asks which further choice is right, `fix` where its words can be mended. */
export type MendIntent =
  | { type: 'mend'; about: MendAbout; does: 'void' | 'dismiss' | 'form' | 'choose' | 'fix' }
  | { type: 'mend'; about: MendAbout; does: 'accept'; place?: number; text?: string }

/** What a member may say is wrong with a question. */
export const PRESSED_KINDS = ['wrong', 'unclear', 'several', 'outdated'] as const
export type PressedKind = (typeof PRESSED_KINDS)[number]

/** What a member wants, decoded by an adapter from a command, a press or a form. */
export type Intent =
  | { type: 'answer'; postId: string; given: Given }
  | { type: 'answer-form'; postId: string }
  | { type: 'meant'; postId: string }
  | { type: 'report'; postId: string; kind?: PressedKind }
  /** A member finds a question good: the other one of two thumbs. */
  | { type: 'praise'; postId: string }
  | MendIntent
  /** `spoken`: asked in a message, so that whoever sees it sees the answer, and nothing is left to share. */
  | { type: 'explain'; query: string; spoken?: 'aloud' | 'alone' }
  /** Asks which term to explain. */
  | { type: 'search' }
  /** Goes on in another study of those that a member can reach from where they are. */
  | { type: 'use-study'; studyId: string; asking?: Intent | undefined }
  | { type: 'explain-text'; text: string }
  | { type: 'term'; slug: string }
  | { type: 'share-term'; slug: string }
  /** `term`: the slug of a term that the question is to be about; `about`: a title of a chapter or a name of a term, as typed. */
  | { type: 'practise'; chapter?: number; term?: string; about?: string }
  | PractiseIntent
  | { type: 'review' }
  | ReviewIntent
  | { type: 'remind'; time: string; timezone?: string }
  | { type: 'remind-off' }
  | { type: 'reminder' }
  /** `last`: the period before; `spoken`: all see the answer. */
  | { type: 'leaderboard'; period: Period; last?: boolean; spoken?: 'aloud' }
  | { type: 'me' }
  /** Dates on which the member is away, as typed; null to be back. */
  | { type: 'away'; dates: string | null }
  | { type: 'export' }
  /** `memberId`: said a second time, by the button that this member was shown. */
  | { type: 'forget'; memberId?: string }
  | { type: 'hide' }
  | { type: 'show' }
  /** Hosts may be told one's name where one has gone quiet, or not any more. */
  | { type: 'named' }
  | { type: 'unnamed' }
  /** `command`: the name of one command, to tell every way to use it. `spoken`: all see the answer. */
  | { type: 'help'; command?: string; spoken?: 'aloud' }
  | { type: 'study'; change: StudyChange }
  | { type: 'invalid'; problem: Problem }

/** What somebody wants done with what is kept of them. */
export type MineIntent = Extract<Intent, { type: 'export' | 'forget' | 'hide' | 'show' | 'named' | 'unnamed' }>

/** What somebody asks of a study, whichever it turns out to be. */
export type StudyIntent = Exclude<
  Intent,
  | ReviewIntent
  | MendIntent
  | MineIntent
  | { type: 'report' }
  | { type: 'invalid' | 'help' | 'answer' | 'answer-form' | 'meant' | 'praise' | 'study' | 'use-study' }
>

/** What is wrong with a command, as a key of the catalogue and its parameters. */
export interface Problem {
  key:
    | 'unknown-command'
    | 'bad-course'
    | 'bad-time'
    /** `detail`: the command, where its help is the place to look. */
    | 'unknown-option'
    | 'bad-chapter'
    /** `given` is no number of a chapter. */
    | 'bad-number'
    /** `given` is neither a chapter nor a term. */
    | 'bad-practice'
    | 'bad-timezone'
    /** `detail`: `unreadable` or `never`. */
    | 'bad-cron'
    | 'bad-language'
    | 'bad-schedule'
    | 'bad-member'
    | 'bad-holiday'
    /** `given` is a `CalendarProblem`, or `many`. */
    | 'bad-calendar'
    | 'bad-switch'
    | 'bad-plan'
    | 'bad-away'
    /** Nothing was given where something has to be; `nearest` is an example. */
    | 'missing'
    /** A form for a written answer that nothing was written in. */
    | 'blank'
    /** `given`: a command whose answer is for one alone. */
    | 'for-you-alone'
  given: string
  /** The nearest valid one, or valid ones, or an example, in which `{course}` and `{term}` stand for what is there. */
  nearest?: string
  /** What a parser said of it. */
  detail?: string
  /** Component id that opens the form again as it was filled in. */
  again?: string
}

/** Whether what the member wants may open a form, which a platform allows only within seconds, and Discord only as the very first answer. */
export function mayOpenForm(intent: Intent | undefined): boolean {
  if (intent?.type === 'study') return intent.change.action === 'setup-form' || intent.change.action === 'holiday-form'
  return (
    intent?.type === 'answer-form' ||
    intent?.type === 'practise-form' ||
    intent?.type === 'review-form' ||
    (intent?.type === 'mend' && intent.does === 'form')
  )
}
