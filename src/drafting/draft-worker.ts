import type { Draft } from './draft.ts'
import { draftNotes } from './draft-notes.ts'
import { isTooLarge } from './draft-size.ts'
import { markTerm } from './mark-term.ts'
import type { Marked, MarkedTerm } from './marked.ts'
import type { Notes } from './notes.ts'
import { NotesError } from './notes-error.ts'
import { type NotesFile, readNotes, readPastedNotes } from './read-notes.ts'
import { redraft } from './redraft.ts'

/** Notes as they came, and the draft that they had, if they are drafted again. */
export interface Drafting {
  brought: { file: NotesFile } | { text: string }
  previous?: Draft
}

/** Words that a host marked in the notes of a draft. */
export interface Marking {
  draft: Draft
  notes: Notes
  marked: Marked
}

/** What a thread is asked. */
export type Job = Drafting | Marking

/** Errors lose their class between threads, so what is said about the notes comes as data. */
export type Outcome =
  | { notes: Notes; draft: Draft }
  | { term: MarkedTerm | undefined }
  | { key: NotesError['key']; parameters: NotesError['parameters'] }

/** Runs in a thread of its own; see `draftApart`. */
export default async function work(job: Job): Promise<Outcome> {
  if ('marked' in job) return { term: markTerm(job.draft, job.notes, job.marked) }
  const { brought, previous } = job
  try {
    const notes = 'file' in brought ? await readNotes(brought.file) : readPastedNotes(brought.text)
    const draft = previous ? redraft(previous, notes) : draftNotes(notes)
    if (isTooLarge(draft)) throw new NotesError('notes.too-much')
    return { notes, draft }
  } catch (error) {
    if (error instanceof NotesError) return { key: error.key, parameters: error.parameters }
    throw error
  }
}
