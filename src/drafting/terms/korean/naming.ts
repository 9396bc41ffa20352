import { finalOf, isSyllable } from '../../../domain/lookup/letters.ts'
import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'
import { readKoreanApposed } from './apposed.ts'
import { accordingTo, bringsIn, introduced, spoken } from './brought-in.ts'
import { calledOf, withoutObject } from './called.ts'
import { readDivided } from './divided.ts'
import { readKoreanListing } from './listing.ts'
import { readNamedKind } from './named-kind.ts'
import { readKoreanOwnKind } from './own-kind.ts'

/** Sentences that give the name last, or bring it in: "…을 A라고 한다", "…하는 것이 A이다", "A라는 것이 있는데, …". */
export function readKoreanNaming(sentence: string, isKnown: (name: string) => boolean): Said[] {
  return [
    shortFor(sentence),
    ...pairOf(sentence),
    withoutVerb(sentence),
    ...reversed(sentence),
    ofAnyKind(sentence),
    spokenReversed(sentence),
    ...readKoreanListing(sentence),
    ...readDivided(sentence),
    ...readKoreanApposed(sentence),
    ...readNamedKind(sentence),
    ...readKoreanOwnKind(sentence),
    accordingTo(sentence),
    bringsIn(sentence, isKnown),
    introduced(sentence),
    spoken(sentence),
    calledOf(sentence, isKnown),
  ].filter(each => each !== undefined)
}

/** "LXC는 Linux Container의 약자다": what a name is short for. */
const SHORT_FOR =
  /^(?:여기서\s)?([A-Z][\w/-]{1,9})[은는]\s([A-Za-z][\w-]*(?:\s[\w-]+){1,5})의\s(?:약자|약어|줄임말|준말)(?:로|이다|다|임|입니다|이며|이고|예요|이에요)/

function shortFor(sentence: string): Said | undefined {
  const [, name = '', full = ''] = /[자어말](?:로|이|다|임|입|예)/.test(sentence)
    ? (SHORT_FOR.exec(sentence) ?? [])
    : []
  return name !== '' && full.toLowerCase().startsWith(name.charAt(0).toLowerCase())
    ? { name, aliases: [full], definition: sentence, strength: 0.6 }
    : undefined
}

/** "…를 따지는 것이 A, …를 따지는 것이 B입니다": what it is comes before the name. */
const REVERSED =
  /([^,]{4,120}?[는은한된인던ㄴ]\s(?:\S{0,4}(?:것|방식|기법|기술|상태|현상|행위|과정|단계|사람|곳|부분|이론|입장|상황|경우|구조|원리|제도|능력|성질|작용|물질|장치|기간|시간|비율|금액)))(?:이|가)\s(?:(?:바로|곧)\s)?(\*\*[^*]{1,40}\*\*|[\p{L}\p{N}-]+?(?:\s[\p{L}\p{N}-]+?){0,2}?)(\([^()]{2,40}\))?(이다|입니다|이에요|예요|다|임|이죠|이고|인데요?|이며)?(?=[.,]|$)/gu

/** "…를 나눌 수 있게 하는 것이 VLAN": a note that ends in the name, with no verb. */
const ENDS_IN_NAME =
  /^.*(?:을|를|에|로)\s.*[는은한된]\s것이\s(?:(?:바로|곧)\s)?(?:\*\*[^*]{1,40}\*\*|(?=\S*[A-Za-z])[\p{L}\p{N}-]+(?:\s[\p{L}\p{N}-]+)?|[가-힣]+(?:\s[가-힣]+)?\([^()]{2,40}\))$/u

/** "반대로 시간을 다 쓰고 쫓겨나는 건 timeout.": as people say it, of a foreign name or one in bold. */
const SPOKEN =
  /^(?:반대로|그리고|또|그럼|이때)?,?\s?(.{6,100}?[는은한된인던])\s(?:건|게|것은)\s(?:(?:바로|곧)\s)?(\*\*[^*]{1,40}\*\*|[A-Za-z][\w+#-]*(?:\s[A-Za-z][\w+#-]*){0,2})(?:\s?\([^()]{2,40}\))?(?:이다|다|임|입니다|이에요|예요|이죠)?[.]?$/

function spokenReversed(sentence: string): Said | undefined {
  const [, definition = '', raw = ''] = /\s(?:건|게|것은)\s/.test(sentence) ? (SPOKEN.exec(sentence) ?? []) : []
  const term = raw === '' ? undefined : termNamed(raw, 'ko')
  return term && !/^(?:아님|아니|맞|없|있)/.test(term.name) && !/(?:가장|제일)\s|(?:중요|필요|좋|싫)/.test(definition)
    ? { ...term, definition, strength: 0.54 }
    : undefined
}

/** What such a clause ends in. */
const NOUN_BEFORE =
  /(?:것|방식|기법|기술|상태|현상|행위|과정|단계|사람|곳|부분|이론|입장|상황|경우|구조|원리|제도|능력|성질|작용|물질|장치|기간|시간|비율|금액)[이가]\s/

function reversed(sentence: string): Said[] {
  if (!NOUN_BEFORE.test(sentence)) return []
  if (
    !(sentence.includes('것이 ') && ENDS_IN_NAME.test(sentence.replace(/[.!]$/, ''))) &&
    !/(?:이다|입니다|이에요|예요|다|임|이죠)[.!]*$|[)가-힣](?:인데요?|이며),\s/.test(sentence)
  )
    return []
  return [...sentence.matchAll(REVERSED)].flatMap(([, said = '', raw = '', bracket = '', ending = '']) => {
    const term = termNamed(`${raw}${bracket}`, 'ko')
    if (
      !term ||
      /[다요된한]$|[가-힣]{2}(?<!면)적$/.test(term.name) ||
      (bracket === '' && isVerb(raw, ending)) ||
      isQuantified(term.name) ||
      /(?:가장|제일)\s/.test(said)
    )
      return []
    return [{ ...term, definition: said.trim(), strength: /\*/.test(raw) ? 0.7 : 0.55 }]
  })
}

/** "대리권 없이 한 대리행위가 무권대리다", "행위를 유효하게 만드는 의사표시가 추인인데, …": whatever kind of thing it is. */
const OF_ANY_KIND =
  /^((?:[^\s,]+\s){2,14}?[^\s,]*(?:[는은한된인던린]|[할될])\s[가-힣]{2,6})(?<![은는을를에의로와과도서])[이가]\s(?:(?:바로|곧)\s)?(\*\*[^*]{2,40}\*\*|[\p{L}\p{N}-]{2,}?(?:\s[\p{L}\p{N}-]{2,}?)?)(이다|다|입니다|이에요|예요|이죠|인데요?,\s.*|이며,\s.*|이고,\s.*)[.!]?$/u
const endsInConsonant = (text: string) => {
  const last = text.charCodeAt(text.length - 1)
  return isSyllable(last) && finalOf(last) > 0
}

/** A verb without its ending; behind a last consonant a noun has 이다, so that "지워진다" is a verb, too. */
const isVerb = (stem: string, ending: string) =>
  /[다요된한하있없않되크높낮가보오주르쁘프치지니]$/.test(stem) || (ending === '다' && endsInConsonant(stem))

function ofAnyKind(sentence: string): Said | undefined {
  const [, definition = '', raw = '', ending = ''] = /[이가]\s/.test(sentence) ? (OF_ANY_KIND.exec(sentence) ?? []) : []
  const term = raw === '' ? undefined : termNamed(raw, 'ko')
  const isPlain = !term || isQuantified(term.name) || /[가-힣]{2}(?<!면)적$/.test(term.name)
  return isPlain || isVerb(raw, ending) || /(?:가장|제일)\s/.test(definition)
    ? undefined
    : { ...term, definition, strength: 0.52 }
}

/** "가장 큰 장점", "더 중요": no name of anything. */
const isQuantified = (name: string) =>
  /^(?:가장|더|덜|매우|아주|훨씬|제일)\s|^(?:좋|맞|옳|낫|쉽|어렵|빠르|편하|크|많)$|(?:중요|필요|가능|핵심|전부|기본)$/.test(
    name,
  )

/** "…를 A, …를 B라고 한다": the first of the two. */
const PAIR =
  /^(.{6,80}?)(?:을|를|은|는)\s(\*\*[^*]{1,40}\*\*|[\p{L}\p{N}-]+?(?:\s[\p{L}\p{N}-]+?){0,2}?)(?:이?라고?\s(?:하고|하며|부르고))?,\s.{6,80}?(?:을|를|은|는)\s\S.{0,40}이?라고?\s(?:한다|합니다|부른다|부릅니다|불린다|불립니다|함|부름|칭한다)/u

function pairOf(sentence: string): Said[] {
  const [all, before = '', raw = ''] = /,\s.*라고?\s/.test(sentence) ? (PAIR.exec(sentence) ?? []) : []
  const term = termNamed(withoutObject(raw.replace(/(?<=[가-힣]{2})이$/, '')), 'ko')
  // "…을 전제로, …" says under what.
  if (
    all === undefined ||
    !term ||
    before.includes(',') ||
    /[가-힣]로$|(?:^|\s)(?:대신|반면|동안|다음|뒤|후|때)$/.test(raw)
  )
    return []
  return [{ ...term, definition: sentence, strength: /\*/.test(raw) ? 0.7 : 0.56 }]
}

/** "사람이 정해 주는 변수를 hyperparameter.", "물을 가두는 곳을 “보”": a note that leaves out "라고 한다". */
const WITHOUT_VERB =
  /^(\S{1,40}(?:\s\S{1,40}){1,12}?\s?\S{0,40}(?:[는은한된인던운]|[할될])\s[가-힣]{1,6})(?:을|를)\s(\*\*[^*]{2,40}\*\*|["“'‘][^"”'’]{2,30}["”'’]|[A-Za-z][A-Za-z-]{2,}(?:\s[A-Za-z][A-Za-z-]+){0,2}|[가-힣]{2,10}\([A-Za-z][^()]{2,40}\))[.]?$/

function withoutVerb(sentence: string): Said | undefined {
  const [, definition = '', raw = ''] = /[A-Za-z)"”'’*]\.?$/.test(sentence) ? (WITHOUT_VERB.exec(sentence) ?? []) : []
  const term = raw === '' ? undefined : termNamed(raw, 'ko')
  return term && { ...term, definition, strength: 0.56 }
}
