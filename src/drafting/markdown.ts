import { GAP } from '../domain/written/gap.ts'

/** A stretch of the notes as Markdown that reads as itself; its `` `code` `` stays code. */
export function literal(text: string): string {
  const shown = text.includes('`')
    ? text
        .split(/(`[^`\n]{1,300}`)/)
        .map((part, at) => (at % 2 === 1 ? part : marked(part)))
        .join('')
    : marked(text)
  return shown.replace(/^(\s*\d{0,9})([#>+.)-])(?=\s)/, '$1\\$2')
}

/** Any sign that Markdown reads; most texts have none. */
const SIGN = /[\\`*[\]<_~|]/

function marked(text: string): string {
  if (!SIGN.test(text)) return text
  return text
    .replaceAll('**', '')
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/<(?=[a-zA-Z/!?])/g, '\\<')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)/g, '\\~')
    .replace(/\|/g, '\\|')
}

/** The same of what is asked: its gaps stay as they are. */
export const literalWithGaps = (text: string): string => literal(text).replaceAll(literal(GAP), GAP)

/** Markdown that was made of notes as they read, with its `` `code` `` marked: `literal` makes the same of it again. */
export const withCode = (markdown: string): string =>
  markdown.replace(/\\([\\`*_[\]<>|~#+.()-])/g, '$1').replaceAll('**', '')

/** Markdown that was made of notes as they read, for comparing the two. */
export const unescaped = (markdown: string): string => withCode(markdown).replaceAll('`', '')
