import { ranOut, ThreadApart } from '../apart.ts'
import type { Draft } from './draft.ts'
import type { Job, Outcome } from './draft-worker.ts'
import type { Notes } from './notes.ts'
import { NotesError } from './notes-error.ts'

/** The largest notes that are taken need a few seconds. */
const MOST_MS = 60_000
const MOST_MEGABYTES = 512

const thread = new ThreadApart<Job, Outcome>('drafting/draft-worker.js', { megabytes: MOST_MEGABYTES })

/**
 * Reads and drafts notes in a thread of their own: what holds long notes for seconds would else hold every answer and
 * every click of every study as long. Drafts wait for one another; time and memory are bounded.
 * @param most milliseconds for reading and drafting together
 * @throws {NotesError} saying what to do, when nothing can be drafted, or not in time
 */
export async function draftApart(job: Job, most = MOST_MS): Promise<{ notes: Notes; draft: Draft }> {
  const outcome = await outcomeOf(job, most)
  if ('key' in outcome) throw new NotesError(outcome.key, outcome.parameters)
  return outcome
}

async function outcomeOf(job: Job, most: number): Promise<Outcome> {
  try {
    return await thread.run(job, AbortSignal.timeout(most))
  } catch (error) {
    if (ranOut(error)) throw new NotesError('notes.too-slow')
    throw error
  }
}
