/** What members of a study remember of one item, as of an instant. */
export interface GroupMemory {
  /** `term:` or `question:` and its slug. */
  item: string
  /** Members who have met it. */
  met: number
  /** The mean chance that they recall it now, 0 to 1. */
  recall: number
  /** Those of them who recall it with a chance of at least `KNOWN_FROM`. */
  known: number
}

/** What a week came to. */
export interface GroupWeek {
  /** Its Monday, `YYYY-MM-DD`. */
  week: string
  /** Questions that were asked, members who answered, and their answers. */
  asked: number
  members: number
  answered: number
  right: number
}

/** Who took part before, and not of late. */
export interface Quiet {
  /** Members who took part before, with or without these; where there are none, nothing can be said of anybody. */
  before: number
  count: number
  /** Of those who agreed to be named. */
  names: string[]
}

/** What members did by themselves, and how many did any of it. */
export interface ByThemselves {
  /** Answers in `/review`. */
  reviews: number
  /** Answers in `/quiz`. */
  practice: number
  members: number
}

/** A study's members together: sums, never what one of them gave. */
export interface Groups {
  /** Members who have answered, or reviewed or practised since an instant, and have not left. */
  members(studyId: string, since: Date): Promise<number>
  /** What they remember of a course, item by item, in no order. */
  memory(studyId: string, course: string, since: Date, now: Date): Promise<GroupMemory[]>
  /** Of the weeks that begin on these Mondays those in which the study was there, in their order. */
  weeks(studyId: string, timezone: string, weeks: readonly string[]): Promise<GroupWeek[]>
  /** What was reviewed and practised since an instant. */
  byThemselves(studyId: string, since: Date): Promise<ByThemselves>
  /**
   * Members who answered in one of some weeks and neither answered in others nor reviewed or practised since an instant. Who is away,
   * or has left, is none of them.
   * @param today `YYYY-MM-DD`
   */
  quiet(
    studyId: string,
    when: { before: readonly string[]; lately: readonly string[]; since: Date; today: string },
  ): Promise<Quiet>
}
