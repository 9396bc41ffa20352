import { withoutMentions } from '../../domain/mentions.ts'

/** A message as Slack tells of it; its parts have some forty shapes, and new ones come. */
interface SlackMessage {
  text?: string
  blocks?: unknown
  attachments?: unknown
  files?: unknown
}

/** Fields that hold what people read, in blocks, attachments, files and their parts. */
const READABLE = new Set([
  'alt_text',
  'author_name',
  'caption',
  'description',
  'fallback',
  'footer',
  'hint',
  'label',
  'name',
  'plain_text',
  'pretext',
  'preview',
  'subtitle',
  'text',
  'title',
  'value',
])
/** Parts whose `name` or `value` is an id or an address of Slack's own. */
const NOT_READ = new Set(['button', 'emoji', 'image_url', 'option', 'user', 'channel', 'usergroup'])
/** Parts of one line, such as a word in bold, which belong together. */
const LINES = new Set(['rich_text_section', 'rich_text_preformatted', 'rich_text_quote'])

const DEEPEST = 12
const MOST_CHARACTERS = 40_000

/** All that can be read in a message: its text, blocks, attachments (forwards and unfurled links are such) and files. */
export function textOfMessage({ text = '', blocks, attachments, files }: SlackMessage): string {
  const texts = [text, ...[blocks, attachments, files].flatMap(part => textsIn(part, 0))]
  return readable(
    texts
      .filter(each => each !== '')
      .join('\n')
      .slice(0, MOST_CHARACTERS),
  )
}

/** What a person typed, line by line, as Markdown: Slack's bold has one star where Markdown's has two. */
export function typedText({ text = '' }: SlackMessage): string {
  return readable(text.slice(0, MOST_CHARACTERS))
    .split(/(```[\s\S]*?```|`[^`\n]+`)/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(BOLD, '**$1**')))
    .join('')
    .trim()
}

const BOLD = /(?<![\p{L}\p{N}*\\])\*(?![\s*])([^*\n]*[^\s*])\*(?![\p{L}\p{N}*])/gu

function textsIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap(each => textsIn(each, depth + 1))
  const { type = '' } = value as { type?: unknown }
  const own: string[] = []
  const inner: string[] = []
  for (const [key, each] of Object.entries(value)) {
    if (typeof each === 'string') {
      const isRead = READABLE.has(key) && !(NOT_READ.has(String(type)) && key !== 'text')
      if (isRead) own.push(each)
    } else inner.push(...textsIn(each, depth + 1))
  }
  return LINES.has(String(type)) ? [inner.join('')] : [...own, ...inner]
}

/** Links and mentions as they show, without what people do not see, and the three characters that Slack escapes. */
function readable(text: string): string {
  return withoutMentions(text)
    .replace(/<([^<>|]*)\|([^<>]*)>/g, '$2')
    .replace(/<([a-z]+:[^<>]*)>/gi, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
