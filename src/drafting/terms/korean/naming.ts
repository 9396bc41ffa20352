import { anyOf, listOf } from '../../word-list.ts'
import type { Said } from '../english/said.ts'
import { isAbout } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { termNamed } from '../names/term-named.ts'
import { readKoreanApposed } from './apposed.ts'
import { readKoreanListing } from './listing.ts'

/** How a sentence ends that calls something so, or goes on behind it. */
const CALLS = listOf(`
  한다, 합니다, 해요, 하죠, 하지요, 한대요, 한대, 하는데, 하는데요, 하더라구요, 하더라고요, 하구요, 하고요,
  불러요, 부르죠, 부른대요, 부른다, 부릅니다, 불린다, 불립니다, 하며, 하고, 부르며, 부르고, 부르는데, 불리며,
  불리고, 함, 부름, 칭한다, 칭함, 일컫는다, 불렀다, 하였다, 했다
`)
const CALLED = new RegExp(
  String.raw`(.{4,200}?)(?:을|를|은|는|이|가|것을|것은)?\s(?:흔히 |보통 |이를 |우리는 |일반적으로 )?(\*\*[^*]{1,40}\*\*|["“'‘][^"”'’]{1,40}["”'’]|\x60[^\x60]{1,40}\x60|[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+){0,2}?)(\([^()]{2,40}\))?\s?(?:이)?라고?(?:도)?\s${anyOf(CALLS)}`,
  'u',
)

/** Sentences that give the name last, or bring it in: "…을 A라고 한다", "…하는 것이 A이다", "A라는 것이 있는데, …". */
export function readKoreanNaming(sentence: string, isKnown: (name: string) => boolean): Said[] {
  return [
    ...pairOf(sentence),
    ...reversed(sentence),
    ...readKoreanListing(sentence),
    ...readKoreanApposed(sentence),
    accordingTo(sentence),
    bringsIn(sentence, isKnown),
    introduced(sentence),
    spoken(sentence),
    calledOf(sentence, isKnown),
  ].filter(each => each !== undefined)
}

/** "…를 따지는 것이 A, …를 따지는 것이 B입니다": what it is comes before the name. */
const REVERSED =
  /([^,]{8,120}?[는은한된인던ㄴ]\s(?:것|방식|기법|기술|상태|현상|행위|과정|단계|사람|곳|부분|이론|입장))(?:이|가)\s(?:바로\s)?(\*\*[^*]{1,40}\*\*|[\p{L}\p{N}-]+?(?:\s[\p{L}\p{N}-]+?){0,2}?)(\([^()]{2,40}\))?(?:이다|입니다|이에요|예요|다|임|이죠|이고|인데요?|이며)?(?=[.,]|$)/gu

/** "…를 나눌 수 있게 하는 것이 VLAN": a note that ends in the name, with no verb. */
const ENDS_IN_NAME =
  /^.*(?:을|를|에|로)\s.*[는은한된]\s것이\s(?:바로\s)?(?:\*\*[^*]{1,40}\*\*|(?=\S*[A-Z])[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+)?|[가-힣]+(?:\s[가-힣]+)?\([^()]{2,40}\))$/u

function reversed(sentence: string): Said[] {
  if (
    !(sentence.includes('것이 ') && ENDS_IN_NAME.test(sentence)) &&
    !/(?:이다|입니다|이에요|예요|다|임|이죠)[.!]*$|[)가-힣](?:인데요?|이며),\s/.test(sentence)
  )
    return []
  return [...sentence.matchAll(REVERSED)].flatMap(([, said = '', raw = '', bracket = '']) => {
    const term = termNamed(`${raw}${bracket}`, 'ko')
    if (!term || /[다요]$/.test(term.name) || isQuantified(term.name) || /(?:가장|제일)\s/.test(said)) return []
    return [{ ...term, definition: said.trim(), strength: /\*/.test(raw) ? 0.7 : 0.55 }]
  })
}

/** "가장 큰 장점", "더 중요": no name of anything. */
const isQuantified = (name: string) =>
  /^(?:가장|더|덜|매우|아주|훨씬|제일)\s|(?:중요|필요|가능|핵심|전부|기본)$/.test(name)

/** "정서주의라는 입장이 있는데, …라고 보는 이론입니다" */
const INTRODUCED =
  /^(?:그리고\s|또\s|다음으로\s)?(.{2,30}?)(?:이)?라는\s(?:것|게|말|개념|용어|이론|입장|방법|기법|방식|법칙|현상)(?:이|도)?\s있(?:는데요?|습니다만|지만),\s(?:이는\s|이건\s|이것은\s)?(.{10,})$/

function introduced(sentence: string): Said | undefined {
  const [, raw = '', rest = ''] = INTRODUCED.exec(sentence) ?? []
  const term = termNamed(raw, 'ko')
  return term && { ...term, definition: rest, strength: 0.62 }
}

/** "물때의 법칙에 따르면, …": what it says. */
const ACCORDING =
  /^(?:.{2,40}?(?:라고도|라는 이름으로|로도|로)\s(?:알려진|불리는|부르는)\s)?(\S+(?:\s\S+){0,3}?\s?(?:법칙|원리|원칙|이론|규칙|정리|가설|효과|명제|학설))(?:\([^()]{2,40}\))?에\s(?:따르면|의하면),?\s(\S+(?:\s\S+){3,})$/

function accordingTo(sentence: string): Said | undefined {
  const [, raw = '', definition = ''] = /에\s[따의]/.test(sentence) ? (ACCORDING.exec(sentence) ?? []) : []
  const term = raw === '' || /^(?:이|그|위)\s/.test(raw) ? undefined : termNamed(raw, 'ko')
  return term && { ...term, definition, strength: 0.56 }
}

/** "'물때'라 불리는 이것은 …", "물레방아라고 부르는 기계가 …": named in passing, and the sentence says more of it. */
const BRINGS_IN =
  /^(?:\S+\s){0,12}?(\*\*[^*]{1,40}\*\*|["“'‘][^"”'’]{1,40}["”'’]|`[^`]{1,40}`|[가-힣A-Za-z\d]{2,12}?)(\([^()]{2,40}\))?(?:이)?라고?(?:도)?\s(?:불리는|부르는|일컫는|불리던|불렸던|알려진|불린)\s\S+(?:\s\S+){2,}/u

function bringsIn(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const [, raw = '', bracket = ''] = /라고?(?:도)?\s[불부일알]/.test(sentence) ? (BRINGS_IN.exec(sentence) ?? []) : []
  const term = raw === '' ? undefined : termNamed(`${raw}${bracket}`, 'ko')
  if (!term) return undefined
  const isMarked = /["“'‘*`]/.test(raw) || bracket !== ''
  return { ...term, definition: sentence, strength: isMarked ? 0.6 : isKnown(term.name) ? 0.52 : 0.44 }
}

/** "데이터 증강이라고 하는데요, …", "검증 데이터가 뭐냐면요, …" */
const SPOKEN =
  /^(?:여기서\s|그리고\s|이걸\s|이를\s)?(\S+(?:\s\S+){0,3}?)(?:(?:이)?라고\s(?:하는데|부르는데|하죠|합니다만)요?|(?:이|가|은|는)\s(?:뭐냐면|뭐냐\s?하면|무엇이냐면|무엇이냐\s?하면)요?),\s(.{8,})$/

function spoken(sentence: string): Said | undefined {
  const [, raw = '', rest = ''] = SPOKEN.exec(sentence) ?? []
  const term = termNamed(withoutObject(raw.replace(/(?<=[가-힣]{2})이$/, '')), 'ko')
  return term && { ...term, definition: rest, strength: 0.6 }
}

/** "…를 A, …를 B라고 한다": the first of the two. */
const PAIR =
  /^(.{6,80}?)(?:을|를|은|는)\s(\*\*[^*]{1,40}\*\*|[\p{L}\p{N}-]+?(?:\s[\p{L}\p{N}-]+?){0,2}?)(?:이?라고?\s(?:하고|하며|부르고))?,\s.{6,80}?(?:을|를|은|는)\s\S.{0,40}이?라고?\s(?:한다|합니다|부른다|부릅니다|불린다|불립니다|함|부름|칭한다)/u

function pairOf(sentence: string): Said[] {
  const [all, before = '', raw = ''] = PAIR.exec(sentence) ?? []
  const term = termNamed(withoutObject(raw.replace(/(?<=[가-힣]{2})이$/, '')), 'ko')
  if (all === undefined || !term || before.includes(',')) return []
  return [{ ...term, definition: sentence, strength: /\*/.test(raw) ? 0.7 : 0.56 }]
}

function calledOf(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  if (!/라고|라\s(?:한|부|칭|일|불|하|합)/.test(sentence)) return undefined
  const match = CALLED.exec(sentence)
  if (!match) return undefined
  const [, before = '', raw = '', bracket = ''] = match
  const marked = /["“'‘*`]/.test(raw)
  const parsed = parseName(`${raw.replace(/이$/, letters => (marked || raw.length > 2 ? '' : letters))}${bracket}`)
  const name = marked ? parsed.name : withoutObject(parsed.name)
  if (!isName(name, 'ko') || isAbout(name) || (before.length < 6 && sentence.indexOf(name) < 6)) return undefined
  const strength = marked ? 0.75 : isKnown(name) ? 0.66 : 0.56
  return { name, aliases: parsed.aliases, definition: objectOf(sentence, raw) ?? sentence, strength }
}

/** What is called so, where that is a whole noun: "스레드를 멈추는 것을 …라고 한다" → "스레드를 멈추는 것". */
function objectOf(sentence: string, raw: string): string | undefined {
  const name = raw.split(/\s+/).at(-1) ?? raw
  const before = sentence.slice(0, sentence.lastIndexOf(name)).replace(/["“'‘*`]+$/, '')
  const object =
    /^(?:이때|그리고|또한|한편|여기서)?[,\s]*(\S+\s\S.{4,})(?:을|를)\s(?:흔히\s|보통\s|일반적으로\s)?$/.exec(
      before,
    )?.[1]
  return object === undefined ||
    /[,"“]|^(?:이것|그것|이|그|이렇게|이처럼|이와)[가-힣]?\s|(?:^|\s)(?:이것|그것|이|그|이런|이러한)$/.test(object)
    ? undefined
    : object
}

/** What follows the object of the clause: "값을 매개 변수" → "매개 변수". */
function withoutObject(name: string): string {
  const words = name.split(/\s+/)
  const last = words.findLastIndex(word =>
    /[^\s](?:을|를|은|는|이|가|에서|에|로|하여|[아어여려져개해라]서|여|[이그]걸|이건|이게)$|^(?:[건걸게]|이걸|이건|그걸|이게)$/.test(
      word,
    ),
  )
  return last >= 0 && last < words.length - 1 ? words.slice(last + 1).join(' ') : name
}
