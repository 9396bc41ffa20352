import { ranOut, ThreadApart } from '../apart.ts'
import type { Draft } from './draft.ts'
import type { Drafting, Job, Marking, Outcome } from './draft-worker.ts'
import type { MarkedTerm } from './marked.ts'
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
export async function draftApart(job: Drafting, most = MOST_MS): Promise<{ notes: Notes; draft: Draft }> {
  const outcome = await outcomeOf(job, most)
  if ('draft' in outcome) return outcome
  throw new NotesError('key' in outcome ? outcome.key : 'notes.no-terms', 'key' in outcome ? outcome.parameters : {})
}

/**
 * A term for words that a host marked (see `markTerm`), found in the same thread.
 * @throws {NotesError} when it was not found in time
 */
export async function markApart(job: Marking): Promise<MarkedTerm | undefined> {
  const outcome = await outcomeOf(job, MOST_MS)
  return 'term' in outcome ? outcome.term : undefined
}

async function outcomeOf(job: Job, most: number): Promise<Outcome> {
  try {
    return await thread.run(job, AbortSignal.timeout(most))
  } catch (error) {
    if (ranOut(error)) throw new NotesError('notes.too-slow')
    throw error
  }
}
