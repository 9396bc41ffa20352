import type { Term } from '../course.ts'
import { atOnce, type Steps } from '../steps.ts'
import { isCommonEnglish } from '../written/english.ts'
import { Acronyms, namesOfNumeronym } from './abbreviations.ts'
import { askedWords, hasAskedWord } from './asked-words.ts'
import { mistakesBetween } from './distance.ts'
import { foldedKey, foldedWords } from './fold.ts'
import { type Form, formsInQuestion, formsOf } from './forms.ts'
import { initialsIndex, namesOfInitials } from './initials.ts'
import { inOtherLayout } from './keyboard.ts'
import { Leading, type Led } from './leading.ts'
import { isSyllable, lettersOf } from './letters.ts'
import { type Mention, MentionIndex } from './mentions.ts'
import { Names } from './names.ts'
import { PrefixIndex } from './prefix-index.ts'
import { halvesOf, isQuestionWord, partsOf } from './questions.ts'
import { type Hit, Hits, SCORE, SUGGESTED_FROM } from './score.ts'
import { SoundIndex } from './sound-index.ts'
import { TextIndex } from './text-index.ts'
import { TypoIndex } from './typo-index.ts'

/** Characters of a query that count. */
const LONGEST_QUERY = 200
/** Forms of a query in which mistakes are looked for. */
const MOST_MISTAKEN = 8
/** Mistakes in one name. */
const MOST_MISTAKES = 2
/** Letters by which names with two mistakes are gathered, and how many of them are compared. */
const SHARED_LETTERS = 3
const MOST_COMPARED = 1024
/** Parts that make a list; two are a pair, of which languages have more ways to speak. */
const FEWEST_LISTED = 3
/** A query that runs on beyond a name's beginning is still like it with this share of its letters. */
const SHORTENED_TO = 0.6
/** Fewest letters that a name is taken to begin with. */
const FEWEST_BEGUN = 3
/** Fewer consonants sound like too much; then the rest must be alike, too. */
const SURE_CONSONANTS = 3

/** A form of what was typed that may be meant for something else, among all its forms. */
interface Guess {
  key: string
  forms: readonly Form[]
}

interface Indexes {
  names: Names
  beginnings: PrefixIndex
  initials: PrefixIndex
  typos: TypoIndex
  acronyms: Acronyms
  mentions: MentionIndex
}

/** All indexes over the names of some terms; in memory, and pure. See `SCORE` for how what is found is ranked. */
export class Lookup {
  readonly names: Names
  readonly #beginnings: PrefixIndex
  readonly #initials: PrefixIndex
  readonly #typos: TypoIndex
  readonly #acronyms: Acronyms
  readonly #mentions: MentionIndex
  /** These two are for what no name answers, and built when they are first needed where nobody did so ahead. */
  #sounds: SoundIndex | undefined
  #texts: TextIndex | undefined

  private constructor(indexes: Indexes) {
    this.names = indexes.names
    this.#beginnings = indexes.beginnings
    this.#initials = indexes.initials
    this.#typos = indexes.typos
    this.#acronyms = indexes.acronyms
    this.#mentions = indexes.mentions
  }

  static *of(terms: readonly Term[]): Steps<Lookup> {
    const names = yield* Names.of(terms)
    const { letters, wordNames, wordStarts } = names
    return new Lookup({
      names,
      beginnings: yield* PrefixIndex.of({ sequences: letters, of: wordNames, from: wordStarts }),
      initials: yield* initialsIndex(names),
      typos: yield* TypoIndex.of(names),
      acronyms: yield* Acronyms.of(names),
      mentions: yield* MentionIndex.of(names),
    })
  }

  /** Builds ahead what else the first look-up that no name answers would wait for. */
  *complete(): Steps<void> {
    this.#sounds ??= yield* SoundIndex.of(this.names)
    this.#texts ??= yield* TextIndex.of(this.names.terms)
    isCommonEnglish('')
  }

  /** What was most likely meant, best first; where the first is sure, nothing less sure is looked for. */
  search(given: string): Hits {
    const text = given.slice(0, LONGEST_QUERY).trim()
    const hits = new Hits()
    for (const way of this.#waysOf(text, hits)) {
      way()
      if (hits.isSure() || hits.areEnough()) break
    }
    return hits
  }

  /** The ways to find something, the surest first. */
  *#waysOf(text: string, hits: Hits): Iterable<() => void> {
    yield () => this.#exact(text, [{ key: foldedKey(text), off: 0 }], 0, hits)
    const forms = formsOf(text)
    yield () => this.#inQuestion(text, hits)
    yield () => this.#exact(text, forms.slice(1), 0, hits)
    const layouts = inOtherLayout(text)
    for (const layout of layouts) yield () => this.#exact(layout, formsOf(layout), SCORE.layout, hits)
    yield () => this.#abbreviated(forms, hits)
    yield () => this.#initial(text, 0, hits)
    for (const layout of layouts) yield () => this.#initial(layout, SCORE.layout, hits)
    yield () => this.#mistaken(forms, 0, hits)
    yield () => this.#asked(text, hits)
    for (const layout of layouts) yield () => this.#mistaken(formsOf(layout), SCORE.layout, hits)
    yield () => this.#mistakenTwice(forms, hits)
    yield () => {
      this.#sounding(forms, hits)
      this.#begun(forms, hits)
    }
    yield () => this.#meant(text, hits)
  }

  /** The terms that go by exactly this name, but for case, spaces and punctuation; the first has it as its own. */
  named(name: string): number[] {
    return this.names.withKey(foldedKey(name)).map(each => this.names.owners[each] ?? 0)
  }

  /** The terms that a text asks to compare or lists, two or more, each once; none where it does not. */
  several(given: string, most: number): Hit[] {
    const text = given.slice(0, LONGEST_QUERY)
    const listed = this.#listed(text, most)
    if (listed.length > 0) return listed
    for (const halves of halvesOf(text)) {
      const [first, second] = halves.map(half => this.#sureOf(half))
      if (first && second && first.term !== second.term) return [first, second]
    }
    return []
  }

  /** Three terms or more with commas between, or with nothing but spaces where each is a name as it stands. */
  #listed(text: string, most: number): Hit[] {
    const parts = partsOf(text)
    const words = foldedWords(text)
    const isOfNames = parts.length < FEWEST_LISTED && words.every(word => this.names.first(word) !== undefined)
    const list = isOfNames ? words : parts
    if (list.length < FEWEST_LISTED || list.length > most) return []
    const hits = list.flatMap(part => this.#sureOf(part) ?? [])
    return new Set(hits.map(({ term }) => term)).size === list.length ? hits : []
  }

  /** The terms that a text names, in order of appearance, each once. */
  mentioned(text: string, most: number): number[] {
    const found = new Set<number>()
    for (const { name } of this.#mentions.in(text).mentions) {
      found.add(this.names.owners[name] ?? 0)
      if (found.size >= most) break
    }
    return [...found]
  }

  /** Terms with a name that begins as something half typed does, or as it does in the other keyboard layout; best first. */
  beginning(given: string, most: number): number[] {
    const typed = given.slice(0, LONGEST_QUERY)
    const found = this.#beginningJustSo(typed, most)
    if (found.length > 0) return found
    for (const text of inOtherLayout(typed)) {
      const other = this.#beginningJustSo(text, most)
      if (other.length > 0) return other
    }
    return []
  }

  #beginningJustSo(text: string, most: number): number[] {
    const found = new Set(this.named(text))
    if (found.size < most) for (const { term } of this.#initialsOf(text)) found.add(term)
    if (found.size < most) for (const { term } of this.#begin(lettersOf(foldedKey(text)), most)) found.add(term)
    return [...found].slice(0, most)
  }

  #sureOf(text: string): Hit | undefined {
    const hits = this.search(text)
    return hits.isSure() ? hits.ranked()[0] : undefined
  }

  #exact(text: string, forms: readonly Form[], less: number, hits: Hits): void {
    for (const { key, off } of forms) {
      const by = less > 0 ? 'layout' : off === 0 ? 'name' : 'ending'
      for (const name of this.names.withKey(key)) {
        const written = by === 'name' ? writtenScore(this.names.termOf(name), text) : undefined
        const folded = (SCORE.folded[this.names.kinds[name] ?? 0] ?? 0) - off * SCORE.perEnding - less
        hits.add(this.names.owners[name] ?? 0, written ?? folded, by)
      }
    }
  }

  /** The longest name that has a word in it that questions have, too. */
  #inQuestion(text: string, hits: Hits): void {
    for (const forms of formsInQuestion(text)) {
      this.#exact(text, forms, 0, hits)
      if (hits.isSure()) return
    }
  }

  #abbreviated(forms: readonly Form[], hits: Hits): void {
    for (const { key, off } of forms.slice(0, MOST_MISTAKEN)) {
      const less = off * SCORE.perEnding
      const add = (name: number, score: number) =>
        hits.add(this.names.owners[name] ?? 0, ifNoWord(forms, score - less), 'abbreviation')
      for (const name of namesOfNumeronym(key, this.names, this.#beginnings)) add(name, SCORE.numeronym)
      for (const name of this.#acronyms.of(key)) add(name, SCORE.acronym)
    }
  }

  #initial(text: string, less: number, hits: Hits): void {
    for (const { term, share } of this.#initialsOf(text))
      hits.add(term, (share === 1 ? SCORE.initials : SCORE.beginning(share)) - less, 'initials')
  }

  #initialsOf(text: string): Led[] {
    return namesOfInitials(foldedKey(text), this.names, this.#initials).map(({ name, share }) => ({
      term: this.names.owners[name] ?? 0,
      share,
    }))
  }

  /** Names among the words of a question, or among others. */
  #asked(given: string, hits: Hits): void {
    const { text, mentions } = this.#mentions.in(given)
    if (mentions.length === 0) return
    const rest = foldedWords(besides(text, mentions)).filter(word => !isQuestionWord(word))
    const head = rest.length === 0 ? headOf(text, mentions) : undefined
    const left = rest.join('').length
    for (const mention of mentions) {
      const named = mention.to - mention.from
      const among = rest.length === 0 ? SCORE.among(1) : SCORE.among(named / (named + left))
      const isHead = head !== undefined && this.names.owners[head.name] === this.names.owners[mention.name]
      hits.add(this.names.owners[mention.name] ?? 0, isHead ? SCORE.question : among, isHead ? 'question' : 'among')
    }
  }

  #mistaken(forms: readonly Form[], less: number, hits: Hits): void {
    for (const { key, off } of forms.slice(0, MOST_MISTAKEN)) {
      for (const { name, cost, length } of this.#typos.near(lettersOf(key), MOST_MISTAKES))
        this.#addMistaken({ key, forms }, name, cost, length, off * SCORE.perEnding + less, hits)
    }
  }

  /**
   * What a guess is worth: only a suggestion where another term has a name or a word of one that begins with what was
   * typed, or where that is a word of its own: neither is a mistake.
   */
  #guessed({ key, forms }: Guess, term: number, score: number): number {
    if (score <= SCORE.otherBegins) return score
    const isBegun = this.#begin(lettersOf(key), 2).some(each => each.term !== term)
    return isBegun ? SCORE.otherBegins : ifNoWord(forms, score)
  }

  /** Names with more mistakes than the index of typos is sure to find; their first letters must be right. */
  #mistakenTwice(forms: readonly Form[], hits: Hits): void {
    for (const { key, off } of forms.slice(0, 2)) {
      const letters = lettersOf(key)
      if (letters.length < 2 * SHARED_LETTERS) continue
      let compared = 0
      this.#beginnings.scan(letters.subarray(0, SHARED_LETTERS), (name, from) => {
        if (from > 0 || compared++ > MOST_COMPARED) return
        const { codes } = this.names.letters
        const [start, end] = [this.names.letters.start(name), this.names.letters.end(name)]
        const cost = mistakesBetween(letters, 0, letters.length, codes, start, end, MOST_MISTAKES)
        if (cost > MOST_MISTAKES) return
        this.#addMistaken(
          { key, forms },
          name,
          cost,
          Math.max(letters.length, end - start),
          off * SCORE.perEnding,
          hits,
        )
      })
    }
  }

  #addMistaken(guess: Guess, name: number, cost: number, length: number, less: number, hits: Hits): void {
    // Hardly anybody is wrong at the first letter, but for one that sounds alike.
    const { codes } = this.names.letters
    const isOtherFirst = cost >= 1 && lettersOf(guess.key)[0] !== codes[this.names.letters.start(name)]
    const score = SCORE.mistakes(cost, length) - less - (isOtherFirst ? SCORE.firstLetter : 0)
    const term = this.names.owners[name] ?? 0
    if (score >= SUGGESTED_FROM) hits.add(term, this.#guessed(guess, term, score), 'mistake')
  }

  #sounding(forms: readonly Form[], hits: Hits): void {
    this.#sounds ??= atOnce(SoundIndex.of(this.names))
    for (const { key, off } of forms.slice(0, MOST_MISTAKEN)) {
      for (const { name, alike, consonants } of this.#sounds.alike(key)) {
        const isAlike = alike >= (consonants >= SURE_CONSONANTS ? 0.55 : 0.75)
        const isSure = isAlike && !hasNameIn(this.names.termOf(name), isSyllable(key.charCodeAt(0)))
        const score = (isSure ? SCORE.sound(alike) : SCORE.beginning(alike)) - off * SCORE.perEnding
        const term = this.names.owners[name] ?? 0
        hits.add(term, this.#guessed({ key, forms }, term, score), 'sound')
      }
    }
  }

  /** Names that begin so, or at least with most of it. */
  #begun(forms: readonly Form[], hits: Hits): void {
    for (const { key } of forms.slice(0, 3)) {
      const letters = lettersOf(key)
      const least = Math.max(FEWEST_BEGUN, Math.ceil(letters.length * SHORTENED_TO))
      for (let length = letters.length; length >= Math.min(least, letters.length); length--) {
        const begun = this.#begin(letters.subarray(0, length), 8)
        for (const { term, share } of begun)
          hits.add(term, SCORE.beginning((share * length) / letters.length), 'beginning')
        if (begun.length > 0) break
      }
    }
  }

  #meant(text: string, hits: Hits): void {
    this.#texts ??= atOnce(TextIndex.of(this.names.terms))
    const asked = askedWords(text)
    for (const { term, share } of this.#texts.find(text, 8)) {
      const score = SCORE.meaning(share)
      const { terms } = this.names
      if (score >= SUGGESTED_FROM && hasAskedWord(terms[term] as Term, asked)) hits.add(term, score, 'meaning')
    }
  }

  /** Terms with a name or a word of a name that begins with letters, the most of it first. */
  #begin(letters: Uint8Array, most: number): readonly Led[] {
    const leading = new Leading(most)
    this.#beginnings.scan(letters, (name, from, length) => {
      const share = (letters.length / length) * (from === 0 ? 1 : INNER)
      if (leading.takes(share)) leading.add(this.names.owners[name] ?? 0, share)
    })
    return leading.best
  }
}

/** A word inside a name counts less than its beginning. */
const INNER = 0.7

/** A word that people know is no mistake, whatever it comes near. */
function ifNoWord(forms: readonly Form[], score: number): number {
  return score > SCORE.otherBegins && forms.some(({ key }) => isCommonEnglish(key)) ? SCORE.otherBegins : score
}

/** Whether a term has a name in Hangul, or in other letters: whoever types those would type that one. */
function hasNameIn({ texts }: Term, hangul: boolean): boolean {
  return Object.values(texts).some(each =>
    [each?.name ?? '', ...(each?.aliases ?? [])].some(name => name !== '' && /[가-힣]/.test(name) === hangul),
  )
}

/** The score of a name or alias that is written just so. */
function writtenScore(term: Term, text: string): number | undefined {
  const texts = Object.values(term.texts)
  const written = text.normalize('NFC')
  if (texts.some(each => each?.name.normalize('NFC') === written)) return SCORE.written
  return texts.some(each => each?.aliases.some(alias => alias.normalize('NFC') === written))
    ? SCORE.writtenAlias
    : undefined
}

function besides(text: string, mentions: readonly Mention[]): string {
  let rest = ''
  let at = 0
  for (const { from, to } of mentions) {
    rest += `${text.slice(at, from)} `
    at = to
  }
  return rest + text.slice(at)
}

/** What a question is about: the last of several nouns (도커 이미지), but the first of those that English joins (images in Docker). */
function headOf(text: string, mentions: readonly Mention[]): Mention | undefined {
  const [first, second] = mentions
  if (first && second && /^\W*(?:in|on|of|for|inside|within|with|using|from)\b/.test(text.slice(first.to))) return first
  return mentions[mentions.length - 1]
}
