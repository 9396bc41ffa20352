import type { DraftTerm } from '../../src/drafting/draft.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { NotesError } from '../../src/drafting/notes-error.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'

/** The terms of pasted notes; none where no draft can be made of them. */
export function draftedTerms(text: string): DraftTerm[] {
  try {
    return draftNotes(readPastedNotes(text)).terms
  } catch (error) {
    if (error instanceof NotesError) return []
    throw error
  }
}

/** Their names. */
export const draftedNames = (text: string) => draftedTerms(text).map(term => term.name)
