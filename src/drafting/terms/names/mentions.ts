import { withoutLastParticle } from '../../../domain/written/particles.ts'
import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { squash } from '../../squash.ts'

const MOST_WORDS = 4
const PARTICLE = /(?<=.)(?:으로|에서|까지|부터|이란|이라|은|는|이|가|을|를|의|에|로|와|과|도|만|란)$/

/**
 * How often a run of up to four words stands in the notes, whatever its case, spacing and particle; they are counted when
 * the first is asked for.
 */
export function countMentions(blocks: readonly Block[]): (name: string) => number {
  let counts: ReadonlyMap<string, number> | undefined
  return name => {
    counts ??= countRuns(blocks)
    return counts.get(squash(name)) ?? 0
  }
}

function withoutParticle(word: string): string | undefined {
  if (!/[가-힣]$/.test(word)) return undefined
  const bare = word.replace(PARTICLE, '')
  return bare === word ? undefined : bare
}

/** What nouns end in as well: 주의, 복잡도, 대만, 경로, 님. */
const OF_NOUNS = /(?:의|도|만|(?<!으)로|나|라|랑|님|들|들이|들은|들을)$/

/** Particles of two syllables and more, in which no noun ends. */
const LONG = /(?:에서|에게|까지|부터|으로|처럼|께서|마다|이란|이라는)$/

/**
 * A name without the particle that it ends in, if it agrees with what is before it. What nouns end in as well is one only where
 * the notes have the word without it, or with another, more often; any other, unless they have the whole with one more.
 */
export function bareOf(name: string, mentions: (name: string) => number): string {
  const bares = withoutLastParticle(name.split(' ')).map(words => words.join(' '))
  const isParticle = (bare: string) => {
    const [more, less] = [mentions(bare), mentions(name)]
    return LONG.test(name) || (OF_NOUNS.test(name) ? more > less : more >= less)
  }
  return bares.find(isParticle) ?? name
}

function countRuns(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>()
  const known = new Map<string, string | undefined>()
  const bareOf = (word: string) => {
    if (!known.has(word)) known.set(word, withoutParticle(word))
    return known.get(word)
  }
  const add = (run: string) => counts.set(run, (counts.get(run) ?? 0) + 1)
  for (const block of blocks) {
    if (block.kind === 'code') continue
    const words = plain(block.text)
      .toLowerCase()
      .split(/[^\p{L}\p{N}+#]+/u)
      .filter(word => word !== '')
    const bares = words.map(bareOf)
    for (let from = 0; from < words.length; from++) {
      let run = ''
      for (let at = from; at < Math.min(words.length, from + MOST_WORDS); at++) {
        const bare = bares[at]
        if (bare !== undefined) add(run + bare)
        run += words[at]
        add(run)
      }
    }
  }
  return counts
}
