import type { NotesFile } from '../../domain/intent.ts'
import { LARGEST_NOTES } from '../../domain/largest-notes.ts'
import { readBounded } from '../../web/bounded-body.ts'

/** A file as a message has it: https://docs.slack.dev/reference/objects/file-object */
export interface SharedFile {
  name?: string | null
  mimetype?: string
  size?: number
  url_private?: string
  url_private_download?: string
}

/** What a file is fetched with. */
export interface FileAccess {
  botToken: string
  apiUrl: string | undefined
}

const NOTES = /\.(?:md|markdown|mdx|txt|text|html?|docx|zip)$/i
const WITHIN_MS = 20_000

/** Pictures and the like stand beside a text, and are never meant as one. */
const MEDIA = /^(?:image|video|audio)\//

/**
 * The first file of a message that may be notes. Where what is written beside it is no more than a line, any document is
 * meant, so that a host hears why this one cannot be read.
 */
export function notesAmong(files: readonly SharedFile[] = [], text: string): SharedFile | undefined {
  const notes = files.find(({ name, mimetype = '' }) => NOTES.test(name ?? '') || mimetype.startsWith('text/'))
  return notes ?? (text.includes('\n') ? undefined : files.find(({ mimetype = '' }) => !MEDIA.test(mimetype)))
}

/**
 * Fetches a file with the bot's token, which goes to nobody but Slack.
 * @throws {Error} when Slack does not hand it out: mostly the app lacks `files:read`, and Slack answers with a page to sign in
 */
export async function fetchSharedFile(file: SharedFile, { botToken, apiUrl }: FileAccess): Promise<NotesFile> {
  const name = file.name ?? 'notes.txt'
  if ((file.size ?? 0) > LARGEST_NOTES) return { name, bytes: undefined }
  const url = new URL(file.url_private_download ?? file.url_private ?? '')
  if (!isSlack(url, apiUrl)) throw new Error(`the file ${name} is not with Slack`)
  const headers = { authorization: `Bearer ${botToken}` }
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(WITHIN_MS) })
  const isPage = response.headers.get('content-type')?.startsWith('text/html') && !/\.html?$/i.test(name)
  if (!response.ok || isPage)
    throw new Error(`the file ${name} could not be read: ${isPage ? 'no files:read' : response.status}`)
  return { name, bytes: await readBounded(response, LARGEST_NOTES) }
}

function isSlack(url: URL, apiUrl: string | undefined): boolean {
  const own = apiUrl === undefined ? undefined : new URL(apiUrl).host
  return url.host === own || (url.protocol === 'https:' && /(?:^|\.)slack(?:-files)?\.com$/.test(url.hostname))
}
