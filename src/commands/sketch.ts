import { htmlToMarkdown } from '../content/html.ts'

type Payload = Record<string, unknown>

/** Lines that show at a terminal what a message of blocks (Slack) or components (Discord) holds, in order. */
export function sketch(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(sketch)
  if (typeof node !== 'object' || node === null) return []
  const part = node as Payload
  const label = labelOf(part)
  if (label !== undefined) return [label]
  const said = [part.text, part.content].filter(text => typeof text === 'string').flatMap(text => text.split('\n'))
  return [...said, ...CHILDREN.flatMap(key => sketch(part[key]))]
}

/** The same of a card of the playground. */
export function sketchHtml(html: string): string[] {
  const plain = html
    .replace(/<(button|label)\b[^>]*>/g, '<p>[ ')
    .replace(/<\/(?:button|label)>/g, ' ]</p>')
    .replace(/<\/(span|b|strong)>/g, '</$1> ')
  const lines = htmlToMarkdown(plain).split('\n')
  return lines.map(line => line.replace(/\\([[\]_*~])/g, '$1')).filter(line => line !== '')
}

/** Where blocks and components hold others, in the order in which they are shown. */
const CHILDREN = ['text', 'components', 'fields', 'elements', 'element', 'options', 'accessory']

/** Slack's `button`, Discord's component type 2, and options of menus and checkboxes. */
function labelOf(part: Payload): string | undefined {
  if (part.type === 'button') return `[ ${textOf(part.text)} ]`
  if (part.type === 2 && typeof part.label === 'string') return `[ ${part.label} ]`
  if (part.type === 'divider' || part.type === 14) return '────'
  if (typeof part.value === 'string' && (part.label !== undefined || part.text !== undefined))
    return `( ) ${textOf(part.label ?? part.text)}`
  return undefined
}

function textOf(text: unknown): string {
  return typeof text === 'string' ? text : String((text as Payload | undefined)?.text ?? '')
}
