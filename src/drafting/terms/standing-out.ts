import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { squash } from '../squash.ts'
import { boldNames } from './bold-inside.ts'
import { parseName } from './names/parse-name.ts'
import { termNamed } from './names/term-named.ts'

/** So many of the lines have several words in bold where bold is stress, or of a longer text any. */
const STRESSED_FROM = 1 / 3
const STRESSED_AT_ALL_FROM = 1 / 2
/** Where so many of the words in bold within a line could be names, they may all be. */
const NAMES_FROM = 0.9

/** Whether so much stands in bold that it is stress. */
export function isStressed(blocks: readonly Block[]): boolean {
  const lines = blocks.filter(block => block.kind === 'item' || block.kind === 'text')
  const bold = lines.map(({ text }) => text.match(/\*\*[^*]{1,60}\*\*/g)?.length ?? 0)
  const several = bold.filter(count => count >= 2).length
  if (lines.length >= 12 && several > lines.length * STRESSED_FROM) return true
  const any = bold.filter(count => count >= 1).length
  return lines.length >= 30 && any > lines.length * STRESSED_AT_ALL_FROM && !isAllNames(lines)
}

/** Whether nearly all that stands in bold within lines, and not before them, could be a name. */
function isAllNames(lines: readonly Block[]): boolean {
  const inside = lines.flatMap(({ text }) => boldNames(text).filter(bold => bold.index > 0)).map(bold => bold[1] ?? '')
  const names = inside.filter(raw => {
    const term = termNamed(raw, /[가-힣]/.test(raw) ? 'ko' : 'en')
    return term !== undefined && wordsIn(term.name) <= 3
  })
  return names.length >= inside.length * NAMES_FROM
}

/** A few words in italics. */
const ITALICS =
  /(?<![*\p{L}\p{N}\\])\*([^*\s][^*]{1,40}[^*\s])\*(?![*A-Za-z\d])|(?<![_\p{L}\p{N}\\])_([^_\s][^_]{1,40}[^_\s])_(?![_A-Za-z\d])/gu

/** Names that the notes make stand out: headings, and what is in bold. */
export function standingOut(blocks: readonly Block[], lines: readonly string[]): Set<string> {
  const slanted = lines.flatMap(line =>
    /[*_]/.test(line) ? [...line.matchAll(ITALICS)].map(each => each[1] ?? each[2] ?? '') : [],
  )
  const names = blocks.flatMap(block =>
    block.kind === 'heading' ? [block.text] : boldNames(block.text).map(bold => bold[1] ?? ''),
  )
  return new Set(
    [...names, ...slanted].flatMap(raw => [
      squash(plain(raw)),
      ...[parseName(raw)].flatMap(({ name, aliases }) => [name, ...aliases].map(squash)),
    ]),
  )
}
