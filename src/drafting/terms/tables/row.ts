import type { Block } from '../../notes.ts'

export interface Row {
  block: Block
  place: number
}
