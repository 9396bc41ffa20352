import type { Attachment } from 'discord.js'
import { type Intent, LARGEST_NOTES } from '../../domain/intent.ts'
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
    const bytes = file.size > LARGEST_NOTES ? undefined : await fetchFile(file, NOTES_WITHIN_MS)
    return { type: 'study', change: { ...change, file: { name: file.name, bytes } } }
  }
  if (file.size > LARGEST_CALENDAR)
    return { type: 'invalid', problem: { key: 'bad-holiday', given: file.name, detail: '1' } }
  const text = new TextDecoder().decode(await fetchFile(file, WITHIN_MS))
  return { type: 'study', change: { ...change, text: text.slice(0, LARGEST_CALENDAR) } }
}

async function fetchFile({ url }: Attachment, withinMs: number): Promise<Uint8Array> {
  const response = await fetch(url, { signal: AbortSignal.timeout(withinMs) })
  if (!response.ok) throw new Error(`the attachment could not be read: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
