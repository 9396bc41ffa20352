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
