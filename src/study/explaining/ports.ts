import type { Ports, Study } from '../ports.ts'

/** What explaining needs besides what every subject does. */
export interface ExplainingPorts extends Ports {
  answers: Practisable
}

interface Practisable {
  /** The questions of a study that were asked and take no answers any more, in no order. */
  settled(studyId: string, memberId: string, now: Date): Promise<{ slug: string }[]>
}

/** Where a term is explained: in a study, or, where there is none yet, by a course that comes with the bot. */
export type Reader = Pick<Study, 'courseSlug' | 'language' | 'timezone'> & { study?: Study }
