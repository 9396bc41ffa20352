import type { Language } from '../domain/course.ts'
import { LONGEST_TEXT } from '../domain/longest-text.ts'
import type { TextKey } from '../i18n/catalogue.ts'
import type { QuestionEntry, TermEntry } from './chapter-text.ts'

/** Sentences of the catalogue about what a file holds. */
export type NoticeKey = Extract<TextKey, `exchange.${string}`>

/** Something that a host should know of a line of the file. */
export interface Notice {
  /** 1 for the first; of a package without lines, the number of the note. 0 where it concerns the whole file. */
  line: number
  key: NoticeKey
  parameters?: Record<string, string | number>
  /** Whether an entry was left out for it; else the entry is there, changed as the sentence says. */
  leftOut: boolean
  /** Of an archive with several files, the one that it is about. */
  file?: string
}

/** A term or a question, with where it stands in the file. */
export type Placed<Entry> = Entry & { line: number }

/** What a file of any format gives. */
export interface Reading {
  /** What the file calls itself. */
  title?: string
  /** Only where the file says so. */
  language?: Language
  /** Number and slug of its chapter, and what it sums up; only our own format says so. */
  chapter?: { number: number; slug: string; summary: string }
  /** What several chapters sum up, of which each says so itself. */
  summary?: string
  terms: Placed<TermEntry>[]
  questions: Placed<QuestionEntry>[]
  /** In order of line. */
  problems: Notice[]
  /** How many entries of the file are not in `terms` and `questions`; each has a problem that says why. */
  leftOut: number
  /** Pictures and sounds that were taken out of entries. */
  media: number
  /** What an archive holds in the other language: of what is here the same slugs. */
  other?: Reading
}

/** Options of every reader. */
export interface ReadOptions {
  /** Called now and then; `total` is an estimate until the end. */
  onProgress?: (done: number, total: number) => void
  /** Which comes first of an archive with files in two; else the one of most entries. */
  language?: Language
}

/** A file that cannot be read at all, for one reason. */
export class UnreadableFile extends Error {
  readonly notice: Notice

  constructor(key: NoticeKey, parameters: Notice['parameters'] = {}, line = 0) {
    super(`${key} ${JSON.stringify(parameters)}`)
    this.notice = { line, key, parameters, leftOut: true }
  }
}

/** What a file may hold at most: more than any course has, and little enough to be read in seconds. */
export const LIMITS = {
  /** Of a text file, in bytes. */
  textBytes: 20_000_000,
  /** Of a package with its media, in bytes. */
  packageBytes: 300_000_000,
  /** Of the database in a package, unpacked, in bytes. */
  databaseBytes: 100_000_000,
  entries: 50_000,
  /** Characters of one field. */
  field: LONGEST_TEXT,
} as const

/** How many entries are worked off before others get a turn. */
const TURN = 250

/** Counts entries for `onProgress`, and lets the process do other things in between. */
export class Progress {
  #done = 0
  readonly #total: number
  readonly #tell: ReadOptions['onProgress']

  constructor(total: number, { onProgress }: ReadOptions) {
    this.#total = total
    this.#tell = onProgress
  }

  /** @throws {UnreadableFile} when there are more entries than a file may hold */
  async step(): Promise<void> {
    this.#done++
    if (this.#done > LIMITS.entries) throw new UnreadableFile('exchange.too-many', { most: LIMITS.entries })
    if (this.#done % TURN !== 0) return
    this.#tell?.(this.#done, Math.max(this.#total, this.#done))
    await new Promise(resolve => setImmediate(resolve))
  }

  end(): void {
    this.#tell?.(this.#done, this.#done)
  }
}
