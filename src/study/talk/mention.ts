import type { Intent } from '../../domain/intent.ts'
import { readCommand } from './commands.ts'

/** Ways to ask what the bot can do. */
const HELP =
  /^(?:help|help me|도움|도움말|도와줘|도와 ?주세요|사용법|명령어?|what can you do|hi|hello|안녕|안녕하세요)?$/iu

/**
 * What a member wants who mentions the bot, or writes to it directly: a command where they type one, help where they ask
 * for it or say nothing, else a term to be explained.
 * What is for one member alone, or for hosts, is not done where everybody sees the answer.
 * @param text without the mention
 * @param alone whether nobody else sees the answer
 */
export function readMention(text: string, alone: boolean): Intent {
  const said = text.replace(/\s+/g, ' ').trim()
  if (HELP.test(said.replace(/[\s?!.~,]+$/u, ''))) return alone ? { type: 'help' } : { type: 'help', spoken: true }
  if (!said.startsWith('/')) return { type: 'explain', query: said, spoken: true }
  const intent = readCommand(said)
  // A form opens only on a command itself: whoever writes `/explain` alone is told to name a term.
  if (intent.type === 'search') return { type: 'explain', query: '', spoken: true }
  if (intent.type === 'explain') return { ...intent, spoken: true }
  if (alone || intent.type === 'invalid') return intent
  if (intent.type === 'help' || intent.type === 'leaderboard') return { ...intent, spoken: true }
  const [command = ''] = said.split(' ')
  return { type: 'invalid', problem: { key: 'for-you-alone', given: command } }
}
