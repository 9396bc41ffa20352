import { remembered } from '../../remembered.ts'
import { KIND as KIND_IN_ENGLISH } from '../english/typed.ts'
import { KIND as KIND_IN_KOREAN } from '../korean/typed.ts'
import { askedLabel } from './asked-label.ts'
import { boldLabel } from './bold-label.ts'
import { framedLabel } from './framed-label.ts'
import { nameLast } from './name-last.ts'

/** A line taken apart at the first mark that sets a name off from what is said of it. */
export interface Label {
  name: string
  rest: string
  /** Whether another name stands behind the first: "**Producers** or autotrophs …". */
  also?: boolean
  mark: 'colon' | 'dash' | 'arrow' | 'equals' | 'gap' | 'bold' | 'code'
}

/** Nobody sets a space before a semicolon in a sentence. */
const DASH = /^\s(?:[-–—―]{1,3}|_|;)\s/

const ARROW = /^\s?(?:→|⇒|-{1,2}>|={1,2}>|>>|➔|➜|➡|⟶|⟹|▷|▶|►|⇨|»|☞)\s?/

/**
 * `name: rest`, `name - rest`, `name → rest`, `name = rest`, `**name** rest`, `` `name` rest``; undefined where the line
 * has none of them outside brackets, code and bold within its first letters.
 */
export const splitLabel = remembered(splitLabelAnew)

/** "kind 1: ketch: two masts": which of several it is comes before its name. */
const COUNTED =
  /^(?:kind|type|form|class|category|principle|rule|law|유형|종류|형태|원칙|법칙|규칙)\s?\d{1,2}\s?[:.)]\s+(?=[^:]{2,40}(?::\s|\s[-–—=→⇒]\s))/i

/** "Type 1: Ketch": a name alone, with which of several it is. */
const COUNTED_NAME = /^(?:kind|type|form|class|category|유형|종류|형태)\s?\d{1,2}\s?[:：]\s+\S+(?:\s\S+){0,3}$/i

/** "1066: Battle of Hastings - William wins": when it was comes before its name. */
const YEAR_BEFORE =
  /^(?:c\.\s?)?\d{3,4}(?:s|년)?(?:\s?[-–~]\s?\d{2,4}(?:s|년)?)?\s?[:：]\s+(?=[^:]{2,40}(?::\s|\s[-–—=]\s))/

/** "cf. 혈청 : …": what is named besides. */
const COMPARED = /^(?:cf|p\.?s|nb|i\.?e|e\.?g|참고로)[.,:]?\s(?=[^:]{1,30}\s?(?:[:=]\s|:$))/i

/** "애자일 기법 중 '스크럼' - …": which of them is in quotes. */
const ONE_OF = /^[^'‘"“:]{2,24}\s(?:중|중에|중에서)\s?(?=['‘"“][^'’"”]{2,24}['’"”]\s?[-–:])/

/** "Theorem 3 (Mean value theorem). If …", "정리 2 (중간값 정리) …": what is stated has its name in brackets. */
const STATED =
  /^(?:\*\*)?((?:definition|theorem|lemma|corollary|proposition|axiom|law|정의|정리|보조정리|따름정리|명제|공리)\s?\d[\d.]*\s?\([^()]{2,60}\))[.:]?(?:\*\*)?\s+(\S.{8,})$/i

function statedLabel(text: string): Label | undefined {
  const [, name, rest] = STATED.exec(text) ?? []
  return name !== undefined && rest !== undefined ? { name, rest, mark: 'colon' } : undefined
}

const turned = (label: Label | undefined) => label && nameLast(label)

/** "-> Slack: …": an arrow for a bullet. */
const POINTED = /^(?:-{1,2}>|={1,2}>|→|⇒|➔)\s+(?=\p{L})/u

function splitLabelAnew(raw: string): Label | undefined {
  if (COUNTED_NAME.test(raw) && !COUNTED.test(raw)) return undefined
  const text = raw
    .replace(YEAR_BEFORE, '')
    .replace(COUNTED, '')
    .replace(ONE_OF, '')
    .replace(COMPARED, '')
    .replace(POINTED, '')
  return (
    statedLabel(text) ??
    boldLabel(text) ??
    codeLabel(text) ??
    askedLabel(text) ??
    turned(plainLabel(text)) ??
    framedLabel(text)
  )
}

/** A mark behind a name in code, with or without what kind of thing is typed: "`-d` option: …". */
const BEHIND_CODE = new RegExp(
  String.raw`^(?:(?:${KIND_IN_ENGLISH}|${KIND_IN_KOREAN})\s?(?=[:：→⇒=-]))?(?:[:：]|[-–—―]{1,2}(?=\s)|→|⇒|->|=>|=(?=\s))\s*(.*)$`,
)

function codeLabel(text: string): Label | undefined {
  const code = /^(`[^`]{1,80}`(?:\s?(?:,|\/|or|또는)\s?`[^`]{1,80}`){0,2})(\s?\([^()]{1,60}\))?\s*(.*)$/.exec(text)
  if (!code) return undefined
  const [, name = '', bracket = '', rest = ''] = code
  const marked = BEHIND_CODE.exec(rest)
  return { name: `${name}${bracket}`, rest: (marked?.[1] ?? rest).trim(), mark: 'code' }
}

const MOST_BEFORE = 90

/** Where a mark may be, or what it may be inside of: most of a line is neither. */
const OPEN_OR_MARK = /[`([{（\t:：;—→⇒➔➜➡⟶⟹▷▶►⇨»☞=＝≡>-]|\s[–―_]/

/** A line taken apart at its first mark outside brackets and code. */
export function plainLabel(text: string): Label | undefined {
  let depth = 0
  let code = false
  const first = text.search(OPEN_OR_MARK)
  if (first < 0) return undefined
  const from = NAMESAKES.exec(text)?.[0].length ?? Math.max(0, first - 1)
  for (let at = from; at < Math.min(text.length, MOST_BEFORE); at++) {
    const letter = text[at] ?? ''
    if (letter === '`') code = !code
    if (code) continue
    if ('([{（'.includes(letter)) depth++
    if (')]}）'.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth > 0 || at === 0) continue
    const found = markAt(text, at)
    if (found) {
      const name = text.slice(0, at).trim()
      const rest = text.slice(at + found.length).trim()
      return name === '' || rest === '' ? undefined : { name, rest, mark: found.mark }
    }
  }
  return undefined
}

/** "Hardy - Weinberg principle": two people, and what is named after them. */
const NAMESAKES =
  /^\p{Lu}\p{Ll}+\s?[-–]\s?\p{Lu}\p{Ll}+\s(?:diagram|law|theorem|equation|effect|test|model|curve|principle|theory|hypothesis|distribution|method|algorithm|scale|reaction|cycle|syndrome|disease)(?=$|[:\s])/u

/** "밀물- 들어오는 물", "밀물 -들어오는 물": in Korean nobody joins words so, but for what is added far behind. */
const TIGHT_DASH = /^(?:[-–]\s(?=[가-힣])|\s[-–](?=[가-힣]))/
const MOST_TIGHT = 14

/** What a mark begins with, the space before it included. */
const MARKS = ' \t:：;—→⇒➔➜➡⟶⟹▷▶►⇨»☞-=＝'

const AFTER_SPACE = '_:：;–—―→⇒➔➜➡⟶⟹▷▶►⇨»☞-=＝≡>'

function markAt(text: string, at: number): { mark: Label['mark']; length: number } | undefined {
  if (!MARKS.includes(text[at] ?? '')) return undefined
  if (text[at] === ' ' && !AFTER_SPACE.includes(text[at + 1] ?? ' ')) return undefined
  const here = text.slice(at, at + 6)
  const colon =
    /^\s?(?:：\s*|(?:::?|;;)(?:\s+|$))/.exec(here) ??
    (/^:(?=[가-힣"“`])/.test(here) && /[가-힣A-Za-z)]/.test(text[at - 1] ?? '') ? /^:/.exec(here) : null)
  if (colon) return { mark: 'colon', length: colon[0].length }
  const dash =
    DASH.exec(here) ??
    (at <= MOST_TIGHT && /[가-힣)]/.test(text[at - 1] ?? '') ? TIGHT_DASH.exec(here) : null) ??
    (/^—(?=\p{L})/u.test(here) ? /^—/.exec(here) : null)
  if (dash) return { mark: 'dash', length: dash[0].length }
  const arrow = ARROW.exec(here)
  if (arrow) return { mark: 'arrow', length: arrow[0].length }
  const equals = /^(?:\s(?:={1,3}|:=|≡)\s|\s?＝\s?)/.exec(here)
  if (equals) return { mark: 'equals', length: equals[0].length }
  return undefined
}
