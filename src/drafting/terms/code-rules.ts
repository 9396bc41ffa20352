import type { Block } from '../notes.ts'
import type { Candidate } from './candidate.ts'
import { commandHead, commandName } from './names/typed.ts'

const SHELL = /^(?:|sh|bash|zsh|shell|console|terminal|text|powershell|cmd|git|docker|dockerfile|sql|redis)$/i
const COMMAND = /^(?:\$\s|>\s|#\s(?=\w+$))?([a-z][\w.-]*(?:\s+[\w.:/=@<>[\]{}"'*,-]+){0,6})$/
const COMMENT = /^\s*(?:#|\/\/|--)\s+(\S.{3,120})$/
const TRAILING = /^\s*(?:[$>❯%]\s)?([A-Za-z][\w.-]*(?:\s[^#]{0,60}?)?)\s+(?:#|\/\/|--)\s+(\S.{3,120})$/

const DOCKERFILE = /^docker(?:file)?$/i
/** `FROM node:20`: what is looked up of a line of a Dockerfile is its instruction. */
const INSTRUCTION =
  /^(FROM|RUN|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)\s(?:.*?\s)?(?:#|\/\/)\s+(\S.{3,120})$/

/** Commands in a block of code with what a comment says they do, beside or above them. */
export function coded(block: Block, place: number): Candidate[] {
  if (!SHELL.test(block.language ?? '')) return []
  const lines = block.text.split('\n')
  return lines.flatMap((line, at) => {
    const base = {
      aliases: [],
      lines: [block.lines[at] ?? block.lines[0] ?? 1],
      block: place,
      typed: true,
      rule: 'code' as const,
    }
    const instruction = DOCKERFILE.test(block.language ?? '') ? INSTRUCTION.exec(line.trim()) : null
    if (instruction) return [{ ...base, name: instruction[1] ?? '', definition: instruction[2] ?? '', strength: 0.6 }]
    const trailing = TRAILING.exec(line)
    const typed = (trailing?.[1] ?? '').trim()
    const name = isPlain(typed) ? commandName(typed) : commandHead(typed)
    if (trailing && name !== undefined) return [{ ...base, name, definition: trailing[2] ?? '', strength: 0.6 }]
    const above = COMMENT.exec(lines[at - 1] ?? '')
    const command = COMMAND.exec(line.trim())
    // One comment above one command; above several it is a heading.
    if (!above || !command || COMMAND.test((lines[at + 1] ?? '').trim()) || !isPlain(command[1] ?? '')) return []
    return [
      {
        ...base,
        name: (command[1] ?? '').trim(),
        definition: above[1] ?? '',
        lines: [base.lines[0] ? base.lines[0] - 1 : 1, ...base.lines],
        strength: 0.55,
      },
    ]
  })
}

/** The command of a block of code that is nothing but one; undefined where it is more, or no name to look up. */
export function commandIn({ language, text }: Block): string | undefined {
  const isOne = SHELL.test(language ?? '') && !text.trim().includes('\n')
  if (!isOne) return undefined
  const command = COMMAND.exec(text.trim())?.[1]?.trim()
  return command !== undefined && isPlain(command)
    ? commandName(command)
    : commandHead(text.trim().replace(/^[$>❯%#]\s+/, ''))
}

/** Whether something in code is what one would look up: a command, an option, a word of a language, and no value of an example. */
export const isTypedName = (text: string) => isPlain(text) || /^(?:-{1,2}[A-Za-z][\w-]*|@\w+|[\w.]+\(\))$/.test(text)

/** Whether something in code may be looked up where a sentence says what it does, whatever signs it has: `Ctrl-r{register}`, `:reg`, `@@`. */
export const isAnyTyped = (text: string): boolean =>
  isTypedName(text) || (/^\S{1,24}$/.test(text) && !/^(?:https?:|www\.|~?\/\w|\d+$|["'].*["']$)|\.\w{2,4}$/.test(text))

/** Whether one would look a command up under this: no values of one example in it. */
function isPlain(command: string): boolean {
  const words = command.trim().split(/\s+/)
  return (
    words.length <= 6 &&
    command.length <= 50 &&
    !/["'{}/\\:|;=@]|\d{3,}|\.\w{2,4}\b/.test(command) &&
    /^[A-Za-z]/.test(command)
  )
}
