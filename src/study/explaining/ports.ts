import type { Ports, SettledQuestions, Study } from '../ports.ts'

/** What explaining needs besides what every subject does. */
export interface ExplainingPorts extends Ports {
  answers: Pick<SettledQuestions, 'settledSlugs'>
}

/** Where a term is explained: in a study, or, where there is none yet, by a course that comes with the bot. */
export type Reader = Pick<Study, 'courseSlug' | 'language' | 'timezone'> & { study?: Study }
