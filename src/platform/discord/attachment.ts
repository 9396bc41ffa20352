import type { Attachment } from 'discord.js'
import type { Intent } from '../../domain/intent.ts'
import { LARGEST_NOTES } from '../../domain/largest-notes.ts'
import { readBounded } from '../../web/bounded-body.ts'
import type { Interaction } from './intents.ts'

/** A year of holidays is some kilobytes; more is no calendar. */
const LARGEST_CALENDAR = 256 * 1024
const WITHIN_MS = 5000
const NOTES_WITHIN_MS = 20_000

/**
 * Fills in the file that came with `/study holiday add` or `/study notes`.
 * @throws {Error} when Discord does not hand the file out
 */
export async function readAttachment(
  interaction: Interaction,
  intent: Intent | undefined,
): Promise<Intent | undefined> {
  if (intent?.type !== 'study' || !interaction.isChatInputCommand()) return intent
  const { change } = intent
  if (change.action !== 'holiday' && change.action !== 'notes') return intent
  const file = interaction.options.getAttachment('file')
  if (!file) return intent
  if (change.action === 'notes') {
    const bytes = await fetchFile(file, LARGEST_NOTES, NOTES_WITHIN_MS)
    return { type: 'study', change: { ...change, file: { name: file.name, bytes } } }
  }
  const calendar = await fetchFile(file, LARGEST_CALENDAR, WITHIN_MS)
  if (!calendar) return { type: 'invalid', problem: { key: 'bad-holiday', given: file.name, detail: '1' } }
  return { type: 'study', change: { ...change, text: new TextDecoder().decode(calendar) } }
}

/** @returns undefined for a file of more than so many bytes */
async function fetchFile({ url, size }: Attachment, most: number, withinMs: number): Promise<Uint8Array | undefined> {
  if (size > most) return undefined
  const response = await fetch(url, { signal: AbortSignal.timeout(withinMs) })
  if (!response.ok) throw new Error(`the attachment could not be read: ${response.status}`)
  return readBounded(response, most)
}
