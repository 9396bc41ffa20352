import { remembered } from '../../remembered.ts'
import { KIND as KIND_IN_ENGLISH } from '../english/typed.ts'
import { KIND as KIND_IN_KOREAN } from '../korean/typed.ts'
import { askedLabel } from './asked-label.ts'
import { boldLabel } from './bold-label.ts'
import { framedLabel } from './framed-label.ts'
import { nameLast } from './name-last.ts'
import { plainLabel } from './plain-label.ts'

/** A line taken apart at the first mark that sets a name off from what is said of it. */
export interface Label {
  name: string
  rest: string
  /** Whether another name stands behind the first: "**Producers** or autotrophs …". */
  also?: boolean
  mark: 'colon' | 'dash' | 'arrow' | 'equals' | 'gap' | 'bold' | 'code'
}

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
  String.raw`^(?:(?:${KIND_IN_ENGLISH}|${KIND_IN_KOREAN})\s?(?=[:：→⇒=-]))?(?:[:：]|\|(?=\s)|[-–—―]{1,2}(?=\s)|→|⇒|->|=>|=(?=\s))\s*(.*)$`,
)

function codeLabel(text: string): Label | undefined {
  const code = /^(`[^`]{1,80}`(?:\s?(?:,|\/|or|또는)\s?`[^`]{1,80}`){0,2})(\s?\([^()]{1,60}\))?\s*(.*)$/.exec(text)
  if (!code) return undefined
  const [, name = '', bracket = '', rest = ''] = code
  const marked = BEHIND_CODE.exec(rest)
  // "`$ docker ps`": a prompt is no part of what is typed.
  const typed = name.replace(/^`[$>❯%]\s+(?=[a-z])/, '`')
  return { name: `${typed}${bracket}`, rest: (marked?.[1] ?? rest).trim(), mark: 'code' }
}
