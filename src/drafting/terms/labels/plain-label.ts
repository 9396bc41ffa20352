import type { Label } from './label.ts'

const MOST_BEFORE = 90

/** Where a mark may be, or what it may be inside of: most of a line is neither. */
const OPEN_OR_MARK = /[`([{（\t:：;—→⇒➔➜➡⟶⟹▷▶►⇨»☞=＝≡>-]|\s[–―_]/

/** "Hardy - Weinberg principle": two people, and what is named after them. */
const NAMESAKES =
  /^\p{Lu}\p{Ll}+\s?[-–]\s?\p{Lu}\p{Ll}+\s(?:diagram|law|theorem|equation|effect|test|model|curve|principle|theory|hypothesis|distribution|method|algorithm|scale|reaction|cycle|syndrome|disease)(?=$|[:\s])/u

/** A line taken apart at its first mark outside brackets and code. */
export function plainLabel(text: string): Label | undefined {
  const first = text.search(OPEN_OR_MARK)
  if (first < 0) return undefined
  const found = firstMark(text, NAMESAKES.exec(text)?.[0].length ?? Math.max(0, first - 1))
  if (!found) return undefined
  const name = text.slice(0, found.at).trim()
  const rest = text.slice(found.at + found.length).trim()
  return name === '' || rest === '' ? undefined : { name, rest, mark: found.mark }
}

interface Mark {
  mark: Label['mark']
  length: number
}

function firstMark(text: string, from: number): (Mark & { at: number }) | undefined {
  let depth = 0
  let isCode = false
  for (let at = from; at < Math.min(text.length, MOST_BEFORE); at++) {
    const letter = text[at] ?? ''
    if (letter === '`') isCode = !isCode
    if (isCode) continue
    depth = Math.max(0, depth + deeper(letter))
    const found = depth > 0 || at === 0 ? undefined : markAt(text, at)
    if (found) return { ...found, at }
  }
  return undefined
}

/** How much deeper in brackets a letter leads. */
function deeper(letter: string): number {
  if ('([{（'.includes(letter)) return 1
  return ')]}）'.includes(letter) ? -1 : 0
}

/** What a mark begins with, the space before it included. */
const MARKS = ' \t:：;—→⇒➔➜➡⟶⟹▷▶►⇨»☞-=＝'

const AFTER_SPACE = '_:：;–—―→⇒➔➜➡⟶⟹▷▶►⇨»☞-=＝≡>'

const COLON = /^\s?(?:：\s*|(?:::?|;;)(?:\s+|$))|^\s:(?=[\p{L}\d])/u
const TIGHT_COLON = /^:(?=[가-힣"“`])/
/** Nobody sets a space before a semicolon in a sentence. */
const DASH = /^\s(?:[-–—―]{1,3}|_|;)\s/
/** "밀물- 들어오는 물", "밀물 -들어오는 물": in Korean nobody joins words so, but for what is added far behind. */
const TIGHT_DASH = /^(?:[-–]\s(?=[가-힣])|\s[-–](?=[가-힣]))/
const MOST_TIGHT = 14
const LONG_DASH = /^—(?=\p{L})/u
const ARROW = /^\s?(?:→|⇒|-{1,2}>|={1,2}>|>>|➔|➜|➡|⟶|⟹|▷|▶|►|⇨|»|☞)\s?/
const EQUALS = /^(?:\s(?:={1,3}|:=|≡)\s|\s?＝\s?)/

function markAt(text: string, at: number): Mark | undefined {
  if (!MARKS.includes(text[at] ?? '')) return undefined
  if (text[at] === ' ' && !AFTER_SPACE.includes(text[at + 1] ?? ' ')) return undefined
  const here = text.slice(at, at + 6)
  const before = text[at - 1] ?? ''
  return (
    marked('colon', COLON.exec(here) ?? (/[가-힣A-Za-z)]/.test(before) ? TIGHT_COLON.exec(here) : null)) ??
    marked('dash', dashIn(here, before, at)) ??
    marked('arrow', ARROW.exec(here)) ??
    marked('equals', EQUALS.exec(here))
  )
}

function dashIn(here: string, before: string, at: number): RegExpExecArray | null {
  const mayBeTight = at <= MOST_TIGHT && /[가-힣)]/.test(before)
  return DASH.exec(here) ?? (mayBeTight ? TIGHT_DASH.exec(here) : null) ?? LONG_DASH.exec(here)
}

const marked = (mark: Label['mark'], found: RegExpExecArray | null): Mark | undefined =>
  found ? { mark, length: found[0].length } : undefined
