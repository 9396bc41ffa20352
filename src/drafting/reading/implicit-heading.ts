import { isCutSentence } from './cut-sentence.ts'
import { isDefinedBelow } from './defined-below.ts'
import { isSentence, type LineKind, wordsIn } from './line-kind.ts'

/** A heading without any mark of one is below all that have one. */
export const IMPLICIT_DEPTH = 6

/** "**Keel** the beam along the bottom": what is said of a name stands above nothing. */
const NAMED_FIRST = /^(?:\*\*(?!\d)[^*]{2,50}\*\*|`[^`]{2,50}`)(?:\s?\([^()]{2,60}\))?\s\S+(?:\s\S+){2,}/

/** "Microbiology is the study of microbes": a sentence without its full stop. */
const SAYS_WHAT = /^\p{Lu}\S*(?:\s\S+){0,3}\s(?:is|are|means|refers to)\s(?:an?|the|any|one)\s\S+/u

/** "Repeats the last change. But what is one?": a sentence, and then a question. */
const ASKS_THEN = /^(?:\S+\s){2,}\S*\p{L}{2}[.!]\s.*\?$/u

type TextLine = Extract<LineKind, { kind: 'text' }>

/** Where a line stands. */
export interface Place {
  line: TextLine
  /** The lines right before and after it; undefined at the ends. */
  before: LineKind | undefined
  after: LineKind | undefined
  /** The next line that is not empty. */
  next: LineKind | undefined
  /** How many blocks come before it, and the depth of the last where that is a heading. */
  blocks: number
  under: number | undefined
}

/**
 * The depth of a line that is a heading by its place or its dress: bold, in brackets, or short between an empty line
 * and what it is above. 0 when it is none.
 */
export function implicitHeading(place: Place): number {
  const { line, next } = place
  const text = line.text
    .replace(/(?<=\*\*)(?:\s*[\p{Extended_Pictographic}★☆]\uFE0F?)+$/u, '')
    .replace(/(?<=\*\*)\s?\([^()]{1,90}\)$|\s?\([^()]{1,40}\)$/, '')
  if (text.length > 70 || !next || next.kind === 'meaning') return 0
  if (line.indent > 3) return isFramed(line, next) ? IMPLICIT_DEPTH : 0
  if (isTitle(place, text)) return 1
  if (wordsIn(text) > 9 || NAMED_FIRST.test(line.text)) return 0
  if (isDefinedBelow(place, text)) return IMPLICIT_DEPTH
  if (isDressed(text) && !isQuotedBelow(place, text)) return 5
  if (isSaid(place, text) || isRemark(line.text) || isText(text)) return 0
  return isLabel(text, next) || isPlaced(place, next, text) ? IMPLICIT_DEPTH : 0
}

/** "[Keel]", however far it stands in, above what stands in further. */
const isFramed = ({ text, indent }: TextLine, next: LineKind) =>
  /^\[(?=[^\]]*\p{L}{2})[^\][]{1,60}\]$/u.test(text) &&
  (next.kind === 'item' || next.kind === 'text') &&
  next.indent > indent

const isLabel = (text: string, next: LineKind) => /[:：]$/.test(text) && next.kind === 'item'

/** What is quoted is said, and stands above nothing. */
const isSaid = (place: Place, text: string) =>
  place.line.quoted === true && (place.next?.kind === 'item' || isQuotedBelow(place, text))

/** "Keel (as every book has it)": there are several words in brackets behind no title. */
const isRemark = (text: string) => /\(\S+(?:\s\S+){4,}\)$/.test(text)

/** Says something itself, or is typed. */
const isText = (text: string) =>
  isSentence(text) ||
  /^`[a-z][\w.-]*\s[^`]+`$/.test(text) ||
  /란\?\s+\S|[,;，]$|^["“'(]|^https?:|[→=]|[:：]\s|\s[-–—]\s|\t|\s{3,}/.test(text) ||
  isCutSentence(text) ||
  SAYS_WHAT.test(text) ||
  ASKS_THEN.test(text)

/** Whether a short line without any mark is right above a list that stands in no less. */
export function isLabelOfList(line: TextLine, next: LineKind | undefined): boolean {
  const isList = next?.kind === 'item' && next.indent >= line.indent
  return isList && wordsIn(line.text) <= 6 && !isSentence(line.text) && !/[:：=→]\s|[,;，?]$/.test(line.text)
}

/** `**Title**`, `<Title>`, `[Title]`, `■ Title`. */
function isDressed(text: string): boolean {
  if (/^(?:\*\*|__)[^*_]{1,70}(?:\*\*|__)\s*:?$/.test(text)) return !isSentence(text)
  return /^(?:【.{1,60}】|<[^<>/]{1,60}>|\[[^\][]{1,60}\]|[■◆▶●★☆◈▣◎]\s?.{1,60})$/.test(text)
}

/** The words of such a heading: `**Title**:`, `【Title】`, `Title:`. */
export function undressed(text: string): string {
  return text
    .replace(/(?<=\*\*)(?:\s*[\p{Extended_Pictographic}★☆]\uFE0F?)+$/u, '')
    .replace(/^\*\*(.+)\*\*\s*:?$/, '$1')
    .replace(/\s*[:：]$/, '')
    .replace(/^[[【<]\s*([^<>[\]【】]+?)\s*[\]】>]$/, '$1')
}

/** "📌 Keel", "[[Keel]]", "***Keel***": the words of a line that is marked as a whole. */
const bareOf = (text: string) =>
  text
    .replace(/^(?:\p{Extended_Pictographic}\uFE0F?\s*)+/u, '')
    .replace(/^\[\[(.+)\]\]$/, '$1')
    .replace(/^(?:\*{1,3}|_{1,3}|==|<mark>)(\p{L}[^*_=<>]*)(?:\*{1,3}|_{1,3}|==|<\/mark>)$/u, '$1')

/** Whether a short line without any mark is a heading by what stands around it. */
function isPlaced(place: Place, next: LineKind, text: string): boolean {
  const { line, after, blocks, under } = place
  // The last line of a section stands above nothing.
  if (next.kind === 'heading' && (blocks > 2 || under !== undefined)) return false
  const isQuestion = /\?$|(?:이란|란)$/.test(text)
  if (!isQuestion && !/^\p{Lu}|[가-힣]|^\d/u.test(bareOf(text))) return false
  const isNamedTwice = text !== line.text && next.kind === 'text' && after?.kind === 'text'
  if (!isQuestion && !isNamedTwice && isUnderAnother(place, next, text)) return false
  const isAboveList = after?.kind === 'item'
  if (next.kind === 'item' && isAboveList && next.indent > line.indent && wordsIn(text) <= 5) return true
  const isAlone = after?.kind === 'blank'
  return (
    isApart(place) &&
    (isAlone || isAboveList || isQuestion || isCard(place, text) || isAboveMeaning(place, next, text, isNamedTwice))
  )
}

/** Whether a line right below a heading only says what that means; what stands under the title of the page does not. */
const isUnderAnother = ({ line, blocks, under }: Place, next: LineKind, text: string) =>
  under !== undefined && !(blocks <= 2 && under === 1) && (line.indent > 0 || !canFollowHeading(text, next))

const isApart = ({ before }: Place) =>
  before === undefined || ['blank', 'rule', 'heading', 'underline'].includes(before.kind)

/** Between two rules stands one thing: its name, and what it is. */
const isCard = ({ before, after }: Place, text: string) =>
  (before?.kind === 'rule' || before?.kind === 'underline') &&
  after?.kind === 'text' &&
  wordsIn(text) <= 4 &&
  wordsIn(after.text) >= 4

function isAboveMeaning({ line, after }: Place, next: LineKind, text: string, isNamedTwice: boolean): boolean {
  if (next.kind !== 'text' || after?.kind !== 'text' || wordsIn(text) > 5) return false
  return next.indent > line.indent || isNamedTwice || isSentence(next.text) || isKindOf(text, next.text)
}

/** "Serenade" and in the next line "A piece that …", "세레나데" and "밤에 연인의 창 밑에서 부르는 노래". */
const isKindOf = (text: string, next: string) =>
  wordsIn(text) <= 3 &&
  wordsIn(next) >= 4 &&
  (/^(?:An?|Any|One(?:-\p{L}+)?)\s\p{Ll}/u.test(next) ||
    /[가-힣](?:[는은한된인던]|[할될])\s(?:[가-힣]+\s)?[가-힣]{1,6}(?<![다요까])$/.test(next))

const IN_BRACKETS = /^\[[^\][]{1,20}\]\s\S.{1,60}$/

/** The first line of all, short and alone, whatever marks are in it. */
function isTitle({ blocks, after }: Place, text: string): boolean {
  if (isSentence(text)) return false
  // "[Rust] 소유권과 빌림", near the top.
  if (blocks <= 2 && IN_BRACKETS.test(text) && !(after?.kind === 'text' && IN_BRACKETS.test(after.text))) return true
  const parts = text.split(/[:：]\s|\s[-–—|]\s/)
  const isFirst = blocks === 0 && (after?.kind === 'blank' || parts.length > 2)
  return isFirst && parts.length > 1 && parts.every(part => wordsIn(part) <= 6)
}

/** "> **What it is in several words**", right under a heading: what that means. */
const isQuotedBelow = ({ line, under }: Place, text: string) =>
  line.quoted === true && under !== undefined && wordsIn(text) >= 5

/** Whether a short line right under a heading is a heading too, and not what that one means. */
function canFollowHeading(text: string, next: LineKind): boolean {
  if (/[가-힣](?:[을를는할한된인]|에서|으로)\s/.test(text) && wordsIn(text) >= 4) return false
  return next.kind === 'item' || (next.kind === 'text' && (isSentence(next.text) || isKindOf(text, next.text)))
}
