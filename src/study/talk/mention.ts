import type { Intent } from '../../domain/intent.ts'
import { readCommand } from './commands.ts'

/** Ways to ask what the bot can do. */
const HELP =
  /^(?:help|help me|도움|도움말|도와줘|도와 ?주세요|사용법|명령어?|what can you do|hi|hello|안녕|안녕하세요)?$/iu

/**
 * What a member wants who mentions the bot, or writes to it directly: a command where they type one, help where they ask
 * for it or say nothing, else a term to be explained.
 * @param text without the mention
 */
export function readMention(text: string): Intent {
  const said = text.replace(/\s+/g, ' ').trim()
  if (HELP.test(said.replace(/[\s?!.~,]+$/u, ''))) return { type: 'help' }
  return said.startsWith('/') ? readCommand(said) : { type: 'explain', query: said }
}
