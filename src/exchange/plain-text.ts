import type { PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { htmlToMarkdown } from '../content/html.ts'
import { cleanText } from '../domain/clean.ts'
import { plainBlocks } from '../domain/markdown/plain-blocks.ts'
import { wordsOf } from '../domain/markdown/words-of.ts'
import { table } from '../domain/table.ts'
import { GAP } from '../domain/written/gap.ts'

const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '-' }).freeze()

/** One line without anything that can be a mark: most texts, and parsing them is most of the time that an import takes. */
const UNMARKED = /^(?!\s*(?:[-+=]|\d+[.)])(?:\s|$))(?! {4}|\t)[^\\`*_~<>&[\]#|\n]*$/

/** Markdown's words without its marks, on one line. */
export function plain(markdown: string): string {
  if (UNMARKED.test(markdown)) return markdown.replace(/\s+/g, ' ').trim()
  // Boxes are GitHub's.
  const blocks = /^- \[/m.test(markdown) ? undefined : plainBlocks(markdown, { lines: 0, offset: 0 })
  const words = (blocks ?? fromMarkdown(markdown).children).map(wordsOf)
  return words.join(' ').replace(/\s+/g, ' ').trim()
}

/** Plain text as Markdown that shows as itself; line breaks, empty lines and addresses stay, and gaps where wanted. */
export function literal(text: string, keepGaps = false): string {
  const paragraphs = tidy(text).split(/\n{2,}/)
  return paragraphs.map(paragraph => literalParagraph(paragraph, keepGaps)).join('\n\n')
}

/** Words that are no marks, whatever stands around them. */
const HARMLESS = /^\p{L}[\p{L}\p{N} ,?'"()]*$/u

/** A name or an answer as Markdown that shows as itself: an address in it is no link. */
export function literalWord(text: string): string {
  if (HARMLESS.test(text)) return text.trim()
  return writer
    .stringify({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }] })
    .trim()
}

function tidy(text: string): string {
  return cleanText(text)
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

const ADDRESS = /(https?:\/\/[^\s<>"]+(?!\S))/
const ADDRESS_OR_GAP = /(https?:\/\/[^\s<>"]+(?!\S)|_{3,})/

function literalParagraph(text: string, keepGaps: boolean): string {
  if (HARMLESS.test(text)) return text
  const parts = text.split(keepGaps ? ADDRESS_OR_GAP : ADDRESS)
  const children = parts.map(
    (value, index): PhrasingContent => ({
      type: index % 2 === 1 ? 'html' : 'text',
      value: value.startsWith('___') && index % 2 === 1 ? GAP : value,
    }),
  )
  return writer.stringify({ type: 'root', children: [{ type: 'paragraph', children }] }).trim()
}

/** Plain text on one line, as a name or an accepted answer is kept. */
export function oneLine(text: string): string {
  return tidy(text).replace(/\s+/g, ' ')
}

const ENTITIES = table<string>({ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })

/** HTML as the Markdown nearest to it; what is hardly more than text is read without a parser, which is fifty times faster. */
export function markdownOfHtml(html: string): string {
  const text = cleanText(html)
    .normalize('NFC')
    .replace(/\n/g, ' ')
    .replace(/<br\s{0,9}\/?>|<\/?(?:div|p)>/gi, '\n')
  if (!/<|&(?!(?:nbsp|amp|lt|gt|quot|#39);)/.test(text)) return literal(withoutEntities(text))
  try {
    return htmlToMarkdown(cleanText(html))
  } catch {
    return literal(withoutEntities(text.replace(/<[^<>]*>/g, ' ')))
  }
}

function withoutEntities(text: string): string {
  return text.replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}
