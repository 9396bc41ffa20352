import type { Matching } from '../course.ts'
import { Accepted } from './accepted.ts'
import { clean } from './clean.ts'
import { fold, join, words } from './fold.ts'
import { type AroundGap, aroundGap, withoutRepeated } from './gap.ts'
import { headNouns, withoutHeadNoun } from './head-noun.ts'
import { otherLayout } from './keyboard.ts'
import { isMereLimit } from './limit.ts'
import { isInAnyOrder, itemsOf, thingsOf } from './list.ts'
import { withoutLastParticle } from './particles.ts'
import { halvesOf, isNegated, isTakenBack, partsOf } from './parts.ts'
import { latinPart, withoutPredicate } from './predicate.ts'
import { readings, withReadings } from './sentence.ts'
import { promptWords, withoutEcho, withoutExpansion, withoutTopic, withoutVersion } from './topic.ts'
import type { Words } from './vocabulary.ts'

/** What a written answer is held against. */
export interface Wanted {
  prompt: string
  accepted: readonly string[]
  matching: Matching
  words: Words
}

/** How near a written answer is to an accepted one. */
export type Nearness = 'right' | 'typo' | 'wrong'

/** Parts of one typed text that are compared by themselves: what people type has a handful. */
const MOST_PARTS = 40

/** How much longer a typed text may become as it is cleaned: one character may stand for eighteen, as ﷺ does. */
const MOST_GROWTH = 5

/** Compares typed texts with what a question accepts. Making one takes longer than using it: keep it. */
export class Comparison {
  readonly #wanted: Wanted
  readonly #around: AroundGap | undefined
  readonly #before: readonly string[]
  readonly #after: readonly string[]
  readonly #nouns: Set<string>
  readonly #asked: Set<string>
  readonly #accepted: Accepted
  /** Whether the version belongs to the answer. */
  readonly #hasVersion: boolean
  /** Parts of a typed text that may be compared by themselves yet. */
  #partsLeft = MOST_PARTS
  /** What is accepted in several things, each compared by itself. */
  readonly #lists: Comparison[][]

  constructor(wanted: Wanted) {
    const { prompt, accepted, matching } = wanted
    this.#wanted = wanted
    this.#around = aroundGap(prompt)
    this.#before = words(this.#around?.before ?? '')
    this.#after = words(this.#around?.after ?? '')
    this.#nouns = headNouns(this.#around ? '' : prompt)
    this.#asked = promptWords(prompt)
    this.#hasVersion = accepted.some(each => /\d/.test(each))
    this.#accepted = new Accepted(wanted, this.#nouns)
    const things = matching.match === 'text' ? accepted.map(each => thingsOf(each, prompt)) : []
    this.#lists = things
      .filter(list => list.length > 0)
      .map(list =>
        list.map(thing => new Comparison({ ...wanted, accepted: [thing], words: among(list, wanted.words) })),
      )
  }

  /** How near a typed text is to an accepted answer, as words or as a number. */
  nearness(typed: string): Nearness {
    this.#partsLeft = MOST_PARTS
    const text = clean(typed)
    return text.length > MOST_GROWTH * (typed.length + MOST_GROWTH) ? 'wrong' : this.#whole(text)
  }

  /** Whether a text says at its end that it does not mean what it says, or only a limit; no answer here does. */
  #isTakenBack(found: readonly string[]): boolean {
    const { accepted, prompt } = this.#wanted
    const takesBack = (each: string) => isTakenBack(each) || isMereLimit(each, prompt)
    return found.some(takesBack) && !accepted.some(takesBack)
  }

  /** A text in all its readings, its halves, its parts, and as the other keyboard layout has it. */
  #whole(text: string): Nearness {
    if (this.#accepted.isCode(text, this.#around)) return 'right'
    const found = this.#readings(text)
    if (this.#isTakenBack([text, ...found])) return 'wrong'
    const near = this.#nearest(found)
    if (near !== undefined) return near
    if (found.some(reading => this.#isList(reading))) return 'right'
    for (const reading of found) {
      const inParts = this.#halves(reading) ?? this.#parts(reading)
      if (inParts) return inParts
    }
    if (found.some(reading => this.#isLatinPart(reading))) return 'right'
    const other = otherLayout(text)
    return other && this.#nearest(readings(other)) === 'right' ? 'right' : 'wrong'
  }

  /** What a text may say, see `readings`; also without what only says the question again. */
  #readings(text: string): string[] {
    const found = readings(text)
    const answers = found.flatMap(reading => [
      ...withoutTopic(reading, this.#asked),
      ...withoutPredicate(reading, this.#asked),
      ...this.#genitive(reading),
      ...withoutEcho(reading, this.#asked),
      ...withoutExpansion(reading),
      ...(this.#hasVersion ? [] : withoutVersion(reading)),
    ])
    return withReadings(found, answers)
  }

  /** `X` for 조선의 X: whose it is may be said, unless that is another answer. */
  #genitive(reading: string): string[] {
    const match = /^([가-힣A-Za-z\d ]{2,20})의 (.+)$/.exec(reading)
    return match && !isNegated(reading) && !this.#wanted.words.isRival(words(match[1] ?? '')) ? [match[2] ?? ''] : []
  }

  /** The nearest of some readings; nothing where none is near and none is a rival. */
  #nearest(found: readonly string[]): Nearness | undefined {
    const lists = distinct(found.flatMap(reading => this.#listsOf(reading)))
    if (lists.some(list => this.#accepted.isSpelt(list))) return 'right'
    if (found.some(reading => this.#accepted.isQuantity(reading))) return 'right'
    if (lists.some(list => this.#wanted.words.isRival(list))) return 'wrong'
    const bare = distinct(lists.flatMap(list => withoutHeadNoun(list, this.#nouns)))
    if (bare.some(list => this.#accepted.isSpelt(list))) return 'right'
    if ([...lists, ...bare].some(list => this.#accepted.isHeard(list))) return 'right'
    return [...lists, ...bare].some(list => this.#accepted.isTypo(list)) ? 'typo' : undefined
  }

  /** The words of a reading, also without a particle, and without the prompt's repeated words. */
  #listsOf(reading: string): string[][] {
    const list = words(reading)
    if (list.length === 0) return []
    const bare = this.#around ? withoutRepeated(list, this.#before, this.#after) : [list]
    return bare.flatMap(each => [each, ...withoutLastParticle(each)])
  }

  #isLatinPart(reading: string): boolean {
    const part = latinPart(reading)
    if (!part || part.around.some(word => this.#contradicts(word))) return false
    return this.#accepted.isSpelt(words(part.latin))
  }

  /** `컨테이너(container)`: either half may be right, and the other must be no rival. */
  #halves(reading: string): Nearness | undefined {
    const halves = halvesOf(reading)
    if (!halves) return undefined
    const [outside, inside] = [this.#one(halves.outside), this.#one(halves.inside)]
    const near = [outside, inside].filter(each => each === 'right' || each === 'typo')
    if (near.length === 0) return 'wrong'
    if (near.length === 2) return near.includes('right') ? 'right' : 'typo'
    const other = near[0] === outside ? halves.inside : halves.outside
    return this.#contradicts(other) ? 'wrong' : near[0]
  }

  /** Several answers are right when every one is. */
  #parts(reading: string): Nearness | undefined {
    const parts = partsOf(reading)
    if (parts.length < 2) return this.#isTwoNames(reading) ? 'right' : undefined
    if (parts.length === 2 && reading.includes(', ') && this.#accepted.isSpelt(words([...parts].reverse().join(' '))))
      return 'right'
    let nearness: Nearness = 'right'
    for (const part of parts) {
      const near = this.#one(part)
      if (near !== 'right' && near !== 'typo') return undefined
      if (near === 'typo') nearness = near
    }
    return nearness
  }

  /** Several things, each with all that belongs to it, in any order. */
  #isList(reading: string): boolean {
    if (this.#lists.length === 0) return false
    const items = itemsOf(reading)
    return this.#lists.some(list =>
      isInAnyOrder(items, list.length, (item, thing) => list[thing]?.nearness(item) !== 'wrong'),
    )
  }

  /** 태조 이성계: two words, each of them right. */
  #isTwoNames(reading: string): boolean {
    const list = words(reading)
    return list.length === 2 && list.every(word => this.#accepted.isSpelt([word]))
  }

  #one(text: string): Nearness | undefined {
    if (--this.#partsLeft < 0) return undefined
    return this.#nearest(this.#readings(text))
  }

  /** Whether what stands beside a right half takes it back: another answer, `not`, or a choice between several. */
  #contradicts(other: string): boolean {
    const bare = other.replace(/^(?:or|또는|혹은|아니면)\s+/i, '')
    if (/^(?:not|no|아님|아니다|아닙니다|아니에요|x|wrong|틀림)$/i.test(other.trim())) return true
    if (isNegated(other)) return false
    if (bare !== other) return this.#one(bare) !== 'right'
    const told = [other, ...partsOf(other)]
    return told.some(part =>
      readings(part).some(each => this.#listsOf(each).some(list => this.#wanted.words.isRival(list))),
    )
  }
}

/** The words of a course as they stand to one thing of several: none of these is a rival of another's place. */
function among(things: readonly string[], words: Words): Words {
  const mine = new Set(things.map(fold))
  return { ...words, isRival: text => !mine.has(join(text)) && words.isRival(text) }
}

/** Lists of words without those that say the same. */
function distinct(lists: readonly string[][]): string[][] {
  return [...new Map(lists.map(list => [list.join(' '), list])).values()]
}
