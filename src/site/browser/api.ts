import { signal } from '@preact/signals'
import type { VersionNote } from '../../domain/own-course.ts'
import type { Draft, DraftQuestion } from '../../drafting/draft.ts'
import type { MarkedTerm } from '../../drafting/marked.ts'
import type { Task } from '../../drafting/model/drafting-model.ts'
import { t } from './texts.ts'

/** What the page knows of where it is. */
export interface Session {
  name: string
  /** Whether there is a model to ask. */
  model: boolean
  study: { channel: string; platform: string; chapter: number }
  course?: { slug: string; title: string; chapters: { slug: string; number: number; title: string }[] }
  /** The study's own course, with the slugs of the chapters that it has of its own. */
  own?: { slug: string; extends: string | null; version: number; chapters: string[] }
  versions: { number: number; at: string; by?: string; note: VersionNote }[]
  drafts: {
    id: string
    title: string
    revision: number
    chapterSlug: string | null
    updatedAt: string
    by: string | null
  }[]
}

/** A draft as the server has it. */
export interface Kept {
  id: string
  /** The notes. */
  lines: string[]
  /** A sentence that says which files of them could not be read. */
  leftOut?: string
  draft: Draft
  revision: number
  chapterSlug: string | null
  by?: string
}

export interface Published {
  slug: string
  extends: string | null
  version: number
  chapter: { slug: string; number: number }
  note: VersionNote
  monday: string
  passesOver: Record<'now' | 'monday', number[]>
  hindrances?: { text: string; slug?: string }[]
}

export interface Previews {
  playground: string
  slack: SlackBlock[]
  discord: DiscordComponent[]
}
// biome-ignore lint/suspicious/noExplicitAny: the platforms' own shapes, of which the previews draw what they know
export type SlackBlock = any
// biome-ignore lint/suspicious/noExplicitAny: as above
export type DiscordComponent = any

/** An answer that was no good; `message` is for the host, in their language. */
export class Refused extends Error {
  readonly code: string
  readonly body: { current?: Kept }

  constructor(code: string, message: string, body: { current?: Kept }) {
    super(message)
    this.code = code
    this.body = body
  }
}

/** False while the bot cannot be reached. */
export const online = signal(true)
/** True while the server says that nobody is signed in. */
export const signedOut = signal(false)

/** What is said of an answer that no bot of ours gave; not every protocol has words for its numbers. */
const failure = ({ status, statusText }: Response) => t('studio.failed', { reason: `${status} ${statusText}`.trim() })

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const isPlain = body === undefined || typeof body === 'string' || body instanceof Blob
  const response = await fetch(`/studio/api/${path}`, {
    method,
    headers: { 'x-studyhall': '1', ...(!isPlain && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: isPlain ? (body as BodyInit) : JSON.stringify(body) }),
  }).catch(() => undefined)
  const read = await response?.json().catch(() => undefined)
  // What a proxy says where the bot behind it is away is no answer of the bot's, nor is one that broke off.
  online.value = response !== undefined && response.status < 502 && !(response.ok && read === undefined)
  if (!response || !online.value) throw new Refused('offline', t('studio.offline'), {})
  signedOut.value = response.status === 401
  if (response.ok) return read as T
  throw new Refused(read?.error?.code ?? 'failed', read?.error?.message ?? failure(response), read ?? {})
}

export const api = {
  session: () => call<Session>('GET', 'session'),
  signOut: () => call('POST', 'sign-out'),
  draftText: (text: string) => call<{ id: string }>('POST', 'drafts', text),
  draftFile: (file: File) => call<{ id: string }>('POST', `drafts?name=${encodeURIComponent(file.name)}`, file),
  draft: (id: string) => call<Kept>('GET', `drafts/${id}`),
  /** @param writing slug of the entry that is being written */
  save: (id: string, revision: number, draft: Draft, writing?: string) =>
    call<{ revision: number; slugs: Record<string, string> }>('PUT', `drafts/${id}`, { revision, draft, writing }),
  /** Saves as a new draft what was open when it was deleted. */
  keep: (lines: readonly string[], draft: Draft, chapterSlug: string | null) =>
    call<{ id: string }>('POST', 'drafts/kept', { lines, draft, chapterSlug }),
  again: (id: string, revision: number, text: string) => call<Kept>('POST', `drafts/${id}/again`, { revision, text }),
  better: (id: string, task: Task) => call<{ draft: Draft; said: string }>('POST', `drafts/${id}/better?task=${task}`),
  mark: (id: string, marked: { words: string; line: number }) => call<MarkedTerm>('POST', `drafts/${id}/mark`, marked),
  remove: (id: string) => call('DELETE', `drafts/${id}`),
  preview: (id: string, question: DraftQuestion) => call<Previews>('POST', `drafts/${id}/preview`, { question }),
  publish: (id: string, options: object, preview: boolean) =>
    call<Published>('POST', `drafts/${id}/publish${preview ? '?preview' : ''}`, options),
  restore: (number: number) => call<{ version: number }>('POST', `versions/${number}/restore`),
}

/** What the server tells of a file of cards. */
export interface ImportNews {
  /** How many entries of how many are read. */
  done?: number
  total?: number
  /** All are read, and being saved. */
  saving?: true
  problem?: string
  preview?: { headline: string; counts: string[]; sample: string[]; problems: string[] }
  holds?: number
  id?: string
}

/** Reads a file of cards; news come line by line. @returns the last */
export async function importCards(file: File, keep: boolean, onNews: (news: ImportNews) => void): Promise<ImportNews> {
  const path = `/studio/api/import?name=${encodeURIComponent(file.name)}${keep ? '&keep=1' : ''}`
  const response = await fetch(path, { method: 'POST', headers: { 'x-studyhall': '1' }, body: file })
  if (!response.ok || !response.body) {
    const read = await response.json().catch(() => ({}))
    return { problem: read.error?.message ?? failure(response) }
  }
  let rest = ''
  let last: ImportNews = {}
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + piece.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      last = JSON.parse(line)
      onNews(last)
    }
  }
  // What ends without an outcome broke off.
  return last.preview || last.problem ? last : { problem: t('studio.offline') }
}
