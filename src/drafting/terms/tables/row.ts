import type { Block } from '../../notes.ts'

/** A row of a table, with the place of its block. */
export interface Row {
  block: Block
  place: number
}
