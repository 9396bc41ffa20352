import { insideFences } from './fences.ts'

/** So many lines that begin with a sign and a word right behind it show that the sign is a bullet there. */
const FEWEST = 5
/** "->Keel", "-Mast": of words of three letters or more, since `-p` and `-Xmx` are what somebody types. */
const TIGHT = /^(\s*)(?:[-=]{1,2}>|→|-)(?=["(]?(?:[A-Za-z][a-z]{2,}|[A-Z]{2,}s?\b|[가-힣]))/

/** Lines of a page whose writer sets no space behind bullets, with one; as many as before. */
export function withSpacedBullets(lines: readonly string[]): readonly string[] {
  const isFenced = insideFences(lines)
  const tight = lines.filter((line, at) => !isFenced[at] && TIGHT.test(line))
  return tight.length < FEWEST ? lines : lines.map((line, at) => (isFenced[at] ? line : line.replace(TIGHT, '$1- ')))
}
