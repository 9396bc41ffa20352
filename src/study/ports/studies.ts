import type { Language } from '../../domain/course.ts'
import type { Plan, PlannedChapter } from '../../domain/plan.ts'
import type { ScheduleKind } from '../../domain/schedule.ts'
import type { Member } from './members.ts'
import type { Caller, Place, PlatformName } from './places.ts'

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
  kind: ScheduleKind
  cron: string
  nextAt: Date
}

export interface Studies {
  inChannel(place: Place): Promise<Study | undefined>
  inWorkspace(platform: PlatformName, workspace: string, most?: number): Promise<Study[]>
  /** Those that were paused for just this reason, but in workspaces that the app was removed from. */
  pausedFor(platform: PlatformName, reason: string): Promise<Study[]>
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
  /**
   * The study's channel has another id from now on.
   * @returns false where a study is under that one already: then nothing is changed
   */
  move(id: string, channel: string): Promise<boolean>
  /**
   * Another course takes over. Dates that were set for chapters of the one before are taken back; those after a day are of
   * the new one, which waited for it.
   * @param day local date (`YYYY-MM-DD`) that it waited for, if it did
   * @returns the plan from then on
   */
  beginCourse(
    id: string,
    begun: Pick<Study, 'courseSlug' | 'chapter' | 'chapterSince'>,
    day: string | undefined,
  ): Promise<Plan>
  /** Notes that what is due does not go out: since when is kept from the first failure, why from the latest. */
  failing(id: string, why: string, at: Date): Promise<void>
  /** Something went out again. */
  delivering(id: string): Promise<void>
  /** The chapters whose beginning a host set, in order. */
  planned(id: string): Promise<PlannedChapter[]>
  setPlan(id: string, plan: Plan, planned: readonly PlannedChapter[]): Promise<void>
  /** In the order of `SCHEDULE_KINDS`. */
  schedules(id: string): Promise<Schedule[]>
  schedule(id: string, schedule: Schedule): Promise<void>
  unschedule(id: string, kind: ScheduleKind): Promise<void>
  hosts(id: string): Promise<Member[]>
  addHost(id: string, memberId: string): Promise<void>
  removeHost(id: string, memberId: string): Promise<void>
}
