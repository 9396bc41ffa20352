/** What a line looks like on its own, before its neighbours are asked. */
export type LineKind =
  | { kind: 'blank' }
  | { kind: 'fence'; mark: string; language: string }
  | { kind: 'rule' }
  | { kind: 'underline'; depth: number }
  | { kind: 'heading'; depth: number; text: string }
  | { kind: 'item'; indent: number; mark: string; text: string; ordered: boolean; number?: number; heading?: number }
  | { kind: 'meaning'; text: string }
  | { kind: 'text'; indent: number; text: string; quoted?: true }

const TAB = 4
/** Word's own bullets are letters of a font of signs, in Unicode's area for private use. */
const BULLET =
  /^(\s*)([-*+•◦‣▪▫●○■□▶►▸▹▷▻·∙⦁➤➔➢✓✔☑❖◆◇◈◎▣☞✅–—§※★☆\uE000-\uF8FF]|o(?=\s))\uFE0F?\s+(?:\[[ xX]\]\s+)?(\S.*)$/
/** Bullets that need no space after them, since they are no letters of anything. */
const TIGHT_BULLET = /^(\s*)([·ㆍ※](?=[가-힣A-Z])|[•◦‣▪▫●○■□▶►▸▹▷▻⦁➤➢❖◆◇◈◎▣☞]|-(?=[가-힣])|\*(?=[가-힣][^*]*$))(\S.*)$/
const NUMBER = /^(\s*)(\d{1,3}|[IVX]{1,4}|[ivx]{1,4}|[a-zA-Z가나다라마바사아자차카타파하ㄱ-ㅎ])([.)]{1,2})\s+(\S.*)$/
/** `1)이름`, `2.이름`, `가.이름`: needs no space before Hangul. */
const TIGHT_NUMBER = /^(\s*)(\d{1,2}|[가나다라마바사아자차카타파하])([.)])([가-힣].*)$/
const BRACKETED_NUMBER = /^(\s*)\((\d{1,3}|[a-z가-하ㄱ-ㅎ])\)\s*(\S.*)$/
/** A digit as a key, which some keyboards give for a number: 1️⃣. */
const KEYCAP = /^(\s*)(\d)\uFE0F?\u20E3\s*(\S.*)$/
const CIRCLED = /^(\s*)([①-⑳⓪❶-❿➀-➉⑴-⒇⒜-⒵㉠-㉭㉮-㉻])\s*(\S.*)$/
const NUMBERED_HEADING = /^(\d{1,2}(?:\.\d{1,3}){1,4})\.?\s+(\S.*)$/
const CHAPTER =
  /^(?:(?:ch(?:apter)?|part|unit|lecture|lesson|week|section)\.?\s*\d{1,3}(?:[.:)\-–—]\s*|\s+|$)|제?\s?\d{1,3}\s?(?:장|강|주차|과|부)(?:[.:)\-–—]\s*|\s+|$)|\[\s?\d{1,3}\s?(?:장|강|주차)\s?\]\s*)(.*)$/i

/** "[06:40] …", "00:12:31 …": when it is said in a recording. */
const TIME_STAMP = /^\s*(?:[[(]\d{1,2}:\d{2}(?::\d{2})?[\])]|\d{1,2}:\d{2}:\d{2})[\s:–-]+(?=[\p{L}*_`"“])/u

/** Says what a line looks like. The text of a heading or item comes without its mark. */
export function kindOf(raw: string): LineKind {
  const line = raw
    .replace(/^(\s*)(?:>\s{0,3}(?=>))*(?:>\s?)?/, '$1')
    .replace(/^\s*\[!\w{1,20}\][+-]?\s*/, '')
    .replace(TIME_STAMP, '')
  const trimmed = line.trim()
  if (trimmed === '' || SAYS_NOTHING.test(trimmed)) return { kind: 'blank' }
  const known = fenceOf(line, trimmed) ?? rowOf(trimmed) ?? headingOf(line) ?? itemOf(line) ?? meaningOf(line)
  if (known) return known
  const text = { kind: 'text' as const, indent: indentOf(line), text: trimmed }
  return /^\s*>/.test(raw) ? { ...text, quoted: true } : text
}

/** Comments, and tags with nothing between. */
const SAYS_NOTHING =
  /^(?:<!--.{0,400}-->|<\/?(?:aside|details|div|br|summary)\b[^<>]{0,200}>|\{%.{0,400}%\}|\{:.{0,200}\}|:{3,}\s?\w{0,20}.{0,60})$/i

function fenceOf(line: string, trimmed: string): LineKind | undefined {
  const fence = /^(?:```|~~~)/.test(trimmed) ? /^\s*(`{3,}|~{3,})\s*([\w+#.-]{0,30})/.exec(line) : null
  if (!fence || trimmed.slice(3).includes('```')) return undefined
  return { kind: 'fence', mark: (fence[1] ?? '').slice(0, 3), language: fence[2] ?? '' }
}

/** A row of one sign. */
function rowOf(trimmed: string): LineKind | undefined {
  if (/^=+$/.test(trimmed) && trimmed.length >= 3) return { kind: 'underline', depth: 1 }
  if (/^-{3,}$/.test(trimmed)) return { kind: 'underline', depth: 2 }
  return /^(?:[-*_=~·─━][ ]?){3,}$/.test(trimmed) ? { kind: 'rule' } : undefined
}

/** Marks that close a heading, and the tags behind it. */
const CLOSING = /\s+#+\s*$|(?:\s#\p{L}[\p{L}\p{N}_/-]{0,40})+$/u

function headingOf(line: string): LineKind | undefined {
  // "\\# Title" is what some converters make of a heading.
  const hashed =
    /^\s{0,3}(#{1,6})\s+(\S.*)$/.exec(line) ??
    /^(#{2,6})([^#\s!].{0,80})$/.exec(line) ??
    /^\s{0,3}\\(#{1,6})\s+(\S.{0,60}(?<![.!?]))$/.exec(line)
  if (hashed) return { kind: 'heading', depth: (hashed[1] ?? '').length, text: (hashed[2] ?? '').replace(CLOSING, '') }
  if (/^\s/.test(line) || line.length > 90) return undefined
  const wiki = /^(={2,6})\s*([^=].*?)\s*\1$/.exec(line)
  if (wiki) return { kind: 'heading', depth: (wiki[1] ?? '').length, text: wiki[2] ?? '' }
  return countedHeading(line.replace(/^\*\*(.{1,80})\*\*$/, '$1').trim())
}

/** "1.2 Hulls", "Chapter 3: Sails" */
function countedHeading(bare: string): LineKind | undefined {
  const [, number, title = ''] = NUMBERED_HEADING.exec(bare) ?? []
  if (number !== undefined && !isSentence(title))
    return { kind: 'heading', depth: Math.min(6, number.split('.').length), text: title }
  const [chapter, name = ''] = CHAPTER.exec(bare) ?? []
  return chapter !== undefined && !isSentence(name) ? { kind: 'heading', depth: 1, text: name || bare } : undefined
}

function itemOf(line: string): LineKind | undefined {
  const bullet = BULLET.exec(line) ?? TIGHT_BULLET.exec(line)
  if (bullet) return item(bullet[1], bullet[2], bullet[3], false)
  const number = NUMBER.exec(line) ?? TIGHT_NUMBER.exec(line)
  if (number) return item(number[1], number[3], number[4], true, Number(number[2]))
  const bracketed = BRACKETED_NUMBER.exec(line) ?? CIRCLED.exec(line) ?? KEYCAP.exec(line)
  return bracketed ? item(bracketed[1], '(', bracketed[3], true, Number(bracketed[2])) : undefined
}

/** "○ 1: Ketch", "- (2) Sloop": the number of an item behind its bullet. */
const BULLET_AND_NUMBER = /^(?:\d{1,2}[:.)]|\(\d{1,2}\))\s+(?=\p{L})/u

function item(space = '', mark = '', text = '', ordered = false, number?: number): LineKind {
  // An item may be a heading besides: `1. ### Title`, with a space or, as older programs have it, without.
  const [marks = '', one, more] = /^(?:(#{1,6})\s+(?=\S)|(#{2,6})(?=[^#\s!]))/.exec(text.trim()) ?? []
  const hashes = one ?? more ?? ''
  const words = text.trim().slice(marks.length).replace(BULLET_AND_NUMBER, '')
  const heading = hashes.length || undefined
  return { kind: 'item', indent: indentOf(space), mark, text: words, ordered, number: number || undefined, heading }
}

/** `: meaning`, under the term that it explains (Markdown's lists of definitions). */
function meaningOf(line: string): LineKind | undefined {
  const meaning = /^\s{0,4}[:~]\s+(\S.*)$/.exec(line)
  return meaning ? { kind: 'meaning', text: (meaning[1] ?? '').trim() } : undefined
}

/** How far a line stands in, a tab being four columns. */
function indentOf(line: string): number {
  let columns = 0
  for (const letter of line) {
    if (letter === '\t') columns += TAB - (columns % TAB)
    else if (letter === ' ') columns++
    else break
  }
  return columns
}

/** Whether a text is a whole sentence rather than a title. */
export function isSentence(text: string): boolean {
  const bare = text.replace(/(?<![*`_"”’')\]])[*`_"”’')\]]+$/, '')
  if (/[.!。]$/.test(bare) && !/\b(?:etc|vs|inc)\.$/i.test(bare)) return true
  return bare.length > 90 || (/(?:다|요|음|함|됨|임|불림|알려짐|이루어짐|나뉨)[.]?$/.test(bare) && bare.length > 24)
}

/** How many words a text has. */
export const wordsIn = (text: string) => text.split(/\s+/).length
