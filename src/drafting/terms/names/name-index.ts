import { squash } from '../../squash.ts'

const PARTICLE =
  /(?<=.)(?:이라는|이라고|라고|에서의|으로|에서|까지|부터|이란|라는|이다|은|는|이|가|을|를|의|에|로|와|과|도|만|란)$/
const MOST_WORDS = 6

/** A word in the form in which names are kept: `squash` for a text that has no signs but these. */
const keyOf = (word: string) => word.toLowerCase().replace(/[.-]/g, '')

/** Where a name stands in a text. */
export interface Occurrence<T> {
  owner: T
  /** Places of its first letter and after its last, without a particle. */
  from: number
  to: number
}

interface Word {
  at: number
  text: string
  key: string
}

/** Finds names in texts, in time that does not grow with how many names there are. */
export class NameIndex<T> {
  readonly #owners = new Map<string, T>()
  /** The first two letters of every name, by which most words begin none. */
  readonly #beginnings = new Set<string>()

  add(name: string, owner: T): void {
    const key = squash(name)
    if (key.length < 2 || this.#owners.has(key)) return
    this.#owners.set(key, owner)
    this.#beginnings.add(key.slice(0, 2))
  }

  /** Every place of a name in a text, the longest where several begin; Korean particles are not part of it. */
  occurrences(text: string): Occurrence<T>[] {
    const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+#.-]*(?<![.-])/gu)].map(word => ({
      at: word.index ?? 0,
      text: word[0],
      key: keyOf(word[0]),
    }))
    const found: Occurrence<T>[] = []
    for (let from = 0; from < words.length; ) {
      const hit = this.#longest(words, from)
      if (hit) found.push(hit.occurrence)
      from += hit?.words ?? 1
    }
    return found
  }

  #longest(words: readonly Word[], from: number): { occurrence: Occurrence<T>; words: number } | undefined {
    let best: { occurrence: Occurrence<T>; words: number } | undefined
    let run = ''
    const first = words[from]?.at ?? 0
    for (let to = from; to < Math.min(words.length, from + MOST_WORDS); to++) {
      const word = words[to] as Word
      const key = run + word.key
      if (key.length > 1 && !this.#beginnings.has(key.slice(0, 2))) break
      const bare = /[가-힣]$/.test(word.text) ? word.text.replace(PARTICLE, '') : word.text
      const owner = this.#owners.get(key)
      const bareOwner = owner === undefined && bare !== word.text ? this.#owners.get(run + keyOf(bare)) : undefined
      const length = owner === undefined ? bare.length : word.text.length
      const hit = owner ?? bareOwner
      if (hit !== undefined)
        best = { occurrence: { owner: hit, from: first, to: word.at + length }, words: to - from + 1 }
      run = key
    }
    return best
  }
}
