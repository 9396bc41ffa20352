import { anyOf, listOf } from '../../word-list.ts'
import type { Said } from '../english/said.ts'
import { isAbout } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'

/** How a sentence ends that calls something so, or goes on behind it. */
const CALLS = listOf(String.raw`
  한다, 합니다, 해요, 하죠, 하지요, 한대요, 한대, 하는데, 하는데요, 하더라구요, 하더라고요, 하구요, 하고요,
  불러요, 부르죠, 부른대요, 부른다, 부릅니다, 불린다, 불립니다, 하며, 하고, 부르며, 부르고, 부르는데, 불리며,
  불리고, 함, 부름, 칭한다, 칭함, 일컫는다, 칭했다, 명명했다, 명명하였다, 이름 붙였다, 이름을 붙였다,
  불(?:렀|렸)(?:다|고|으며|는데|습니다|음|어요), 부르기도 (?:한다|합니다|함|했다), 불리기도 (?:한다|합니다|함|했다), 하였다, 했다,
  (?:하여|해서?) (?:\S+[과와] )?(?:구별|구분|부르|부른|불린|칭|일컫)
`)

const CALLED = new RegExp(
  String.raw`(.{4,200}?)(?:을|를|은|는|이|가|것을|것은)?\s(?:흔히 |보통 |이를 |우리는 |일반적으로 )?(\*\*[^*]{1,40}\*\*|["“'‘][^"”'’]{1,40}["”'’]|\x60[^\x60]{1,40}\x60|[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+){0,2}?)(\([^()]{2,40}\))?(?:(?<=["”'’\)])\s(?:방식|방법|기법|현상|효과|이론|원칙|법칙|패턴|문제))?\s?(?<!달)(?:이)?라고?(?:도)?\s${anyOf(CALLS)}`,
  'u',
)

/** What a sentence says last that something is called. */
export function calledOf(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  if (!/라고?도?\s(?:[한합해하함부불칭일명]|이름)/.test(sentence)) return undefined
  const match = CALLED.exec(sentence)
  if (!match) return undefined
  const [, before = '', raw = '', bracket = ''] = match
  // "심리학에서는 이를 … 한다" says nothing of it by itself.
  const lead = match[0].slice(0, match[0].indexOf(raw))
  if (/^\S+(?:에서는?|은|는)\s(?:이를|이것을|이걸|그것을)\s(?:흔히\s|보통\s)?["“'‘*`]*$/.test(lead)) return undefined
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
export function withoutObject(name: string): string {
  const words = name.split(/\s+/)
  const last = words.findLastIndex(word =>
    /[^\s](?:을|를|은|는|이|가|에서|에|로|하여|[아어여려져개해라]서|여|(?:빗대|통틀|합쳐|묶|엮|일컬)어|[이그]걸|이건|이게)$|^(?:[건걸게]|이걸|이건|그걸|이게)$/.test(
      word,
    ),
  )
  return last >= 0 && last < words.length - 1 ? words.slice(last + 1).join(' ') : name
}
