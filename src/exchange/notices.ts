import type { Notice, NoticeKey } from './reading.ts'

/** What a host should know of the entries of a file. */
export class Notices {
  readonly #problems: Notice[] = []
  #leftOut = 0

  /** Says that an entry is there, but not as the file has it. */
  change(line: number, key: NoticeKey, parameters?: Notice['parameters']) {
    this.#problems.push({ line, key, ...(parameters && { parameters }), leftOut: false })
  }

  /** Says that an entry is not there. */
  leaveOut(line: number, key: NoticeKey, parameters?: Notice['parameters']) {
    this.#problems.push({ line, key, ...(parameters && { parameters }), leftOut: true })
    this.#leftOut++
  }

  /** In order of line. */
  get problems(): Notice[] {
    return this.#problems.sort((a, b) => a.line - b.line)
  }

  /** How many entries are not there. */
  get leftOut(): number {
    return this.#leftOut
  }
}
