import { acceptedQuantity } from './accepted-quantity.ts'
import { looksLikeCode, sameCode } from './code.ts'
import { join, words } from './fold.ts'
import type { AroundGap } from './gap.ts'
import { withoutHeadNoun } from './head-noun.ts'
import { isInflected } from './inflected.ts'
import { isSaidInLetters } from './letter-names.ts'
import { isLoanword, isSaidInHangul, loanwordSpelling, sameSkeleton } from './loanword.ts'
import { withoutParticles } from './particles.ts'
import { formsOf } from './parts.ts'
import { productIn } from './product.ts'
import { type Quantity, quantitiesIn } from './quantity.ts'
import { rangeIn } from './range.ts'
import { sameQuantity } from './same-quantity.ts'
import { respell } from './spelling.ts'
import type { Wanted } from './text.ts'
import { isTypo } from './typo.ts'

/** What a question accepts, in every form in which it may be written; made once for a question. */
export class Accepted {
  readonly #wanted: Wanted
  readonly #forms: string[][]
  readonly #spelt = new Set<string>()
  readonly #quantities: Quantity[]
  readonly #codes: string[]
  readonly #somebody: boolean
  /** Forms in Latin letters, joined; and the foreign words among those in Hangul, also in one spelling. */
  readonly #latin: string[]
  readonly #hangul: string[]
  readonly #onlyHangul: string[]
  readonly #loanwords: Set<string>

  constructor(wanted: Wanted, nouns: ReadonlySet<string>) {
    const { accepted, matching, prompt } = wanted
    this.#wanted = wanted
    this.#somebody = /\bwho(?:se|m)?\b|누구/i.test(prompt)
    this.#codes = matching.match === 'text' ? accepted.filter(looksLikeCode) : []
    const quantities = accepted.map(each => acceptedQuantity(each, matching))
    this.#quantities = quantities.filter(each => each !== undefined)
    // A number is compared as a number alone: `15` is not `1.5`.
    const asWords = accepted.filter((each, place) => !this.#codes.includes(each) && quantities[place] === undefined)
    this.#forms = asWords
      .flatMap(formsOf)
      .map(words)
      .flatMap(list => [list, ...this.#withoutNoun(list, nouns)])
      .filter(list => list.length > 0)
    for (const form of this.#forms.flatMap(withPronoun)) for (const each of spellings(form)) this.#spelt.add(each)
    const written = matching.match === 'number' ? [] : accepted.filter(each => !this.#codes.includes(each))
    for (const each of written.map(fold)) if (each !== '') this.#spelt.add(each)
    const joined = this.#forms.map(join)
    this.#latin = joined.filter(each => /^[a-z]+$/.test(each))
    this.#hangul = joined.filter(each => /^[가-힣]{2,}$/.test(each) && isLoanword(each, this.#latin))
    this.#onlyHangul = this.#hangul.filter(each => !this.#latin.some(latin => sameSkeleton(each, latin)))
    this.#loanwords = new Set(this.#hangul.map(loanwordSpelling))
  }

  #withoutNoun(list: readonly string[], nouns: ReadonlySet<string>): string[][] {
    return (list.length > 1 ? withoutHeadNoun(list, nouns) : []).filter(
      each => (join(each).length > 1 || /[a-z]/.test(join(each))) && !this.#wanted.words.isRival(each),
    )
  }

  /** Whether a text is code that is accepted. */
  isCode(text: string, around: AroundGap | undefined): boolean {
    return this.#codes.some(code => sameCode(text, code, around, this.#wanted.words.isRival))
  }

  /** Whether some words are an accepted answer, in one of its spellings. */
  isSpelt(list: readonly string[]): boolean {
    return spellings(list).some(spelling => this.#spelt.has(spelling)) || this.#isShortName(list)
  }

  /** Whether some words sound like an accepted answer: letter by letter, or as a foreign word in Hangul. */
  isHeard(list: readonly string[]): boolean {
    const typed = join(list)
    if (this.#wanted.words.isWord(typed)) return false
    if (/^[a-z]+$/.test(typed)) return this.#onlyHangul.some(hangul => isSaidInHangul(hangul, typed))
    if (!/[가-힣]/.test(typed)) return false
    if (this.#forms.some(form => isSaidInLetters(list, form) || isSaidInLetters([typed], [join(form)]))) return true
    if (!/^[가-힣]{2,}$/.test(typed)) return false
    // 큐요: a foreign word of one syllable is no Korean word with its ending, such as 수요.
    const [, alone = ''] = /^([가-힣])(?:요|임)$/.exec(typed) ?? []
    if (alone !== '' && this.#spelt.has(alone) && isLoanword(alone, this.#latin)) return true
    return this.#loanwords.has(loanwordSpelling(typed)) || this.#latin.some(latin => isSaidInHangul(typed, latin))
  }

  /** `J. W. von Goethe` where somebody is asked for: given names may be left out or be initials. */
  #isShortName(list: readonly string[]): boolean {
    if (list.length < 2 || !this.#somebody) return false
    const named = list.filter((word, place) => place > 0 || !TITLES.test(word))
    return this.#forms.some(
      form => named.at(-1) === form.at(-1) && (isShortened(named, form) || join(named) === join(form)),
    )
  }

  /** Whether some words are an accepted answer with one typo. */
  isTypo(list: readonly string[]): boolean {
    const typed = list.length
    return this.#forms
      .filter(form => form.length === typed || !this.#forms.some(as => as.length === typed && join(as) === join(form)))
      .some(form => isTypo(list, form, this.#wanted.words.isWord) || isInflected(list, form))
  }

  /** Whether a text is an accepted number. */
  isQuantity(reading: string): boolean {
    const { prompt, matching } = this.#wanted
    if (this.#quantities.length === 0) return false
    const bare = /[가-힣]$/.test(reading) ? withoutParticles(reading) : []
    const isNear = (text: string) =>
      quantitiesIn(text).some(typed =>
        this.#quantities.some(each => sameQuantity(typed, each, matching.tolerance ?? 0, prompt)),
      )
    const ends = matching.tolerance ? rangeIn(reading) : undefined
    return [reading, ...bare].some(isNear) || (ends?.every(isNear) ?? false) || productIn(reading, prompt).some(isNear)
  }
}

const TITLES = /^(?:mr|mrs|ms|dr|sir|lord|lady|dame|prof|professor|general|captain|saint|st)$/
const fold = (text: string) => join(words(text))

/** A sentence, also with `it` for one of its things: `runs it in the background`. */
function withPronoun(form: readonly string[]): string[][] {
  if (form.length < 4) return [[...form]]
  const things = form.flatMap((word, place) => (/^(?:the|an?)$/.test(word) && place < form.length - 2 ? [place] : []))
  return [[...form], ...things.map(place => [...form.slice(0, place), 'it', ...form.slice(place + 2)])]
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

/** A list of words as it is compared: as it stands, and in one spelling. */
function spellings(list: readonly string[]): string[] {
  const spelt = respell(list)
  return [...new Set([join(list), join(spelt), join(spelt.filter(word => word !== 'and'))])].filter(each => each !== '')
}
