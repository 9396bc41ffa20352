import { table } from '../../domain/table.ts'

/** Fields that hold what people read, by the part of a message that they stand in. */
const READABLE = table<readonly string[]>({
  components: ['content', 'label', 'description', 'placeholder'],
  embeds: ['title', 'description', 'name', 'value', 'text'],
  poll: ['text'],
  attachments: ['title', 'description', 'filename'],
  sticker_items: ['name'],
})

const DEEPEST = 12
const MOST_CHARACTERS = 40_000

/**
 * All that can be read in a message as the gateway sends it: its text, components, embeds, poll and files, and those of
 * what it forwards.
 * https://discord.com/developers/docs/resources/message#message-object
 */
export function textOfMessage(message: unknown): string {
  return textsOf(message, 0).join('\n').slice(0, MOST_CHARACTERS)
}

function textsOf(message: unknown, depth: number): string[] {
  if (!isObject(message) || depth > DEEPEST) return []
  const { content, message_snapshots: forwarded } = message
  return [
    ...(typeof content === 'string' && content !== '' ? [content] : []),
    ...Object.entries(READABLE).flatMap(([part, fields]) => textsIn(message[part], fields, depth)),
    ...(Array.isArray(forwarded) ? forwarded : []).flatMap(each => textsOf(each?.message, depth + 1)),
  ]
}

function textsIn(value: unknown, fields: readonly string[], depth: number): string[] {
  if (!isObject(value) || depth > DEEPEST) return []
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === 'string') return fields.includes(key) ? [each] : []
    return textsIn(each, fields, depth + 1)
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
