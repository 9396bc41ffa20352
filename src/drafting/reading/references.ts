import type { Block } from '../notes.ts'
import { plain } from './inline.ts'
import { isOnlyLinks } from './links.ts'

/** Headings of what is read elsewhere. */
const REFERENCES =
  /^(?:references?|bibliography|works cited|further reading|external links|(?:recommended|additional|suggested) (?:reading|resources)|(?:useful )?links|참고\s?(?:자료|문헌|링크|사이트|도서)|참조\s?(?:자료|링크)|추천\s?도서|출처)$/i
/** Headings that are those of references where links stand under them. */
const PERHAPS = /^(?:sources?|resources?|see also|contents|참고|참조|관련 링크|더 읽을거리)$/i
const CONTENTS =
  /^(?:table of contents|목차|차례|목차\s.{0,30}table of contents.{0,5}|licen[cs]e|라이[선센]스(?:\s.{0,12}licen[cs]e.{0,5})?)$/i

/**
 * Blocks without those that only point elsewhere: sections of references and of contents, and lines of nothing but links.
 * Titles of other people's pages name no terms of this one.
 */
export function withoutReferences(blocks: readonly Block[], lines: readonly string[]): Block[] {
  const isPointer = (block: Block) =>
    (block.kind === 'item' || block.kind === 'text') && block.lines.every(line => isOnlyLinks(lines[line - 1] ?? ''))
  const hasChildren = new Set(blocks.map(block => block.parent))
  const out = new Set<number>()
  for (const [place, block] of blocks.entries()) {
    if (out.has(block.parent) || (isPointer(block) && !hasChildren.has(place))) out.add(place)
    else if (block.kind === 'heading' && isOfReferences(block, place, blocks, isPointer)) out.add(place)
  }
  return out.size === 0 ? [...blocks] : without(blocks, out)
}

function isOfReferences(
  block: Block,
  place: number,
  blocks: readonly Block[],
  isPointer: (block: Block) => boolean,
): boolean {
  const name = plain(block.text).replace(/[_:：\s]+$/, '')
  if (REFERENCES.test(name) || CONTENTS.test(name)) return true
  if (!PERHAPS.test(name)) return false
  const below = blocks.filter(each => each.parent === place)
  return below.length > 0 && below.every(isPointer)
}

/** The other blocks, with their parents where these stand then. */
function without(blocks: readonly Block[], out: ReadonlySet<number>): Block[] {
  const places = new Map<number, number>([[-1, -1]])
  const kept = blocks.filter((_, place) => !out.has(place))
  for (const place of blocks.keys()) if (!out.has(place)) places.set(place, places.size - 1)
  return kept.map(block => ({ ...block, parent: places.get(block.parent) ?? -1 }))
}
