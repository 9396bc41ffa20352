import { types } from 'node:util'

/** Fields that are never told, wherever they stand. */
const SECRET_KEYS = new Set([
  'token',
  'bottoken',
  'apptoken',
  'signingsecret',
  'password',
  'authorization',
  'cookie',
  'databaseurl',
  'given',
  'accepted',
  'url',
  'body',
  'requestbody',
  'rawerror',
  'headers',
])

const REDACTED = '[redacted]'
/** Characters of one text. */
const LONGEST_TEXT = 500
/** How deep plain objects are followed, and how many elements of a list are told. */
const DEEPEST = 3
const MOST_ELEMENTS = 20
const MOST_FRAMES = 12

/** Tokens of Slack and Discord, what follows a scheme of authorisation, and any other run too long to be a word or an id. */
const SECRETS = [
  /\bx(?:ox[a-z]|app)-[\w-]+/g,
  /\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /(?<=\b(?:Bot|Bearer|Basic) )[\w.~+/=-]{8,}/g,
  /(?<=\/(?:webhooks|interactions)\/\d+\/)[^\s/?]+/g,
  /[\w-]{60,}/g,
]
const ADDRESS = /\b([a-z][a-z0-9+.-]*):\/\/(?:[^\s/@"'`]*@)?([^\s/?#"'`()<>]+)[^\s"'`()<>]*/gi

/** A text without tokens, and with addresses cut down to their host. */
export function withoutSecrets(text: string): string {
  const bare = text.replace(ADDRESS, '$1://$2')
  const told = SECRETS.reduce((said, secret) => said.replace(secret, REDACTED), bare)
  return told.length > LONGEST_TEXT ? `${told.slice(0, LONGEST_TEXT)}…` : told
}

/** What may be told of a value: plain data without secrets, errors by what they are called, anything else by its kind. */
export function named(value: unknown, depth = 0): unknown {
  if (isError(value)) return namedError(value)
  if (typeof value === 'string') return withoutSecrets(value)
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? '[function]' : value
  if (value instanceof Date) return value
  if (depth > DEEPEST) return '[…]'
  if (Array.isArray(value)) return value.slice(0, MOST_ELEMENTS).map(each => named(each, depth + 1))
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor?.name ?? 'object'}]`
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      SECRET_KEYS.has(key.toLowerCase()) && each != null ? REDACTED : named(each, depth + 1),
    ]),
  )
}

/** An error, also one of another realm. */
function isError(value: unknown): value is Error {
  return value instanceof Error || types.isNativeError(value)
}

interface Described extends Error {
  code?: unknown
  status?: unknown
  statusCode?: unknown
  method?: unknown
  data?: { error?: unknown }
  errors?: unknown[]
}

/** Kind, message, codes and where it was thrown; of what caused it, kind, message and codes. */
function namedError(error: Described, inner = false): Record<string, unknown> {
  const { code, status, statusCode, method, data, cause, errors } = error
  const within = cause ?? errors?.[0]
  const about = {
    type: error.constructor?.name || error.name,
    message: withoutSecrets(messageOf(error)),
    code: simple(code),
    status: simple(status ?? statusCode),
    method: simple(method),
    answer: simple(data?.error),
    ...(!inner && isError(within) && { cause: namedError(within, true) }),
    ...(!inner && { stack: framesOf(error) }),
  }
  return Object.fromEntries(Object.entries(about).filter(([, each]) => each !== undefined))
}

/**
 * Libraries repeat in their messages what they were given: Prisma the whole call above its reason, parsers and Discord
 * what they could not take, in quotes.
 */
function messageOf(error: Error): string {
  const { name, message } = error
  const kind = `${error.constructor?.name} ${name}`
  const lines = message.split('\n').filter(line => line.trim() !== '')
  if (/Prisma/.test(kind)) return lines.at(-1) ?? ''
  return /Discord|Syntax|Zod/.test(kind) ? message.replace(/"[^\n]*"|'[^'\n]*'/g, '"…"') : message
}

/** The lines of a stack that say where; the message stands above them. */
function framesOf({ stack = '' }: Error): string {
  const frames = stack.split('\n').filter(line => /^\s+at /.test(line))
  return withoutSecrets(
    frames
      .slice(0, MOST_FRAMES)
      .join('\n')
      .replaceAll(/\bfile:\/\//g, ''),
  )
}

function simple(value: unknown): string | number | undefined {
  if (typeof value === 'string') return withoutSecrets(value)
  return typeof value === 'number' ? value : undefined
}
