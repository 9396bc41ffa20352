import { type Dialect, dialectOf } from './dialect.ts'
import { type Piece, parseTogether } from './together.ts'

/** How many characters of pieces are parsed together: more take longer each. */
export const TOGETHER = 1500

interface Group {
  pieces: Piece[]
  size: number
  /** The labels that they refer to, each with a way to write it. */
  labels: Map<string, string>
}

/** Pieces of a text that wait to be parsed, each with others in which there is as much to look for. */
export class Waiting {
  readonly #text: string
  readonly #groups = new Map<Dialect, Group>()

  constructor(text: string) {
    this.#text = text
  }

  /** @param labels what the piece refers to that is defined elsewhere. @returns whether its group is parsed now */
  add(piece: Piece, labels: readonly [string, string][]): boolean {
    const dialect = dialectOf(this.#text.slice(piece.from, piece.to))
    const group: Group = this.#groups.get(dialect) ?? { pieces: [], size: 0, labels: new Map() }
    this.#groups.set(dialect, group)
    piece.assumed = new Set(labels.map(([label]) => label))
    for (const [label, written] of labels) group.labels.set(label, written)
    group.pieces.push(piece)
    group.size += piece.to - piece.from
    if (group.size < TOGETHER) return false
    this.#groups.delete(dialect)
    this.#parse(group, dialect)
    return true
  }

  /** Parses all that wait. */
  parseAll(): void {
    const groups = [...this.#groups]
    this.#groups.clear()
    for (const [dialect, group] of groups) this.#parse(group, dialect)
  }

  #parse({ pieces, labels }: Group, dialect: Dialect): void {
    const above = [...labels.values()].map(label => `[${label}]: x\n\n`).join('')
    for (let at = 0; at < pieces.length; ) at += parseTogether(this.#text, pieces.slice(at), { above, dialect })
  }
}
