import { wordsIn } from '../../reading/line-kind.ts'
import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'
import { KIND } from './kinds.ts'

const NAME = String.raw`(?:\*\*([^*]{2,40})\*\*|\x60([^\x60]{2,40})\x60|["“]([^"”]{2,40})["”]|(?<![가-힣A-Za-z])['‘]([^'’]{2,40})['’])`
/** "거래를 적어 두는 장부 **원장**…", "팔 것을 찾아 주는 회사 '중개소'": a clause, what kind of thing it is, and its name. */
const KIND_AND_NAME = new RegExp(
  String.raw`(?:^|[,.…]\s?)((?:[^\s,.…]+\s){2,12}?[^\s,.…]*(?:[는은한된던]|[할될])\s[가-힣]{2,8}(?<![은는이가을를에의로와과도])),?\s(?:즉\s)?${NAME}(?=$|[.,…)]|(?:이다|입니다|이라|라고|이|가|을|를|은|는|의|와|과|로|으로|에)(?:[\s.,]|$))`,
  'u',
)
/** "배가 모이는 곳, 즉 **나루**를 찾는다": what is said before is meant by the name. */
const THAT_IS = new RegExp(String.raw`(?:^|[.…]\s)((?:[^\s.…]+\s){2,16}?)즉,?\s${NAME}`, 'u')
/** "뱃사공 김 씨 '물때의 법칙' 모든 배는 … 한다는 원칙": whose it is, its name, and without a particle what it is. */
const BEHIND = new RegExp(
  String.raw`(?:^|[\s…])${NAME}\s(?![은는이가을를의에와과도로]\s)(?:[:：]\s?)?(\S+(?:\s\S+)+?\s\S*?(?:것|용어|개념|현상|원칙|법칙|효과|이론|방식|방법|전략|경향|편향|심리|상태|행위|능력|성질|과정|기법|제도|정도|사람|뜻|말|힘|관계|구조|단위|값|감정|태도|행동|오류))[.。]?$`,
  'u',
)

/** "읽고 쓰는", "태양의 높이를 재는": what sets a thing apart, as the beginning of the first group. */
const CLAUSE = String.raw`(?:^|[,.…]\s?)((?:[^\s,.…]+\s){1,10}?[^\s,.…]*(?:[는은한된던든른낸진운]|[할될])\s`

/** "읽고 쓰는 도구인 Juliet이 있다", "… 방법론인 **줄다리기**를 쓴다": what kind of thing it is, and its name. */
const OF_KIND = new RegExp(
  String.raw`${CLAUSE}(?:[가-힣]+\s){0,2}[가-힣]{2,8})인\s(?:\*\*([^*]{2,40})\*\*|["“'‘]([^"”'’]{2,40})["”'’]|([A-Za-z][\w.+#-]{2,}(?:\s[A-Za-z][\w.+#-]*){0,2}))(?=$|[.,(]|\s(?:존재|등장|사용|활용|도입|이용|탄생|출시)|(?:이|가|을|를|은|는|의|와|과|도)(?:[\s.,]|$))`,
  'u',
)

/** "태양의 높이를 재는 기구인 육분의를 …": a kind of thing, and a name in Hangul. */
const OF_ITS_KIND = new RegExp(
  String.raw`${CLAUSE}(?:[가-힣]+\s)?([가-힣]{2,8}))인\s([가-힣]{2,8}(?:\s[가-힣]{2,6})?)(?=(?:이|가|을|를|은|는|으로|로)\s)`,
  'u',
)

function ofAnyKind(sentence: string): Said | undefined {
  const of = OF_KIND.exec(sentence)
  return of ? saidOf(of.slice(2, 5), of[1] ?? '', 0.56) : undefined
}

function ofItsKind(sentence: string): Said | undefined {
  const [, definition = '', kind = '', raw = ''] = OF_ITS_KIND.exec(sentence) ?? []
  const term = KIND.test(kind) ? termNamed(raw, 'ko') : undefined
  return term && { ...term, definition, strength: 0.5 }
}

/** Names that stand out in a Korean sentence beside what they mean, with no verb between the two. */
export function readKoreanApposed(sentence: string): Said[] {
  const ofKind = sentence.includes('인 ') ? (ofAnyKind(sentence) ?? ofItsKind(sentence)) : undefined
  return ofKind ? [ofKind] : besideMarked(sentence).filter(each => each !== undefined)
}

function besideMarked(sentence: string): (Said | undefined)[] {
  if (!/[*`"“'‘]/.test(sentence)) return []
  const kind = KIND_AND_NAME.exec(sentence)
  const means = sentence.includes('즉') ? THAT_IS.exec(sentence) : null
  const behind = BEHIND.exec(sentence)
  return [
    kind && saidOf(kind.slice(2, 6), kind[1] ?? '', 0.56),
    means && saidOf(means.slice(2, 6), (means[1] ?? '').trim().replace(/,$/, ''), 0.56),
    behind && saidOf(behind.slice(1, 5), behind[5] ?? '', 0.6),
  ].map(each => each ?? undefined)
}

function saidOf(marked: readonly (string | undefined)[], definition: string, strength: number): Said | undefined {
  const raw = marked.find(each => each !== undefined)
  const term = raw === undefined ? undefined : termNamed(raw, 'ko')
  // What somebody said is quoted, too.
  return term && wordsIn(term.name) <= 5 && !/[다요까라자]$/.test(term.name)
    ? { ...term, definition, strength }
    : undefined
}
