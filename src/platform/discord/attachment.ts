import type { Intent } from '../../domain/intent.ts'
import type { Interaction } from './intents.ts'

/** A year of holidays is some kilobytes; more is no calendar. */
const LARGEST_BYTES = 256 * 1024
const WITHIN_MS = 5000

/**
 * Fills in the text of a calendar file that came with `/study holiday add`.
 * @throws {Error} when Discord does not hand the file out
 */
export async function readAttachment(
  interaction: Interaction,
  intent: Intent | undefined,
): Promise<Intent | undefined> {
  if (intent?.type !== 'study' || intent.change.action !== 'holiday' || !interaction.isChatInputCommand()) return intent
  const file = interaction.options.getAttachment('file')
  if (!file) return intent
  const { change } = intent
  if (file.size > LARGEST_BYTES)
    return { type: 'invalid', problem: { key: 'bad-holiday', given: file.name, detail: '1' } }
  const response = await fetch(file.url, { signal: AbortSignal.timeout(WITHIN_MS) })
  if (!response.ok) throw new Error(`the attachment could not be read: ${response.status}`)
  return { type: 'study', change: { ...change, text: (await response.text()).slice(0, LARGEST_BYTES) } }
}
