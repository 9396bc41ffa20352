import type { Matching } from '../course.ts'
import { clean } from './clean.ts'
import { looksLikeCode, sameCode } from './code.ts'
import { join, words } from './fold.ts'
import { type AroundGap, aroundGap, withoutRepeated } from './gap.ts'
import { headNouns, withoutHeadNoun } from './head-noun.ts'
import { otherLayout } from './keyboard.ts'
import { withoutParticles } from './particles.ts'
import { formsOf, halvesOf, isNegated, partsOf } from './parts.ts'
import { latinPart, withoutPredicate } from './predicate.ts'
import { acceptedQuantity, type Quantity, quantitiesIn, sameQuantity } from './quantity.ts'
import { readings } from './sentence.ts'
import { respell } from './spelling.ts'
import { promptWords, withoutTopic } from './topic.ts'
import { isTypo } from './typo.ts'
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

/** How near a typed text is to an accepted answer, as words or as a number. */
export function compareText(typed: string, wanted: Wanted): Nearness {
  return new Comparison(wanted).whole(clean(typed))
}

/** One comparison: the accepted answers in all their forms, made once. */
class Comparison {
  readonly #wanted: Wanted
  readonly #around: AroundGap | undefined
  readonly #nouns: Set<string>
  readonly #asked: Set<string>
  readonly #forms: string[][]
  readonly #spelt = new Set<string>()
  readonly #quantities: Quantity[]
  readonly #codes: string[]

  constructor(wanted: Wanted) {
    const { prompt, accepted, matching } = wanted
    this.#wanted = wanted
    this.#around = aroundGap(prompt)
    this.#nouns = headNouns(this.#around ? '' : prompt)
    this.#asked = promptWords(prompt)
    this.#codes = matching.match === 'text' ? accepted.filter(looksLikeCode) : []
    const quantities = accepted.map(each => acceptedQuantity(each, matching))
    this.#quantities = quantities.filter(each => each !== undefined)
    // A number is compared as a number alone: `15` is not `1.5`.
    const asWords = accepted.filter((each, place) => !this.#codes.includes(each) && quantities[place] === undefined)
    this.#forms = asWords
      .flatMap(formsOf)
      .map(words)
      .flatMap(list => [
        list,
        ...(list.length > 1 ? withoutHeadNoun(list, this.#nouns) : []).filter(
          each => (join(each).length > 1 || /[a-z]/.test(join(each))) && !wanted.words.isRival(each),
        ),
      ])
      .filter(list => list.length > 0)
    for (const form of this.#forms) for (const spelling of spellings(form)) this.#spelt.add(spelling)
    for (const each of accepted)
      if (matching.match !== 'number' && !this.#codes.includes(each)) this.#addAsWritten(each)
  }

  /** A text in all its readings, its halves, its parts, and as the other keyboard layout has it. */
  whole(text: string): Nearness {
    if (this.#codes.some(code => sameCode(text, code, this.#around, this.#wanted.words.isRival))) return 'right'
    const found = this.#readings(text)
    const near = this.#nearest(found)
    if (near !== undefined) return near
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
    ])
    return [...new Set([...found, ...answers.flatMap(readings)])]
  }

  /** `X` for 조선의 X: whose it is may be said, unless that is another answer. */
  #genitive(reading: string): string[] {
    const match = /^([가-힣A-Za-z\d ]{2,20})의 (.+)$/.exec(reading)
    return match && !this.#wanted.words.isRival(words(match[1] ?? '')) ? [match[2] ?? ''] : []
  }

  /** The nearest of some readings; nothing where none is near and none is a rival. */
  #nearest(found: readonly string[]): Nearness | undefined {
    const lists = distinct(found.flatMap(reading => this.#listsOf(reading)))
    if (lists.some(list => this.#isSpelt(list)) || found.some(reading => this.#isQuantity(reading))) return 'right'
    if (lists.some(list => this.#wanted.words.isRival(list))) return 'wrong'
    const bare = distinct(lists.flatMap(list => withoutHeadNoun(list, this.#nouns)))
    if (bare.some(list => this.#isSpelt(list))) return 'right'
    return [...lists, ...bare].some(list => this.#isTypo(list)) ? 'typo' : undefined
  }

  /** The words of a reading, also without a particle, and without the prompt's repeated words. */
  #listsOf(reading: string): string[][] {
    const list = words(reading)
    if (list.length === 0) return []
    const before = words(this.#around?.before ?? '')
    const after = words(this.#around?.after ?? '')
    const bare = this.#around ? withoutRepeated(list, before, after) : [list]
    return bare.flatMap(each => [
      each,
      ...withoutParticles(each.at(-1) ?? '').map(last => [...each.slice(0, -1), last]),
    ])
  }

  #isLatinPart(reading: string): boolean {
    const part = latinPart(reading)
    if (!part || part.around.some(word => this.#contradicts(word))) return false
    return this.#isSpelt(words(part.latin))
  }

  #isSpelt(list: readonly string[]): boolean {
    return spellings(list).some(spelling => this.#spelt.has(spelling)) || this.#isShortName(list)
  }

  /** `J. W. von Goethe` where somebody is asked for: given names may be left out or be initials. */
  #isShortName(list: readonly string[]): boolean {
    if (list.length < 2 || !/\bwho(?:se|m)?\b|누구/i.test(this.#wanted.prompt)) return false
    return this.#forms.some(form => list.at(-1) === form.at(-1) && isShortened(list, form))
  }

  #isTypo(list: readonly string[]): boolean {
    return this.#forms.some(form => isTypo(list, form, this.#wanted.words.isWord))
  }

  #isQuantity(reading: string): boolean {
    const { prompt, matching } = this.#wanted
    if (this.#quantities.length === 0) return false
    const bare = /[가-힣]$/.test(reading) ? withoutParticles(reading) : []
    return [reading, ...bare]
      .flatMap(quantitiesIn)
      .some(typed => this.#quantities.some(each => sameQuantity(typed, each, matching.tolerance ?? 0, prompt)))
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
    if (parts.length === 2 && reading.includes(', ') && this.#isSpelt(words([...parts].reverse().join(' '))))
      return 'right'
    const found = parts.map(part => this.#one(part))
    if (found.every(each => each === 'right' || each === 'typo')) return found.includes('typo') ? 'typo' : 'right'
    return undefined
  }

  /** 태조 이성계: two words, each of them right. */
  #isTwoNames(reading: string): boolean {
    const list = words(reading)
    return list.length === 2 && list.every(word => this.#isSpelt([word]))
  }

  #one(text: string): Nearness | undefined {
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

  #addAsWritten(accepted: string): void {
    const list = words(accepted)
    if (list.length > 0) this.#spelt.add(join(list))
  }
}

/** Whether words are some of others in their order, or initials of them. */
function isShortened(list: readonly string[], form: readonly string[]): boolean {
  let from = 0
  for (const word of list) {
    const at = form.findIndex(
      (each, place) => place >= from && (each === word || (word.length === 1 && each.startsWith(word))),
    )
    if (at < 0) return false
    from = at + 1
  }
  return true
}

/** Lists of words without those that say the same. */
function distinct(lists: readonly string[][]): string[][] {
  return [...new Map(lists.map(list => [list.join(' '), list])).values()]
}

/** A list of words as it is compared: as it stands, and in one spelling. */
function spellings(list: readonly string[]): string[] {
  const spelt = respell(list)
  return [...new Set([join(list), join(spelt), join(spelt.filter(word => word !== 'and'))])].filter(each => each !== '')
}
