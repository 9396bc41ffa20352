import { anyOf, listOf } from '../../word-list.ts'
import type { ParsedName } from './parse-name.ts'

/** `.gitignore`, `.env`, `.bashrc`: a file that programs look for under this name. */
export const DOTFILE = String.raw`\.(?:[a-z]+ignore|env|[a-z]+rc|[a-z]+config)`

/** `--force`, `-p 8080:80`, `--name=web`: what is typed behind a command, whose dashes are no bullets; with a value or none. */
const OPTION = /^(-{1,2}[A-Za-z][\w-]*)(?:[ =]\S{1,30})?$/
/** `-d, --detach`, `-p | --publish list`: the short one and the long one. */
const BOTH = /^(-[A-Za-z])(?:\s[^\s,/|]{1,20})?(?:,\s?|\s?[/|]\s?|\sor\s|\s)(--[a-z][\w-]*)(?:[ =]\S{1,30})?$/
/** `--detach, -d`, `--volume (-v)`: the long one first. */
const LONG_FIRST =
  /^(--[a-z][\w-]*)(?:[ =][^\s,/|()]{1,30})?(?:,\s?|\s?[/|]\s?|\sor\s|\s?\()(-[A-Za-z])(?:[ =][^\s()]{1,30})?\)?$/
/** "Ctrl + C", "⌘+Shift+P". */
const KEYS =
  /^(?:Ctrl|Control|Cmd|Command|Alt|Shift|Option|Win|Fn|[⌘⌥⇧⌃])(?:\s?\+\s?(?:[A-Z][a-z]+|[⌘⌥⇧⌃]|[A-Za-z\d`~/.,;'[\]\\=-]|[←→↑↓]|F\d{1,2})){1,3}$/
/** "200 OK", "404 Not Found": what a server answers. */
const STATUS = /^[1-5]\d\d\s(?:OK|[A-Z][a-z']+(?:[\s-][A-Z][a-z']+)*)$/

/** Whether something is an option, with a value or without one. */
export const isOption = (name: string): boolean => OPTION.test(name)

/** Whether something is typed, pressed or answered, whatever signs are in it. */
export const isTypedSign = (name: string): boolean => OPTION.test(name) || KEYS.test(name) || STATUS.test(name)

/** Programs that take a word of what is to be done, and some words behind which comes another. */
const DEPTHS = new Map([
  [
    'docker',
    /^(?:container|image|network|volume|system|compose|context|swarm|service|stack|node|secret|config|builder|buildx)$/,
  ],
  ['kubectl', /^(?:config|rollout|create|get|describe|delete|set|auth|top|explain)$/],
  ['git', /^(?:remote|stash|submodule|worktree|config|bisect)$/],
  ['npm', /^(?:run|config)$/],
  ['aws', /^[a-z\d]+$/],
])

/** `kubectl cp` of `kubectl cp web:/a.txt a.txt`: a command without what is put in; undefined where it is none that is known. */
export function commandHead(text: string): string | undefined {
  const [program = '', ...words] = text.trim().split(/\s+/)
  if (!KNOWN_PROGRAM.test(program)) return undefined
  const isWord = (word: string | undefined) => word !== undefined && /^[a-z][a-z-]*$/.test(word)
  if (!isWord(words[0])) return program
  const isDeep = DEPTHS.get(program)?.test(words[0] ?? '') && isWord(words[1])
  return [program, ...words.slice(0, isDeep ? 2 : 1)].join(' ')
}

/** "$ ", "root@web:/# ", "[me@host ~]$ ", and what shells draw with signs of their own. */
const PROMPT =
  /^(?:[$>❯%#]\s+|\[?[\w.-]+@[\w.-]+(?:[\s:\p{Co}]+[~/][\w./~-]*)?\]?[\s\p{Co}$#%❯>]*[\s\p{Co}$#%❯>])(?=[a-z])/u

/** A command without the prompt that it stands behind. */
export const withoutPrompt = (text: string): string => text.replace(PROMPT, '')

/** Whether a line is typed: behind a prompt such as `$` or `root@web:/#`, or a command by itself. */
export const isTypedLine = (text: string): boolean =>
  /^sudo\s[a-z][^가-힣]*$/.test(text) ||
  /^[$>❯%]\s+[a-z]|^[[(]?\w+@[\w-]+(?::\S*|\s\S+)?[\])]?[#$]\s/.test(text) ||
  isCommand(text.replace(/^`(.+)`$/, '$1'))

/** What works on files, whose names are everybody's own. */
const ON_FILES = listOf(
  'cd, mkdir, rmdir, touch, cp, mv, rm, cat, echo, head, tail, less, more, vi, vim, nano, chmod, chown',
)
const WITH_FILES = new RegExp(String.raw`^(${anyOf(ON_FILES)}(?:\s-{1,2}[A-Za-z][\w-]*)*)(?:\s(?!-)[\w./~*-]+){1,3}$`)

/** `docker run -it` of `docker run -it me/prompt sh`: what stands behind short options alone is of an example. */
const BEHIND_OPTIONS =
  /^(docker\s(?:(?:container|image|service)\s)?[a-z]+(?:\s-[a-z]{1,3}){1,3})(?:\s[a-z/][\w./:-]*){1,3}$|^(docker\sservice\s[a-z]+\s--[a-z-]+)\s[a-z][\w.-]*$/

function withShortOptions(text: string): string | undefined {
  const [, short, long] = BEHIND_OPTIONS.exec(text) ?? []
  return short ?? long
}

/** `rm -r` of `rm -r old`, `docker port` of `docker port web`: without what stands only in an example. */
function withoutFiles(text: string): string {
  const head = commandHead(text)
  const isOfKnown = head !== undefined && /^(?:docker|kubectl)\s/.test(head)
  const withOptions = isOfKnown ? withShortOptions(text) : undefined
  if (withOptions !== undefined) return withOptions
  if (isOfKnown && /^(?:\s[\w./:-]*\w)+$/.test(text.slice(head.length)) && !/\s-/.test(text)) return head
  return WITH_FILES.exec(text)?.[1] ?? text
}

/** What a command is looked up under: all of it, but for files and values that are put in. */
export const commandName = (whole: string): string => {
  const text = withoutFiles(whole)
  const head = commandHead(text)
  const rest = head === undefined ? '' : text.slice(head.length)
  // `docker search 이미지명`: words of the notes' own language are put in, too.
  const bare = rest.replace(/\s-{1,2}\S+/g, '')
  const isFilled = /[A-Z*?]/.test(bare) || /\s[가-힣]/.test(bare.replace(/[[<{][^\]>}]*[\]>}]/g, ''))
  return head !== undefined && isFilled ? head : text
}

/** An option with its other name, and without its value; undefined for anything else. */
function optionNamed(text: string): ParsedName | undefined {
  const both = BOTH.exec(text) ?? LONG_FIRST.exec(text)
  if (both) return { name: both[1] ?? '', aliases: [both[2] ?? ''] }
  const bare = OPTION.exec(text)?.[1]
  return bare === undefined ? undefined : { name: text, aliases: bare === text ? [] : [bare] }
}

/** Programs whose names are no words of a sentence. */
export const PROGRAMS = listOf(`
  docker, docker-compose, podman, kubectl, minikube, helm, git, npm, npx, yarn, pnpm, pip3?, python3?, conda, curl, wget, ssh, scp, rsync,
  systemctl, apt, apt-get, yum, dnf, brew, terraform, ansible, aws, gcloud, psql, mysql, mongosh, redis-cli, gcc, javac, mvn, gradle, cargo,
  grep, sed, awk, tar, chmod, chown, mkdir, rmdir, sudo, ifconfig, ping, netstat, nslookup, traceroute, ip, ls, cd, rm, cp, mv, ps, df, du
`)
const KNOWN_PROGRAM = new RegExp(`^${anyOf(PROGRAMS)}$`)
const WORD = String.raw`(?:-{1,2}[\w-]+|[a-z][\w.-]*)`
const GAP = String.raw`[[<{"'][^\]>}"']{1,20}[\]>}"']`
/** What is put in, with what belongs to it: `[image]:[tag]`, `<host>:/srv`. */
const PUT_IN = String.raw`${GAP}(?:[:/@](?:${GAP}|[\w./-]+))*`
/** `8080:80`: of known programs only, since a sentence has numbers, too. */
const PORTS = String.raw`\d{1,5}(?::\d{1,5})?`
const OF_PROGRAM = new RegExp(String.raw`^${anyOf(PROGRAMS)}(?:\s(?:${WORD}|${PUT_IN}|${PORTS})){1,8}$`)
const WITH_OPTION = new RegExp(
  String.raw`^[a-z][a-z\d.-]{1,20}(?:\s${WORD}){0,3}\s(?:-{1,2}[A-Za-z][\w-]*|${PUT_IN})(?:\s(?:${WORD}|${PUT_IN})){0,2}$`,
)

/** "docker is a program": the beginning of a sentence about one. */
const IN_SENTENCE =
  /^\S+\s(?:is|are|was|were|has|have|had|can|could|will|would|does|did|should|must|may|and|or|also)(?=\s|$)/

/** `docker pull [image]`, `git commit -m "…"`: what is typed for a program to do something. */
export const isCommand = (text: string): boolean =>
  (OF_PROGRAM.test(text) || WITH_OPTION.test(text)) && !IN_SENTENCE.test(text)

/** `docker pull [image]`: by what comes before the first thing that is put in. */
function commandNamed(whole: string): ParsedName {
  const text = withoutFiles(whole)
  const bare = text.replace(/\s[[<{"'].*$/, '')
  return { name: text, aliases: bare === text || !/\s/.test(bare) ? [] : [bare] }
}

/** `RUN {COMMAND}`, `SELECT <columns>`: a word of a language, and what is put in. */
const WITH_GAP = /^([A-Z]{2,}(?:\s[A-Z]{2,})?)\s[{<[].{1,50}[}\]>]$/

function instructionNamed(text: string): ParsedName | undefined {
  const bare = WITH_GAP.exec(text)?.[1]
  return bare === undefined ? undefined : { name: bare, aliases: [text] }
}

/** `docker run -d me/web`: paths are no words of a command, and of an example alone. */
function exampleNamed(text: string): ParsedName | undefined {
  const bare = withShortOptions(text)
  return bare === undefined ? undefined : { name: bare, aliases: [] }
}

/** `docker commit [-m {message}] {container} {repository}[:{tag}]`: a command with more put in than its name has room for. */
function nestedNamed(text: string): ParsedName | undefined {
  const head = commandHead(text)
  if (head === undefined || !/^\s[[{<].*[\]}>.]$/.test(text.slice(head.length))) return undefined
  return /\s/.test(head) ? { name: head, aliases: [] } : undefined
}

/** An option or a command, which is named by more than words; undefined for anything else. */
export const typedNamed = (text: string): ParsedName | undefined =>
  optionNamed(text) ??
  instructionNamed(text) ??
  (isCommand(text) ? commandNamed(text) : (exampleNamed(text) ?? nestedNamed(text)))

/** "P(S)", "O(n)": what is in the brackets belongs to the name. */
const APPLIED = /^([A-Za-z]{1,4})[([][A-Za-z\d]{1,3}(?:[\s,+*^|]{1,2}[A-Za-z\d]{1,3})?[)\]]$/

/** "em.detach(entity)", "useState(initial)": what is called, with what is put in. */
const CALL = /^([A-Za-z_$][\w$]*(?:\.[\w$]+)+|[a-z]+[A-Z]\w*)\([\w$,.\s]*\)$/

/** A function as it is applied, also without its brackets where it has a name of several letters; undefined for anything else. */
export function appliedNamed(text: string): ParsedName | undefined {
  const bare = APPLIED.exec(text)?.[1] ?? CALL.exec(text)?.[1]
  return bare === undefined ? undefined : { name: text, aliases: bare.length > 1 ? [bare] : [] }
}
