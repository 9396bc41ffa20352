import type { Period } from '../domain/calendar.ts'
import type { Course, Language } from '../domain/course.ts'
import type { Glossary } from '../domain/glossary.ts'
import type { Ranked, Tally } from '../domain/leaderboard.ts'
import type { MemoryState, ReviewRating } from '../domain/memory.ts'
import type { Plan, PlannedChapter } from '../domain/plan.ts'
import type { AskedQuestion } from '../domain/question.ts'
import type { Slot, SlotKind } from '../domain/schedule.ts'
import type { History, Reason } from '../domain/selection.ts'
import type { Standing } from '../domain/streak.ts'
import type { Vocabulary } from '../domain/written/vocabulary.ts'

/** What several subjects ask of the world around them; what one alone asks is in its own room. `main.ts` hands in the real ones. */
export interface Ports {
  clock: Clock
  /** A number from 0 up to, not including, 1. */
  random: () => number
  courses: Courses
  studies: Studies
  posts: Posts
  scores: Scores
  members: Members
  workspaces: Workspaces
  lookups: Lookups
  memories: Memories
  deliveries: Deliveries
  defaults: { language: Language; timezone: string }
}

export interface Clock {
  now(): Date
}

export type PlatformName = 'playground' | 'slack' | 'discord'

/** Where a channel is, in the platform's own ids. */
export interface Place {
  platform: PlatformName
  /** Slack team, Discord guild, or the playground. */
  workspace: string
  channel: string
}

/** How a card is sent. */
export interface Sending {
  /** The message below which it belongs. */
  replyTo?: string
  /** Whether a reply is shown in the channel too, where the platform hides replies in a thread. */
  broadcast?: boolean
  /** Which of the messages that the card takes (see `ChatPlatform.pieces`), from 0; by default the first. */
  piece?: number
}

/** Who acts, and where. */
export interface Caller extends Place {
  /** The platform's id of the member. */
  member: string
  name: string
  /** The name is a stand-in (a handle, say): one that is known already is better. */
  provisional?: boolean
  /** Whether the platform says that this member runs the workspace. */
  administers(): Promise<boolean>
  /** The member's own IANA time zone, where the platform tells it. */
  ownTimezone?(): Promise<string | undefined>
  /** What keeps the bot from posting here for a week, as far as the platform tells; absent where nothing ever does. */
  hindrance?(): Promise<Hindrance | undefined>
}

/**
 * Why a study could not go on for a week in a channel: it takes no messages, it is a direct message, the bot does not
 * see it, may not post in it, or it is archived. `lacking` alone lets a study begin.
 */
export interface Hindrance {
  key: 'no-messages' | 'direct' | 'unseen' | 'read-only' | 'archived' | 'lacking'
  /** Permissions that are missing, by the platform's own names. */
  lacking?: string[]
}

export interface LoadedCourse {
  course: Course
  glossary: Glossary
  /** What grading asks of it. */
  vocabulary: Vocabulary
  /** Id of the study whose own course it is, and which alone may follow it; absent for one from files. */
  owner?: string
  /** Slug of the course that it extends, if it does: what members know of its terms is kept under that. */
  extends?: string
}

/** The courses in use, answered from memory. */
export interface Courses {
  get(slug: string): LoadedCourse | undefined
  /** Those that a study may follow: the ones from files, and its own. */
  all(studyId?: string): LoadedCourse[]
}

/** One channel following one course. */
export interface Study extends Place {
  id: string
  courseSlug: string
  language: Language
  timezone: string
  /** Number of the chapter the group is at. */
  chapter: number
  pausedAt: Date | null
  /** A `PauseReason`, when it was not a host who paused. */
  pauseReason: string | null
  /** Whether a reveal opens a thread for discussion, where the platform has threads of that kind. */
  discussion: boolean
  /** Whether a reveal is shown in the channel too, where the platform hides replies in a thread. */
  broadcast: boolean
  /** Whether a reveal names the first three who were right. */
  podium: boolean
  plan: Plan
  /** When the current chapter began. */
  chapterSince: Date
  /** The course that it changes to, and the local date (`YYYY-MM-DD`) on which it does. */
  nextCourse: { slug: string; startsOn: string } | null
  /** When hosts were told that there is soon nothing left to ask. */
  endToldAt: Date | null
  /** Since when what is due does not go out, and why (see `failureOf`); null while all is well. */
  failingSince: Date | null
  failure: string | null
}

export type StudySettings = Pick<Study, 'courseSlug' | 'language' | 'timezone' | 'chapter'>

export interface Schedule {
  kind: SlotKind
  cron: string
  nextAt: Date
}

export interface Studies {
  inChannel(place: Place): Promise<Study | undefined>
  inWorkspace(platform: PlatformName, workspace: string, most?: number): Promise<Study[]>
  /**
   * The studies that a member may ask from outside their channels: those of the workspace, or, where the message belongs
   * to none (Discord's direct messages), those of the workspaces that they took part in. The one that they were last
   * active in comes first.
   */
  reachable(caller: Pick<Caller, 'platform' | 'workspace' | 'member'>): Promise<Study[]>
  byId(id: string): Promise<Study | undefined>
  /** Creates the channel's study or changes its settings, and puts these schedules in place of the old ones. */
  setUp(place: Place, settings: StudySettings, schedules: Schedule[], hostId: string, now: Date): Promise<Study>
  /** Changes settings alone. Another course or chapter begins now, and takes back what was planned for the old course. */
  changeSettings(id: string, settings: StudySettings, now: Date): Promise<void>
  change(
    id: string,
    changes: Partial<
      Pick<
        Study,
        | 'courseSlug'
        | 'nextCourse'
        | 'chapter'
        | 'chapterSince'
        | 'language'
        | 'pausedAt'
        | 'pauseReason'
        | 'discussion'
        | 'broadcast'
        | 'podium'
        | 'endToldAt'
      >
    >,
  ): Promise<void>
  /** Notes that what is due does not go out: since when is kept from the first failure, why from the latest. */
  failing(id: string, why: string, at: Date): Promise<void>
  /** Something went out again. */
  delivering(id: string): Promise<void>
  /** The chapters whose beginning a host set, in order. */
  planned(id: string): Promise<PlannedChapter[]>
  setPlan(id: string, plan: Plan, planned: readonly PlannedChapter[]): Promise<void>
  /** In the order of the week: summary, question, reveal, leaderboard. */
  schedules(id: string): Promise<Schedule[]>
  schedule(id: string, schedule: Schedule): Promise<void>
  unschedule(id: string, kind: SlotKind): Promise<void>
  /** Local dates (`YYYY-MM-DD`) on which nothing is asked, from a date on, in order. */
  holidays(id: string, from: string): Promise<string[]>
  addHolidays(id: string, days: readonly string[]): Promise<void>
  /** @returns how many of the days were holidays until now */
  removeHolidays(id: string, days: readonly string[]): Promise<number>
  hosts(id: string): Promise<Member[]>
  addHost(id: string, memberId: string): Promise<void>
  removeHost(id: string, memberId: string): Promise<void>
}

/** Parts of a slot from here on are further messages of a card that takes several. */
export const CONTINUED = 1000

/** What was published for a slot. */
export interface Post {
  id: string
  studyId: string
  kind: SlotKind
  at: Date
  /** 0, but for the further questions that one reveal slot closes, and for further messages (`CONTINUED`). */
  part: number
  status: 'claimed' | 'published' | 'skipped' | 'refused'
  asked: AskedQuestion | null
  /** Of a summary: the number of its chapter. */
  chapter: number | null
  /** When the question promises to close; null where no reveal is scheduled. */
  closesAt: Date | null
  closedAt: Date | null
  /** Which scheduled day of the study it is the question of; null for one out of turn, and for what is no question. */
  dayNumber: number | null
  messageRef: string | null
  /** The course that its question is of, which the study may have left since; null where nothing is asked. */
  courseSlug: string | null
}

export interface NewPost {
  slot: Slot
  /** 0 but for the further questions that one reveal slot closes. */
  part?: number
  day: string
  week: string
  asked?: AskedQuestion
  closesAt?: Date | undefined
  dayNumber?: number | null
  /** Of a summary. */
  chapter?: number
  revealsId?: string
}

/** What is told of a question's answers at its reveal: how many, never who chose what. */
export interface PostTally {
  answered: number
  right: number
  /** How many chose each choice, by its place. */
  perChoice: number[]
  /** Members who were right, first first, three at most. */
  first: string[]
}

export interface Posts {
  /** The row of the slot; made if there is none yet, so that whoever comes first decides its content. */
  claim(post: NewPost): Promise<Post>
  bySlot(slot: Slot): Promise<Post[]>
  /** Published questions that wait for their reveal at an instant, oldest first: asked before it, or due to close by it. */
  open(studyId: string, at: Date): Promise<Post[]>
  /** Moves the time at which a question promises to close. */
  /** Whether the summary of a chapter was posted since an instant. */
  summarised(studyId: string, chapter: number, since: Date): Promise<boolean>
  promise(id: string, closesAt: Date | null): Promise<void>
  close(id: string, at: Date): Promise<void>
  /**
   * Reserves the sending of a claimed post for some seconds, by the database's clock, across all processes.
   * @returns undefined while another reservation lasts; else since when an earlier attempt is in doubt, if one is
   */
  lease(id: string, seconds: number): Promise<{ inDoubtSince: Date | null } | undefined>
  /** Says that the platform certainly has no message of this post: nothing is in doubt, anyone may send. */
  notSent(id: string): Promise<void>
  published(id: string, messageRef: string, at: Date): Promise<void>
  ended(id: string, status: 'skipped' | 'refused', note: string): Promise<void>
  tally(id: string): Promise<PostTally>
  /** What the study has seen of each question of a course that it was asked. */
  history(studyId: string, courseSlug: string): Promise<History[]>
  /** Whether a question was put to the channel between a local date (`YYYY-MM-DD`) and an instant. */
  askedSince(studyId: string, day: string, until: Date): Promise<boolean>
  /** Why the latest question of a study was asked. */
  latestReason(studyId: string): Promise<Reason | undefined>
  /** Number of the study's latest scheduled day on which members could answer, and its date. */
  latestDay(studyId: string): Promise<{ number: number; day: string } | undefined>
}

/** How a member does in one chapter. */
export interface ChapterProgress {
  chapter: number
  /** Questions of it that were answered rightly at least once. */
  right: number
}

/** A row of the board with the person behind it. */
export interface BoardRow extends Ranked {
  member: Member
  /** As it is to be shown: 0 when it is broken. */
  streak: number
}

/** The rows of a board that are shown, in order, and what all of it comes to. */
export interface Board {
  rows: BoardRow[]
  members: number
  answered: number
  right: number
}

/** Which board: a period, the one before it (for the change; undefined for none), and whose row is shown beyond the first. */
export interface BoardQuery {
  period: Period
  startsOn: string
  before: string | undefined
  /** Rows from the top. */
  most: number
  memberId?: string | undefined
}

export interface Scores {
  /** Settles a scheduled day whose question has closed: those who missed it rest while they may. */
  rest(postId: string): Promise<void>
  /** Free days that a member has left in a month (`YYYY-MM-01`). */
  freeDays(studyId: string, memberId: string, month: string): Promise<number>
  board(studyId: string, query: BoardQuery): Promise<Board>
  /** A member's sums of all time and of a week, and where they stand. */
  ofMember(
    studyId: string,
    memberId: string,
    week: string,
  ): Promise<{ ever: Tally | undefined; week: Tally | undefined; standing: Standing | undefined }>
  /** Members who have answered, and answers, of all time. */
  counts(studyId: string): Promise<{ members: number; answers: number }>
  progress(studyId: string, memberId: string): Promise<ChapterProgress[]>
}

export interface Member {
  id: string
  externalId: string
  name: string
}

export interface Members {
  /** Local dates (`YYYY-MM-DD`) on which a member is away, from a date on, as first and last days. */
  away(memberId: string, from: string): Promise<{ from: string; to: string }[]>
  /** Whether a member has asked to be on no board. */
  isHidden(memberId: string): Promise<boolean>
  /** Puts these in place of those that are ahead. */
  setAway(memberId: string, spans: readonly { from: string; to: string }[], today: string): Promise<void>
  /** The member behind the caller; made at the first meeting, the name kept up to date. */
  resolve(caller: Caller): Promise<Member>
  byIds(ids: readonly string[]): Promise<Map<string, Member>>
  /** Takes in a name that the platform told; someone who never took part is not made a member. */
  rename(place: Pick<Place, 'platform' | 'workspace'>, externalId: string, name: string): Promise<void>
}

/** The database cannot take this now: too much is waiting, or it did not answer while the answer was still of use. */
export class NotNow extends Error {
  /** Whether it may have been done all the same; else it certainly was not. */
  readonly inDoubt: boolean

  constructor(why: string, inDoubt: boolean) {
    super(why)
    this.inDoubt = inDoubt
  }
}

/** The workspaces that have the app, and those that it was removed from. */
export interface Workspaces {
  /** The app was removed: what is kept stays for thirty days. */
  removed(workspace: Pick<Place, 'platform' | 'workspace'>, at: Date): Promise<void>
  /** The app is there. @returns since when it had been removed; undefined where it had not */
  returned(workspace: Pick<Place, 'platform' | 'workspace'>): Promise<Date | undefined>
  /** Deletes all of the workspaces that it was removed from before an instant. @returns how many there were */
  deleteRemoved(before: Date): Promise<number>
}

export interface Lookups {
  /** A member asked something of a study. @param lookedUp terms that were explained to them */
  visited(studyId: string, memberId: string, at: Date, lookedUp: number): Promise<void>
  /** How many terms were explained to a member. */
  count(studyId: string, memberId: string): Promise<number>
  missed(studyId: string, query: string, at: Date): Promise<void>
  /** What was looked for in vain most often. */
  misses(studyId: string, most: number): Promise<{ query: string; count: number }[]>
}

/** A question that was asked and is settled, and how a member last did with it; null where they did not answer. */
export interface Settled {
  slug: string
  lastRight: boolean | null
}

/** The questions of a study that were asked and take no answers any more, in no order. */
export interface SettledQuestions {
  settled(studyId: string, memberId: string, now: Date): Promise<Settled[]>
}

/** What an answer is a review of. */
export interface Reviewed {
  /** Slug of the course that memory is kept under: of an extended one, that of the course below. */
  course: string
  /** See `itemsOf`. */
  items: readonly string[]
  /** Slug of the question. */
  question: string
  rating: ReviewRating
}

/** A member met some items again. */
export interface NewReview extends Reviewed {
  memberId: string
  studyId: string
  /** The channel's question, practice, or `/review`. */
  source: 'question' | 'quiz' | 'review'
  /** What was answered: of one member a review of the same key counts once. */
  key: string
  /** From being shown to the answer; null where nobody knows. */
  milliseconds: number | null
  at: Date
}

/** What members remember of terms and questions. */
export interface Memories {
  /**
   * One statement: the review in the log and the state after it.
   * @returns whether it is new; the same key twice changes nothing
   */
  review(review: NewReview): Promise<boolean>
  /** What a member is due to review of a course, in no order. */
  due(memberId: string, course: string, now: Date): Promise<DueMemory[]>
  /** The items of a course that a member has met. */
  known(memberId: string, course: string): Promise<Set<string>>
  /** How many items a member met for the first time in `/review` since an instant. */
  metSince(memberId: string, since: Date): Promise<number>
  /** Local dates on which a member reviewed since an instant. */
  reviewDays(memberId: string, timezone: string, since: Date): Promise<string[]>
  /** When the next item after an instant is due. */
  nextDue(memberId: string, course: string, after: Date): Promise<Date | undefined>
}

/** An item that is due for review. */
export interface DueMemory extends Pick<MemoryState, 'stability' | 'lastAt' | 'dueAt'> {
  item: string
  /** Slug of the question that it was met with last. */
  question: string | null
}

export interface Deliveries {
  /** Queues slots that nobody scheduled (`/study ask`). */
  enqueue(slots: Slot[]): Promise<void>
}
