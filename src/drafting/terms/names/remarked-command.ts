import { commandHead, isCommand, withoutPrompt } from './typed.ts'

/** "docker ps -a (list all boats)", "`git stash` (작업을 치워 둔다)": more brackets may stand inside of those at the end. */
const REMARKED = /^(\S.{1,80}?)\s?\((\p{L}(?:[^()]|\([^()]*\))*)\)[.]?$/u

/** A command with a remark in brackets behind it: what is typed, without a prompt, and what stands in the brackets. */
export function remarkedCommand(text: string): { command: string; remark: string } | undefined {
  const [, typed = '', remark = ''] = REMARKED.exec(text) ?? []
  const command = withoutPrompt(typed.replace(/^`([^`]+)`$/, '$1')).replace(/\\(?=[[\]<>])/g, '')
  // "tracked by a 'basket' of goods" is typed nowhere.
  const isTyped = commandHead(command) !== undefined || /\s(?:-{1,2}[A-Za-z]|<)/.test(command)
  return isTyped && isCommand(command) ? { command, remark } : undefined
}
