import type { Block } from '../notes.ts'
import { anyOf, listOf } from '../word-list.ts'
import type { Candidate } from './candidate.ts'
import { commandHead, commandName, DOTFILE, withoutPrompt } from './names/typed.ts'

const SHELL = /^(?:|sh|bash|zsh|shell|console|terminal|text|powershell|cmd|git|docker|dockerfile|sql|redis)$/i
const COMMAND = /^(?:\$\s|>\s|#\s(?=\w+$))?([a-z][\w.-]*(?:\s+[\w.:/=@<>[\]{}"'*,-]+){0,6})$/
/** What a comment begins with; some point back at what it is about. */
const MARK = String.raw`(?:#|\/\/|--|<-{1,2}|←)`
const COMMENT = /^\s*(?:#|\/\/|--)\s+(\S.{3,120})$/
const TRAILING = new RegExp(
  String.raw`^\s*(?:[$>❯%]\s)?([A-Za-z][\w.-]*(?:\s[^#]{0,60}?)?)\s+${MARK}\s+(\S.{3,120}|[가-힣]{2,3})$`,
)
/** "# 예시": what comes, and not what a command does. */
const NO_DEED = /^(?:예시|예제|예|참고|주의|결과|출력|설명|또는|필수|선택|기본|확인|이후|이전|다음|먼저|최신)$/
/** `# -d : in the background`: a comment on an option. */
const ON_OPTION = /^\s*(?:#|\/\/)\s+(-{1,2}[A-Za-z][\w-]*)\s?(?::|=|->|→|-)\s+(\S.{3,120})$/

const DOCKERFILE = /^docker(?:file)?$/i
const BEGINS_DOCKERFILE = /^\s*FROM\s\S+[:/@-]?\S*(?:\s|$)/m
/** Of a Dockerfile: https://docs.docker.com/reference/dockerfile/ */
export const INSTRUCTIONS = listOf(
  'FROM, RUN, CMD, LABEL, MAINTAINER, EXPOSE, ENV, ADD, COPY, ENTRYPOINT, VOLUME, USER, WORKDIR, ARG, ONBUILD, STOPSIGNAL, HEALTHCHECK, SHELL',
)
/** `FROM node:20`: what is looked up of a line of a Dockerfile is its instruction. */
const INSTRUCTION = new RegExp(String.raw`^(${anyOf(INSTRUCTIONS)})\s(?:.*?\s)?(?:#|\/\/|<-{1,2}|←)\s+(\S.{3,120})$`)

const SETTINGS = /^(?:|ya?ml|toml|ini|conf|properties|dotenv|env|compose)$/i
/** `restart: always # …`: what is looked up of a line of settings is its key. */
const KEY = new RegExp(String.raw`^\s*(?:-\s)?([A-Za-z_][\w.-]*)\s?[:=](?:\s.*?)?\s+${MARK}\s+(\S+\s\S.{1,120})$`)

type Read = Pick<Candidate, 'name' | 'definition' | 'strength'>

/** Commands, instructions, options and keys in a block of code with what a comment says of them, beside or above them. */
export function coded(block: Block, place: number): Candidate[] {
  const code = codeOf(block)
  if (!code.isShell && !code.isSettings) return []
  return code.lines.flatMap((line, at) => {
    const own = block.lines[at] ?? block.lines[0] ?? 1
    const base = { aliases: [], lines: [own], block: place, typed: true, rule: 'code' as const }
    const beside = readBeside(line, code)
    if (beside) return [{ ...base, ...beside }]
    const below = code.isShell ? readBelow(code.lines, at) : undefined
    return below ? [{ ...base, ...below, lines: [own - 1, own] }] : []
  })
}

/** A block of code, and what it may hold by its language. */
interface Code {
  lines: readonly string[]
  isShell: boolean
  isDockerfile: boolean
  isSettings: boolean
  /** All that is set to something, of settings. */
  values: ReadonlySet<string>
}

function codeOf({ language = '', text }: Block): Code {
  const lines = text.split('\n')
  const isSettings = SETTINGS.test(language)
  return {
    lines,
    isShell: SHELL.test(language),
    isDockerfile: DOCKERFILE.test(language) || (language === '' && BEGINS_DOCKERFILE.test(text)),
    isSettings,
    values: isSettings ? valuesIn(lines) : new Set(),
  }
}

/** What a comment at the end of a line says of what the line begins with. */
const readBeside = (line: string, { isShell, isDockerfile, isSettings, values }: Code): Read | undefined =>
  (isDockerfile ? readAt(INSTRUCTION, line.trim(), 0.6) : undefined) ??
  readAt(ON_OPTION, line, 0.56) ??
  (isSettings ? readKey(line, values) : undefined) ??
  (isShell && !isDockerfile ? readTrailing(line) : undefined)

function readAt(rule: RegExp, line: string, strength: number): Read | undefined {
  const [, name, definition] = rule.exec(line) ?? []
  return name === undefined || definition === undefined ? undefined : { name, definition, strength }
}

const valuesIn = (lines: readonly string[]) =>
  new Set(lines.flatMap(line => /[:=]\s(.*)$/.exec(line)?.[1]?.split(/[\s/:"']+/) ?? []))

/** A key that is a value elsewhere is what somebody called their own thing. */
function readKey(line: string, values: ReadonlySet<string>): Read | undefined {
  const read = readAt(KEY, line, 0.54)
  return read && values.has(read.name) ? undefined : read
}

function readTrailing(line: string): Read | undefined {
  const read = readAt(TRAILING, line.trimEnd(), 0.6)
  if (!read || NO_DEED.test(read.definition)) return undefined
  const typed = read.name.trim()
  const name = isPlain(typed) ? commandName(typed) : commandHead(typed)
  if (name === undefined) return undefined
  // What is said of files of an example is less than what is said of the command.
  return { ...read, name, strength: isExample(typed, name) ? OF_EXAMPLE : read.strength }
}

const OF_EXAMPLE = 0.5
const isExample = (typed: string, name: string) =>
  typed !== name && typed.startsWith(`${name} `) && !/[[<{]/.test(typed)

/** A command below a comment of its own; above several, a comment is a heading. */
function readBelow(lines: readonly string[], at: number): Read | undefined {
  const above = COMMENT.exec(lines[at - 1] ?? '')?.[1]
  const [given, next] = [(lines[at] ?? '').trim(), (lines[at + 1] ?? '').trim()]
  const line = withoutPrompt(given)
  // Where commands stand behind a prompt, what does not is what they answer.
  const isFollowed = line === given ? COMMAND.test(next) : withoutPrompt(next) !== next
  if (above === undefined || above.startsWith('-') || isFollowed) return undefined
  const command = COMMAND.exec(line)?.[1]?.trim()
  const name = command !== undefined && isPlain(command) ? commandName(command) : commandHead(line)
  return name === undefined ? undefined : { name, definition: above, strength: 0.55 }
}

/** The command of a block of code that is nothing but one; undefined where it is more, or no name to look up. */
export function commandIn({ language, text }: Block): string | undefined {
  const [typed = '', ...output] = text.trim().split('\n')
  const isOne = SHELL.test(language ?? '') && (output.length === 0 || HEADER.test(output[0] ?? ''))
  if (!isOne) return undefined
  const command = COMMAND.exec(typed)?.[1]?.trim()
  return command !== undefined && isPlain(command) ? commandName(command) : commandHead(withoutPrompt(typed))
}

/** "CONTAINER ID   IMAGE": what a command answers with. */
const HEADER = /^[A-Z][A-Z_]*(?:\s[A-Z]+)*(?:\s{2,}[A-Z%][\w%/]*(?:\s[\w%/]+)*)+\s*$/

/** Whether something in code is what one would look up: a command, an option, a word of a language, and no value of an example. */
export const isTypedName = (text: string) =>
  isPlain(text) || SETTINGS_FILE.test(text) || /^(?:-{1,2}[A-Za-z][\w-]*|@\w+|[\w.]+\(\))$/.test(text)

/** `compose.yml`, `package.json`: what a program is set up in, under the name that it looks for. */
const SETTINGS_FILE = new RegExp(String.raw`^\.?[a-z][\w-]*\.(?:ya?ml|json|conf|toml|ini|cfg|properties)$|^${DOTFILE}$`)

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
