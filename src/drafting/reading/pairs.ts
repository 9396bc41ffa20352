import { isSentence, type LineKind, wordsIn } from './line-kind.ts'

/** So many in a row are cards, one line for the name and one for what it means. */
const FEWEST = 3

/** Places of the lines that are names, each with its meaning in the line below: as cards are when they are pasted. */
export function cardsIn(kinds: readonly LineKind[]): Set<number> {
  const cards = new Set<number>()
  for (let at = 0; at < kinds.length; at++) {
    let end = at
    while (isCard(kinds[end], kinds[end + 1])) end += 2
    if (end - at < FEWEST * 2) continue
    for (let card = at; card < end; card += 2) cards.add(card)
    at = end - 1
  }
  return cards
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
