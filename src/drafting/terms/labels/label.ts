import { remembered } from '../../remembered.ts'

/** A line taken apart at the first mark that sets a name off from what is said of it. */
export interface Label {
  name: string
  rest: string
  /** Whether another name stands behind the first: "**Producers** or autotrophs …". */
  also?: boolean
  mark: 'colon' | 'dash' | 'arrow' | 'equals' | 'gap' | 'bold' | 'code'
}

const DASH = /^\s(?:[-–—―]{1,2}|_)\s/
const ARROW = /^\s?(?:→|⇒|-{1,2}>|={1,2}>|➔|➜|▷|⇨|»|☞)\s?/

/**
 * `name: rest`, `name - rest`, `name → rest`, `name = rest`, `**name** rest`, `` `name` rest``; undefined where the line
 * has none of them outside brackets, code and bold within its first letters.
 */
export const splitLabel = remembered(splitLabelAnew)

/** "kind 1: ketch: two masts": which of several it is comes before its name. */
const COUNTED =
  /^(?:kind|type|form|class|category|principle|rule|law|유형|종류|형태|원칙|법칙|규칙)\s?\d{1,2}\s?[:.)]\s+(?=[^:]{2,40}:\s)/i

/** "cf. 혈청 : …": what is named besides. */
const COMPARED = /^(?:cf|p\.?s|nb|참고로)[.,:]?\s(?=[^:]{1,30}\s?[:=]\s)/i

function splitLabelAnew(raw: string): Label | undefined {
  const text = raw.replace(COUNTED, '').replace(COMPARED, '')
  return boldLabel(text) ?? codeLabel(text) ?? askedLabel(text) ?? plainLabel(text) ?? framedLabel(text)
}

/** "**Producers** or autotrophs that …", "**밀물** 또는 들물은 …": another name right behind the bold one. */
const OR_ALSO =
  /^(\*\*[^*()]{2,40})\*\*,?\s(?:or|also (?:called|known as)|a\.?k\.?a\.?|또는|혹은)\s(?:an?\s|the\s)?((?:\p{Ll}|[가-힣])[\p{L}-]{2,}?(?:\s\p{Ll}[\p{L}-]+)?),?(?=\s(?:\(|that|which|who|are|is|were|was|via|by|make|use|eat)|(?:은|는|이란|란)\s|[:：]|\s[-–—]\s)/u

function boldLabel(raw: string): Label | undefined {
  const also = raw.startsWith('**') ? OR_ALSO.exec(raw) : null
  if (!also) return boldLabelOf(raw)
  const rest = raw.slice(also[0].length).trim()
  // A remark in brackets behind both names is no part of either.
  const label = boldLabelOf(`${also[1]}**${rest.startsWith('(') ? ' — ' : ' '}${rest}`)
  return label ? { ...label, name: `${label.name} (${also[2]})`, also: true } : undefined
}

function boldLabelOf(text: string): Label | undefined {
  const bold = /^["“'‘]?\*\*([^*]{1,80})\*\*["”'’]?(\s?\([^()]{1,80}\))?\s*(.*)$/.exec(text)
  if (!bold) return undefined
  const [, name = '', bracket = '', rest = ''] = bold
  const inner = plainLabel(name)
  if (inner && rest === '') return inner
  const marked = /^(?:[:：.]|[-–—―]{1,2}(?=\s)|→|⇒|->|=>|=(?=\s)|,\s(?=(?:a|an|the|which)\s))\s*(.*)$/.exec(rest)
  return { name: `${name.replace(/\s*[:：.–—-]+$/, '')}${bracket}`, rest: (marked?.[1] ?? rest).trim(), mark: 'bold' }
}

/** "벽란도란? 예성강 하구의 무역항", "What is a bond? A loan that …". */
const ASKED = /^([^?:.]{1,40}?(?:이란|란)\?|What (?:is|are) [^?:.]{2,50}\?)\s+(\S.{5,})$/
/** "밀물? 바닷물이 밀려 들어오는 때", "TTL? Time To Live": a Korean name or letters, and no sentence behind. */
const ASKED_ALONE =
  /^((?!왜|어떻게|언제|누가|무엇)(?:[가-힣][가-힣A-Za-z\d]*(?:\s[가-힣A-Za-z\d]+){0,2}(?<![가요다지죠나까])|[A-Z]{2,6}))\?\s((?!.*(?:[?!]|[다요까][.!?]*)$)\S.{7,})$/
/** "And a bond? It is a loan that …". */
const ASKED_BY_THE_WAY =
  /^(?:And\s|So\s)?(\p{L}[\p{L} -]{2,30})\?\s(?:It|They|That|This)(?:['’]s|\sis|\sare)\s(\S.{5,})$/u

function askedLabel(text: string): Label | undefined {
  if (!text.includes('?')) return undefined
  const asked = ASKED.exec(text) ?? ASKED_ALONE.exec(text) ?? ASKED_BY_THE_WAY.exec(text)
  return asked ? { name: asked[1] ?? '', rest: asked[2] ?? '', mark: 'colon' } : undefined
}

/** "Keel (n.) the beam …", "용골 [명] 배의 밑바닥에 …": as dictionaries have it. */
const WITH_KIND =
  /^([\p{L}][\p{L}’'-]*(?:\s[\p{L}’'-]+){0,3})\s?[([](?:n|v|vb|adj|adv|noun|verb|adjective|adverb|명|동|형|부|명사|동사|형용사)\.?[)\]]\s?[:：]?\s(\S+\s\S.{4,})$/iu

/** "'물때' 바다가 밀려들고 물러나는 때": a quoted name, and without a particle a phrase that no verb ends. */
const QUOTED =
  /^["“'‘]([가-힣A-Za-z][가-힣A-Za-z\d\s]{1,22})["”'’]\s((?!(?:의|을|를|은|는|이|가|에|와|과|도|로|등|및|라는|라고|이라는)\s)(?=[^.…]*[가-힣](?:[는은한된던]|[할될])\s)[가-힣]\S*(?:\s[^\s.…]+){2,}(?<![다요까라자])(?:[.…]+(?:\s.*)?|))$/

/** "[성균관] 한양에 세운 …", "<향교>지방에 세운 …", "남사당(男寺黨) 남자들로만 …", "향약-마을의 자치 규약". */
function framedLabel(text: string): Label | undefined {
  const framed =
    /^([<[【「『](?![\d\s])[^<>[\]【】「」『』]{2,24}[>\]】」』])\s?((?![\s(]|(?:의|을|를|은|는|이|가|에|와|과|에서|에게)\s)\S+\s\S.{4,})$/.exec(
      text,
    ) ??
    /^([가-힣][가-힣\s]{1,14}\((?:\p{Script=Han}|[A-Za-z\s-])[^()가-힣]{0,29}\))\s([가-힣]\S*\s.{4,}[^다요.])$/u.exec(
      text,
    ) ??
    /^([가-힣]{2,8})-((?=(?:\S+\s)*\S*(?:[의을를은는이가에로한된할될인던]|에서)\s)[가-힣]\S*\s\S+\s\S.*)$/.exec(text)
  const framedOrQuoted = framed ?? QUOTED.exec(text) ?? (/[([][nva명동형부]/i.test(text) ? WITH_KIND.exec(text) : null)
  return framedOrQuoted
    ? {
        name: (framedOrQuoted[1] ?? '').replace(/^[<[【「『](.*)[>\]】」』]$/, '$1'),
        rest: framedOrQuoted[2] ?? '',
        mark: 'gap',
      }
    : undefined
}

function codeLabel(text: string): Label | undefined {
  const code = /^(`[^`]{1,80}`(?:\s?(?:,|\/|or|또는)\s?`[^`]{1,80}`){0,2})(\s?\([^()]{1,60}\))?\s*(.*)$/.exec(text)
  if (!code) return undefined
  const [, name = '', bracket = '', rest = ''] = code
  const marked = /^(?:[:：]|[-–—―]{1,2}(?=\s)|→|⇒|->|=>|=(?=\s))\s*(.*)$/.exec(rest)
  return { name: `${name}${bracket}`, rest: (marked?.[1] ?? rest).trim(), mark: 'code' }
}

const MOST_BEFORE = 90

/** Where a mark may be, or what it may be inside of: most of a line is neither. */
const OPEN_OR_MARK = /[`([{（\t:：;—→⇒➔➜▷⇨»☞=-]|\s[–―_]/

function plainLabel(text: string): Label | undefined {
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

/** What a mark begins with, the space before it included. */
const MARKS = ' \t:：;—→⇒➔➜▷⇨»☞-='
const AFTER_SPACE = '_:：;–—―→⇒➔➜▷⇨»☞-='

function markAt(text: string, at: number): { mark: Label['mark']; length: number } | undefined {
  if (!MARKS.includes(text[at] ?? '')) return undefined
  if (text[at] === ' ' && !AFTER_SPACE.includes(text[at + 1] ?? ' ')) return undefined
  const here = text.slice(at, at + 6)
  const colon =
    /^\s?(?:::?|：|;;)(?:\s+|$)/.exec(here) ??
    (/^:(?=[가-힣"“`])/.test(here) && /[가-힣A-Za-z)]/.test(text[at - 1] ?? '') ? /^:/.exec(here) : null)
  if (colon) return { mark: 'colon', length: colon[0].length }
  const dash = DASH.exec(here) ?? (/^—(?=\p{L})/u.test(here) ? /^—/.exec(here) : null)
  if (dash) return { mark: 'dash', length: dash[0].length }
  const arrow = ARROW.exec(here)
  if (arrow) return { mark: 'arrow', length: arrow[0].length }
  const equals = /^\s=\s/.exec(here)
  if (equals) return { mark: 'equals', length: 3 }
  return undefined
}
