/** What a text in Markdown holds and nobody sees: remarks, and the style and program of a page, which begin a line. */
const HIDDEN = [
  { open: '<!--', close: '-->', beginsLine: false },
  { open: '<style', close: '</style>', beginsLine: true },
  { open: '<script', close: '</script>', beginsLine: true },
]
/** The longest of them, in letters: a sign that stands for itself hides no more. */
const LONGEST = 20_000

const FENCE = /^\s*(?:```|~~~)/gm

/** A text without what is hidden in it; its lines stay, so that all numbers do, and so does what is shown as code. */
export const withoutHidden = (text: string): string => HIDDEN.reduce(withoutOne, text)

/** In one pass, however often the first sign stands without the second. */
function withoutOne(text: string, { open, close, beginsLine }: (typeof HIDDEN)[number]): string {
  const parts: string[] = []
  let from = 0
  let isFenced = false
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, from)) {
    const end = text.indexOf(close, at)
    if (end < 0) break
    const before = text.slice(from, at)
    if ((before.match(FENCE)?.length ?? 0) % 2 === 1) isFenced = !isFenced
    const isShown = end - at > LONGEST || (beginsLine && (isFenced || !/(?:^|\n)[ \t]*$/.test(before)))
    const to = isShown ? at + open.length : end + close.length
    parts.push(before, isShown ? open : text.slice(at, to).replace(/[^\n]+/g, ''))
    from = to
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from)
}
