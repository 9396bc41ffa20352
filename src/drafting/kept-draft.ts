import type { Draft } from './draft.ts'
import type { Notes } from './notes.ts'

/** A draft as it is kept for a study, with the notes that it is drafted from. */
export interface KeptDraft {
  id: string
  studyId: string
  notes: Notes
  draft: Draft
  /** Counts how often it was saved. */
  revision: number
  /** The chapter of the study's own course that it was published as. */
  chapterSlug: string | null
  updatedAt: Date
  /** Name of whoever saved it last. */
  by: string | undefined
}

/** What a list of drafts shows. */
export type DraftInfo = Pick<KeptDraft, 'id' | 'revision' | 'chapterSlug' | 'updatedAt' | 'by'> & { title: string }
