import type { Draft } from './draft.ts'
import { draftNotes } from './draft-notes.ts'
import { isTooLarge } from './draft-size.ts'
import type { Notes } from './notes.ts'
import { NotesError } from './notes-error.ts'
import { type NotesFile, readNotes, readPastedNotes } from './read-notes.ts'
import { redraft } from './redraft.ts'

/** What a thread is asked: notes as they came, and the draft that they had, if they are drafted again. */
export interface Job {
  brought: { file: NotesFile } | { text: string }
  previous?: Draft
}

/** Errors lose their class between threads, so what is said about the notes comes as data. */
export type Outcome = { notes: Notes; draft: Draft } | { key: NotesError['key']; parameters: NotesError['parameters'] }

/** Runs in a thread of its own; see `draftApart`. */
export default async function work({ brought, previous }: Job): Promise<Outcome> {
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
