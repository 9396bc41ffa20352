import type { Term } from '../course.ts'
import { atOnce, type Steps } from '../steps.ts'
import { Acronyms } from './abbreviations.ts'
import { initialsIndex } from './initials.ts'
import { MentionIndex } from './mentions.ts'
import { Names } from './names.ts'
import { PrefixIndex } from './prefix-index.ts'
import { SoundIndex } from './sound-index.ts'
import { TextIndex } from './text-index.ts'
import { TypoIndex } from './typo-index.ts'

/** Those that every look-up may need. */
type AtOnce = Pick<Indexes, 'names' | 'beginnings' | 'initials' | 'typos' | 'acronyms' | 'mentions'>

/** All indexes over some terms, one for each way in which people type. */
export class Indexes {
  readonly names: Names
  readonly beginnings: PrefixIndex
  readonly initials: PrefixIndex
  readonly typos: TypoIndex
  readonly acronyms: Acronyms
  readonly mentions: MentionIndex
  /** These two are for what no name answers, and built when they are first needed where nobody did so ahead. */
  #sounds: SoundIndex | undefined
  #texts: TextIndex | undefined

  private constructor({ names, beginnings, initials, typos, acronyms, mentions }: AtOnce) {
    this.names = names
    this.beginnings = beginnings
    this.initials = initials
    this.typos = typos
    this.acronyms = acronyms
    this.mentions = mentions
  }

  static *of(terms: readonly Term[]): Steps<Indexes> {
    const names = yield* Names.of(terms)
    const { letters, wordNames, wordStarts } = names
    return new Indexes({
      names,
      beginnings: yield* PrefixIndex.of({ sequences: letters, of: wordNames, from: wordStarts }),
      initials: yield* initialsIndex(names),
      typos: yield* TypoIndex.of(names),
      acronyms: yield* Acronyms.of(names),
      mentions: yield* MentionIndex.of(names),
    })
  }

  /** Builds those that are not there yet. */
  *complete(): Steps<void> {
    this.#sounds ??= yield* SoundIndex.of(this.names)
    this.#texts ??= yield* TextIndex.of(this.names.terms)
  }

  get sounds(): SoundIndex {
    this.#sounds ??= atOnce(SoundIndex.of(this.names))
    return this.#sounds
  }

  get texts(): TextIndex {
    this.#texts ??= atOnce(TextIndex.of(this.names.terms))
    return this.#texts
  }
}
