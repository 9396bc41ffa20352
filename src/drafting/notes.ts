import type { Language } from '../domain/course.ts'

/**
 * What one stretch of the notes is: a heading, an item of a list, running text, a row of a table, or a block of code.
 * Blocks come in the order of the notes; `depth` and `parent` say what stands under what.
 */
export interface Block {
  kind: 'heading' | 'item' | 'text' | 'row' | 'code'
  /** Its words, with `**bold**` and `` `code` `` still marked and all other marks gone; for code the lines as they are. */
  text: string
  /** Of a row: its cells. */
  cells?: string[]
  /** Of a row: whether it names the columns. */
  header?: boolean
  /** Of an item: whether its list is numbered. */
  ordered?: boolean
  /** Of code: the language that it names, or ''. */
  language?: string
  /** 1-based numbers of the lines it was read from. */
  lines: number[]
  /** Of a heading: 1 to 6. Of an item: 0 for the outermost list. Of all else: 0. */
  depth: number
  /** Place, among the blocks, of the item or heading that this stands under; -1 at the top. */
  parent: number
}

/** Notes as they are drafted from: cleaned of what is not theirs, in composed letters (NFC), one language. */
export interface Notes {
  title?: string
  /** The language that most of it is in. */
  language: Language
  /** The lines as a host sees them; all line numbers of a draft count these, from 1. */
  lines: string[]
  blocks: Block[]
  /** Paths of the files of an archive that could not be read. */
  leftOut?: string[]
}
