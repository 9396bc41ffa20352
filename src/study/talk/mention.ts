import type { Intent } from '../../domain/intent.ts'
import { readCommand } from './commands.ts'

/** Ways to ask what the bot can do. */
const HELP =
  /^(?:help|help me|도움|도움말|도와줘|도와 ?주세요|사용법|명령어?|what can you do|hi|hello|안녕|안녕하세요)?$/iu

/** Whether everybody at the place where a thing is asked sees the answer. */
export const isAloud = (intent: Intent): boolean => 'spoken' in intent && intent.spoken === 'aloud'

/**
 * What a member wants who mentions the bot, or writes to it directly: a command where they type one, help where they ask
 * for it or say nothing, else a term to be explained.
 * What is for one member alone, or for hosts, is not done where everybody sees the answer.
 * @param text without the mention
 * @param alone whether nobody else sees the answer
 */
export function readMention(text: string, alone: boolean): Intent {
  const spoken = alone ? 'alone' : 'aloud'
  const said = text.replace(/\s+/g, ' ').trim()
  if (HELP.test(said.replace(/[\s?!.~,]+$/u, ''))) return alone ? { type: 'help' } : { type: 'help', spoken: 'aloud' }
  if (!said.startsWith('/')) return { type: 'explain', query: said, spoken }
  const intent = readCommand(said)
  // A form opens only on a command itself: whoever writes `/explain` alone is told to name a term.
  if (intent.type === 'search') return { type: 'explain', query: '', spoken }
  if (intent.type === 'explain') return { ...intent, spoken }
  if (alone || intent.type === 'invalid') return intent
  if (intent.type === 'help' || intent.type === 'leaderboard') return { ...intent, spoken: 'aloud' }
  const [command = ''] = said.split(' ')
  return { type: 'invalid', problem: { key: 'for-you-alone', given: command } }
}
