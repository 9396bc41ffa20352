import type { Language } from '../../domain/course.ts'
import type { Block } from '../notes.ts'
import { IMPLICIT_DEPTH } from '../reading/implicit-heading.ts'
import { plain } from '../reading/inline.ts'
import { wordsIn } from '../reading/line-kind.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { commandIn, isTypedName } from './code-rules.ts'
import { DEED, DEED_IN_KOREAN } from './deeds.ts'
import { ANSWER } from './headings/answer-below.ts'
import { isInCode } from './in-code.ts'
import { splitLabel } from './labels/label.ts'
import { remarkedCommand } from './names/remarked-command.ts'
import { commandHead, commandName, isCommand, typedNamed, withoutPrompt } from './names/typed.ts'
import { withoutNumber } from './names/without-marks.ts'
import { sentencesOf } from './sentences.ts'

/** "아래 명령어로 컨테이너를 확인할 수 있다", "To list networks, run:", "The following command removes …": what stands below does so. */
const TELLS: Record<Language, readonly RegExp[]> = {
  ko: [
    /(?:명령어?|커맨드|명령문)(?:[을를로]|으로|이?다|입니다|은|는|\s?:|$)/,
    /(?:면|때는?|위해(?:서는?)?),?\s(?:아래|다음)/,
  ],
  en: [
    /\b(?:following|this|below|next|single)\s(?:\S+\s)?(?:command|statement|query)\b|\bcommands?\s(?:below|is|to)\b/i,
    /^(?:to|in order to)\s\S+\s\S.*\b(?:run|use|type|execute|enter|issue|call|do this|do the following|do it like this|i do|we do)\b/i,
    /^(?:run|use|type|execute|enter|issue)\s(?:this|the following)\s(?:\S+\s)?to\s\S+\s\S/i,
  ],
}

/** What only points at the command: of "아래 명령어로 …", "The following command lists …", "To list networks, run:" the rest says what it does. */
const POINTING = [
  /^(?:아래|다음|이)(?:와 같은)?\s명령어?(?:[로은는]|[을를]\s(?:통해|실행하면|사용하면|이용하면|사용해|이용해|입력하면)서?),?\s/,
  /,?\s(?:아래|다음)(?:와 같은|의)?\s명령어?[을를]\s(?:실행|사용|이용|입력)\S*$/,
  /^The\s(?:following|next)\s(?:\S+\s)?(?:command|statement|query)\s(?:(?:can be|is)\sused\s)?/i,
  /,?\s(?:(?:we|you)\s(?:can\s)?)?(?:run|use|type|execute|enter|issue|do)(?:\s(?:this|the following|it like this))?(?:\s(?:command|statement|query))?\s?:?$/i,
]

/** "How do you list networks?", "네트워크 목록을 보는 방법은?": a command that answers does so. */
const ASKS_HOW: Record<Language, RegExp> = {
  en: /^how\s(?:(?:do|can|would|could|should)\s(?:you|we|i|one)\s|to\s)(\S+\s\S.*?)\s?\?$/i,
  ko: /^(\S+\s\S.*?[는할]\s방법)(?:은|이)?(?:\s(?:무엇|뭐|뭔)\S*)?\s?\?$/,
}

function withoutPointing(definition: string): string {
  const bare = POINTING.reduce((left, part) => left.replace(part, ''), definition)
  const rest = bare.replace(/[,:]\s*$/, '').trim()
  return wordsIn(plain(rest)) >= 3 ? rest : definition
}

/** A command that a block is nothing but: a block of code, or a line with a command in code, bare or behind a prompt. */
function commandOf(block: Block | undefined): string | undefined {
  if (block?.kind === 'code') return commandIn(block)
  if (block?.kind !== 'text' && block?.kind !== 'item') return undefined
  const text = block.text.replace(ANSWER, '')
  const inside = /^`([^`]{2,80})`[.]?$/.exec(text)?.[1] ?? text
  const command = withoutPrompt(inside)
  if (isCommand(command) && isTypedName(command)) return commandName(command)
  const isTyped = command !== text || /\s[-<{"']|[/:=]/.test(command)
  return isTyped && !/[.?!]\s|[가-힣]{2}\s[가-힣]/.test(command) ? commandHead(command) : undefined
}

const isTypedBlock = (block: Block) => commandOf(block) !== undefined || remarkedCommand(block.text) !== undefined

/** A command that stands alone, with what the line above says to use it for, or else the line below. */
export function commandAlone(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const name = remarkedCommand(block.text) ? undefined : commandOf(block)
  if (name === undefined) return undefined
  const base = {
    name,
    aliases: typedNamed(name)?.aliases ?? [],
    block: place,
    typed: true,
    rule: 'code' as const,
    strength: 0.55,
  }
  const above = aboveOf(block, place, notes)
  const said = above && toldAbove(above, name, notes.language)
  if (above && said !== undefined)
    return { ...base, definition: said, lines: [...above.lines.slice(-1), ...block.lines] }
  const below = notes.blocks[place + 1]
  if (block.kind === 'code' && above && below && isNamedAbove(name, above) && isSaid(below))
    return {
      ...base,
      definition: sentencesOf(below.text)[0] ?? '',
      lines: [...above.lines, ...block.lines.slice(0, 1), ...below.lines],
    }
  const isText = below?.kind === 'text' || (below?.kind === 'item' && isInCode(block.text))
  const isBelow = block.kind !== 'code' && isText && [block.parent, place].includes(below.parent)
  if (!isBelow || isTypedBlock(below) || wordsIn(plain(below.text)) < 2 || /\?$/.test(plain(below.text)))
    return undefined
  return { ...base, definition: sentencesOf(below.text)[0] ?? '', lines: [...block.lines, ...below.lines] }
}

/** "stats", and below it `docker stats`: the heading is the end of the command. */
const isNamedAbove = (command: string, { kind, text }: Block) =>
  kind === 'heading' && command !== plain(text) && command.endsWith(` ${plain(text).toLowerCase()}`)

const isSaid = ({ kind, text }: Block) => (kind === 'text' || kind === 'item') && wordsIn(plain(text)) >= 3

/** What stands before a command and is none: one of several below a line is below that line, too. */
function aboveOf(block: Block, place: number, { blocks }: Surroundings): Block | undefined {
  const before = blocks[place - 1]
  return commandOf(before) === undefined ? before : blocks[block.parent]
}

/** "docker login : 로그인" tells of another command. */
function isOfAnother(text: string): boolean {
  const label = splitLabel(text)
  return label !== undefined && label.mark !== 'code' && isCommand(plain(label.name))
}

/** "**To create a network that ships can join** (by day)": all of it says what a command below is for. */
const IN_BOLD = /^\*\*To\s\p{Ll}+\s[^*]+\*\*(?:\s\([^()]*\))?:?$/u

/** What the line above a command says that it does; undefined where it is about something else. */
function toldAbove({ kind, depth, text }: Block, name: string, language: Language): string | undefined {
  if (kind === 'code' || kind === 'row' || isOfAnother(text)) return undefined
  const said = sentencesOf(kind === 'heading' ? withoutNumber(text) : text).at(-1) ?? ''
  const words = plain(said)
  const asked = ASKS_HOW[language].exec(words)?.[1]
  if (asked !== undefined && !words.includes(name)) return asked
  // A colon leads on to what stands below; that of a line above a list is left out, and "SAIL COMMANDS:" is a title.
  const leadsOn =
    (/:$/.test(words) && !/^[\p{Lu}\s]+:$/u.test(words)) ||
    (kind === 'heading' && depth === IMPLICIT_DEPTH && wordsIn(words) >= 3)
  const isTold =
    leadsOn || IN_BOLD.test(text) || [DEED_IN_KOREAN, DEED, ...TELLS[language]].some(tells => tells.test(words))
  return isTold && wordsIn(words) >= 2 && !words.includes(name) ? withoutPointing(said) : undefined
}
