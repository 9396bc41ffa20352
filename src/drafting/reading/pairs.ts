import { isSentence, type LineKind, wordsIn } from './line-kind.ts'
import { areTold } from './told.ts'

/** So many in a row are cards, one line for the name and one for what it means. */
const FEWEST = 3
/** Below a line that says that there are several kinds of something two are enough. */
const FEWEST_OF_KINDS = 2

/** Places of the lines that are names, each with its meaning in the line below: as cards are when they are pasted. */
export function cardsIn(kinds: readonly LineKind[]): Set<number> {
  const cards = new Set<number>()
  const meaningOf = (card: number) => {
    const meaning = kinds[card + 1]
    return meaning?.kind === 'text' ? meaning.text : ''
  }
  for (let at = 0; at < kinds.length; at++) {
    const { run, end } = runFrom(kinds, at)
    if (run.length < (isOfKinds(kinds[at - 1]) ? FEWEST_OF_KINDS : FEWEST)) continue
    if (!areTold(run.map(meaningOf))) for (const card of run) cards.add(card)
    at = end - 1
  }
  const scattered = [...kinds.keys()].filter(
    at => !cards.has(at) && !cards.has(at - 1) && isPlainCard(kinds[at], kinds[at + 1]),
  )
  if (scattered.length + cards.size >= FEWEST) for (const card of scattered) cards.add(card)
  return cards
}

/** "the price at which nobody buys", "A line that shows …": a noun and what sets it apart, and no sentence. */
const PLAIN_MEANING =
  /^(?:An?|The|Any)\s(?:[\p{L}-]+\s){1,3}?(?:that|which|who|when|where|of|at which|in which|to)\s(?:\S+\s)*\S+$/iu

/** A few words, and in the next line plainly what they mean: such a card may stand anywhere. */
const isPlainCard = (name: LineKind | undefined, meaning: LineKind | undefined) =>
  name?.kind === 'text' &&
  meaning?.kind === 'text' &&
  name.indent === 0 &&
  !name.quoted &&
  wordsIn(name.text) <= 4 &&
  /^[\p{L}][\p{L}\d’' -]*$/u.test(name.text) &&
  !isSentence(name.text) &&
  PLAIN_MEANING.test(meaning.text) &&
  wordsIn(meaning.text) >= 4

/** The cards that come one behind the other from a place, and the place behind them. */
function runFrom(kinds: readonly LineKind[], from: number): { run: number[]; end: number } {
  const run: number[] = []
  let end = from
  while (isCard(kinds[end], kinds[end + 1]) || isSetIn(kinds[end], kinds[end + 1])) {
    run.push(end)
    end += 2
    while (isExample(kinds[end])) end++
    // Names that are marked may stand apart.
    if (kinds[end]?.kind === 'blank' && isMarked(kinds[end + 1])) end++
  }
  return { run, end }
}

/** "`berth`", "“slack”": nothing but a name in code, in quotes or in bold italics. */
const isMarked = (kind: LineKind | undefined) =>
  kind?.kind === 'text' &&
  /^(?:`[^`]{2,40}`|\*\*\*[^*]{2,40}\*\*\*|["“'‘「『«][^"”'’」』»]{2,40}["”'’」』»])$/.test(kind.text)

/** "e.g. …": an example below a card belongs to it. */
const isExample = (kind: LineKind | undefined) =>
  kind?.kind === 'text' && /^(?:예|예시|예를 들어|ex|e\.g|example|for example|such as)(?:[.:：,]|\s)/i.test(kind.text)

/** "Types of sails", "돛의 종류": below it there are such. */
const isOfKinds = (kind: LineKind | undefined) =>
  (kind?.kind === 'text' || kind?.kind === 'heading') &&
  wordsIn(kind.text) <= 6 &&
  /(?:유형|종류|분류|기법)$|^(?:\p{L}+\s)?(?:types|kinds|forms)(?:\sof\s.+)?$/iu.test(kind.text)

/** A few words, and further in what they mean, whatever letter they begin with. */
function isSetIn(name: LineKind | undefined, meaning: LineKind | undefined): boolean {
  if (name?.kind !== 'text' || meaning?.kind !== 'text' || name.indent > 0 || meaning.indent < 2) return false
  const isName = wordsIn(name.text) <= 4 && name.text.length <= 40 && !/[:：=→?!,.;]|\s[-–—]\s|\t/.test(name.text)
  return isName && wordsIn(meaning.text) >= 3 && !/[:：?]$/.test(meaning.text)
}

function isCard(name: LineKind | undefined, meaning: LineKind | undefined): boolean {
  if (name?.kind !== 'text' || meaning?.kind !== 'text' || name.indent > 0 || name.quoted) return false
  const [words, said] = [wordsIn(name.text), wordsIn(meaning.text)]
  const isName =
    words <= 5 && name.text.length <= 50 && /^[\p{Lu}\p{Lo}\d*`"“]/u.test(name.text) && !isSentence(name.text)
  return (
    isName && !/[:：=→?!,]|\s[-–—]\s|\t/.test(name.text) && said >= 4 && said > words && !/[:：?]$/.test(meaning.text)
  )
}
