import type { Notes } from '../notes.ts'
import { NotesError } from '../notes-error.ts'
import { withAligned } from './aligned.ts'
import { withStoppedNumbers } from './bare-numbers.ts'
import { withoutBoxes } from './boxes.ts'
import { endOfArticle, isByline, isChrome, unescaped } from './chrome.ts'
import { withoutTags, withTables } from './embedded-html.ts'
import { insideFences } from './fences.ts'
import { withForeignInBrackets } from './foreign-in-brackets.ts'
import { withGlosses } from './glosses.ts'
import { withoutHidden } from './hidden.ts'
import { withItems } from './indented-outline.ts'
import { cleanInline, plain } from './inline.ts'
import { languageOf } from './language.ts'
import { withoutTex } from './latex.ts'
import { withLeadingItalics } from './leading-italics.ts'
import { isContentsEntry } from './links.ts'
import { withoutLooseSettings } from './loose-settings.ts'
import { asSaid, isNameAbove, isSender, withoutEnvelope } from './messages.ts'
import { withNumberedLabels } from './numbered-labels.ts'
import { outline } from './outline.ts'
import { withoutPages } from './page-marks.ts'
import { withoutQuestionMarks } from './question-marks.ts'
import { withoutReferences } from './references.ts'
import { withoutRunningHeads } from './running-heads.ts'
import { withoutShellOutput } from './shell-output.ts'
import { sourceHead } from './source-head.ts'
import { withSpacedBullets } from './tight-bullets.ts'
import { withSpacedColons } from './tight-colons.ts'
import { withSpacedLabels } from './tight-labels.ts'
import { withoutComments } from './vaults.ts'
import { withMarkdown } from './wikis/with-markdown.ts'

/** Characters that one draft takes: some hundred pages of a book. */
const MOST_CHARACTERS = 400_000

/** What turns the many ways to write a line into those that the outline knows, one after the other; each keeps their number. */
const WAYS_TO_WRITE: readonly ((lines: readonly string[]) => readonly string[])[] = [
  withoutRunningHeads,
  withoutPages,
  withoutShellOutput,
  withoutLooseSettings,
  withoutBoxes,
  withoutTex,
  withMarkdown,
  withoutQuestionMarks,
  withSpacedBullets,
  withStoppedNumbers,
  withSpacedColons,
  withAligned,
  withNumberedLabels,
  withSpacedLabels,
  withItems,
  withGlosses,
  withForeignInBrackets,
  withLeadingItalics,
]

/**
 * Cleans a text in Markdown or plain, or several pages one after the other, and says what each line is.
 * @throws {NotesError} when there is nothing in it, too much, or only a link
 */
export function notesOf(source: string | readonly string[], given?: string): Notes {
  const sources = [source].flat()
  const length = sources.reduce((sum, each) => sum + each.length, 0)
  if (length > MOST_CHARACTERS) throw new NotesError('notes.too-large', { most: MOST_CHARACTERS })
  const pages = sources.map(shownOf)
  const lines = withoutEnd(pages.flatMap((page, at) => (at === 0 ? page.lines : ['', ...page.lines])))
  const { front, head } = pages[0] ?? {}
  const words = lines.join('\n').trim()
  if (words === '') throw new NotesError('notes.empty')
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(words)) throw new NotesError('notes.link')
  const blocks = withoutReferences(
    outline(WAYS_TO_WRITE.reduce<readonly string[]>((shown, plainer) => plainer(shown), lines)),
    lines,
  )
  const first = blocks.find(block => block.kind === 'heading' && block.depth === 1) ?? blocks[0]
  const heading = first?.kind === 'heading' ? plain(first.text) : undefined
  const title = front ?? (given && plain(cleanInline(given))) ?? head ?? heading
  return { title: title || undefined, language: languageOf(words), lines, blocks }
}

/** The lines of a page that are its own, and what it says that it is called, above all or as a blog does. */
function shownOf(source: string): { front?: string | undefined; head?: string | undefined; lines: string[] } {
  const { title: front, body } = withoutFrontMatter(tidy(source))
  const { subject, lines: letter } = withoutEnvelope(body.split('\n'))
  const { title: head, lines } = withoutChrome(withTables(letter))
  return { front: front ?? subject, head, lines }
}

/** Composed letters, one kind of line end and of space, nothing invisible. */
function tidy(source: string): string {
  return withoutComments(withoutHidden(source.normalize('NFC')))
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]|(?!\s)\p{Cc}/gu, '')
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/(?<![^\S\n])[^\S\n]+$/gm, '')
}

function withoutFrontMatter(text: string): { title?: string; body: string } {
  const fenced = /^---\n([\s\S]{0,4000}?)\n(?:---|\.\.\.)\n/.exec(text)
  if (!fenced) return { body: text }
  const title = /^title:\s*["']?(.{1,200}?)["']?$/m.exec(fenced[1] ?? '')?.[1]
  return { title, body: fenced[0].replace(/[^\n]+/g, '') + text.slice(fenced[0].length) }
}

/** How many lines at the top may be a blog's category, title, author and date. */
const HEAD_LINES = 12

/** Lines that are not of the article are emptied, so that every line keeps the number it has in the file. */
function withoutChrome(lines: readonly string[]): { title?: string; lines: string[] } {
  const end = endOfArticle(lines)
  const head = sourceHead(lines)
  const fenced = insideFences(lines)
  const top = lines.findIndex(
    (line, at) => at < HEAD_LINES && isByline(unescaped(line).trim()) && !isSender(line.trim()),
  )
  // What stands above a byline is the title, and above that the category.
  const above = top < 0 ? [] : lines.slice(0, top).filter(line => /\p{L}/u.test(line) && !isChrome(line))
  // A title may have a colon; two lines with one are what was written.
  const isHead =
    above.length > 0 &&
    above.length <= 4 &&
    above.every(line => line.length <= 120) &&
    above.filter(line => /[:：]\s+\S/.test(line)).length < 2
  const title = isHead ? plain(cleanInline(longestOf(above).replace(/^#{1,6}\s+/, ''))) : undefined
  const isLeftOut = (line: string, at: number) =>
    head.has(at) ||
    (isHead && at < top) ||
    (!fenced[at] && ((isChrome(line, at) && !isToldBelow(lines, at)) || isNameAbove(lines, at)))
  const shownAs = (line: string, at: number) => {
    if (isLeftOut(line, at)) return ''
    return fenced[at] ? line : withoutTags(asSaid(line))
  }
  return { title, lines: withoutEnd(lines.slice(0, end).map(shownAs)) }
}

/** An entry of a table of contents with what it is about in the next line is more than one. */
function isToldBelow(lines: readonly string[], at: number): boolean {
  const below = lines[at + 1] ?? ''
  return isContentsEntry(lines[at] ?? '') && /^\s{2,}(?![-*+•[]|\d{1,2}[.)]\s)\S+(?:\s\S+){3,}/.test(below)
}

/** Of a category, a title and a name the title is the longest. */
function longestOf(lines: readonly string[]): string {
  return lines.reduce((longest, line) => (line.length >= longest.length ? line : longest), '')
}

function withoutEnd(lines: string[]): string[] {
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop()
  return lines
}
