import { remembered } from '../../remembered.ts'
import type { Said } from '../english/said.ts'
import { isAbout, isChange } from '../names/about.ts'
import { headOf } from '../names/head-of.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { isInTwoLanguages } from '../names/term-named.ts'
import { readKoreanNaming } from './naming.ts'
import { strengthOf, wholeOf } from './predicate.ts'
import { OF_MEANING, splitAtTopic, withoutOwner } from './topic.ts'

/** Before the subject: "즉, …", "여기서 …", "통계학에서 …". */
const OPENING =
  /^(?:(?:아|어|음|참|자|뭐|네|암튼|아무튼),?\s+)?(?:근데|그런데|그래서|그러니까|그니까|그럼|일단|사실|원래|말하자면|즉|또한|그리고|하지만|그러나|따라서|여기서|이때|먼저|우선|참고로|이로 인해|이를 통해|이에 따라|그 결과|다시 말해|쉽게 말해|요약하면|결국|특히|반대로|이와 달리|이에 반해|이에 비해|반면|반면에|한편|그다음|다음으로|마지막으로|[첫둘셋넷]째로?|(?:첫|두|세|네)\s?번째(?:로|는)),?\s+/

/** "메타 윤리학으로 넘어가면, …" */
const MOVING_ON = /^[^,]{2,40}(?:으로|로|을|를)\s(?:넘어|들어|살펴|알아|보|가)[가-힣]*(?:면|서|고),\s/

/** "네트워크 측면에서, …": from where it is looked at. */
const SEEN_FROM = /^[^,]{1,20}\s(?:측면|관점|입장|차원|시각)에서(?:는|\s보면)?,?\s(?=\S+(?:\s\S+){0,3}?[은는]\s)/

/** "조금과 사리가 헷갈리는데, …", "비슷하게 생긴 …은": what was said before, and which one. */
const ASIDE = /^[^,]{4,40}(?:는데|은데|한데|지만|는데요),\s(?=\S+(?:은|는)\s)/
const LIKE_IT = /^(?:비슷하게|똑같이|다르게)\s생긴\s(?=\S+(?:은|는)\s)/

/** What a clause has said before is called something: the subject of the sentence is not. */
const POINTS_BACK = /(?:^|[,\s])(?:이걸|이건|이것을|이를|그걸|이게|이것이)\s/

/** "기원전 367년의 …법은": when, before what. */
const DATED = /^(?:기원전\s?|서기\s?)?\d{1,4}(?:년(?:대)?|세기)(?:\s\d{1,2}월)?(?:의|에)\s(?=\S)/

/** "A는 B이다", "A란 …을 말한다", "…을 A라고 한다". */
export function readKoreanSentence(sentence: string, isKnown: (name: string) => boolean): Said[] {
  return [subjectOf(sentence, isKnown), ...readKoreanNaming(sentence, isKnown)].filter(each => each !== undefined)
}

/** The same, of a sentence by itself. */
export const readKoreanAlone = remembered((sentence: string) => readKoreanSentence(sentence, () => false))

function subjectOf(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const begun = sentence.replace(OPENING, '').replace(SEEN_FROM, '')
  const isBehind = /[면서고데만요],\s/.test(begun)
  const whole = isBehind ? begun.replace(MOVING_ON, '').replace(DATED, '').replace(ASIDE, '') : begun.replace(DATED, '')
  const bare = whole.replace(LIKE_IT, '')
  const split = splitAtTopic(bare)
  if (!split) return undefined
  const { subject, particle, predicate } = split
  const isMeaningOf = OF_MEANING.test(subject)
  const parsed = parseName(subject.replace(OF_MEANING, ''))
  const { name, aliases } = withoutOwner(headOf(parsed.name).replace(/(?<=[가-힣]{2})들$/, ''), parsed.aliases)
  // "가중치 감소란 …": what is defined is no mere change.
  const isDefined = isChange(name) && /란$|함은$/.test(particle)
  if (!isName(name, 'ko') || (isAbout(name) && !isDefined)) return undefined
  if (POINTS_BACK.test(predicate) && /라고?\s\S+$/.test(predicate)) return undefined
  // "마찰이란 무엇인지 설명하시오"
  if (/^(?:무엇|뭔|왜|어떻게|어떤)\S*(?:\s|$)/.test(predicate)) return undefined
  if (predicate.length < 6 || /아니다\.?$|아닙니다\.?$|아님\.?$/.test(predicate)) return undefined
  if (isMeaningOf) return { name, aliases, definition: wholeOf(predicate), strength: 0.72 }
  const strength = strengthOf(
    particle,
    predicate,
    isKnown(name) || subject.includes('**') || isInTwoLanguages(parsed),
    name,
  )
  return strength > 0 ? { name, aliases, definition: wholeOf(predicate), strength } : undefined
}
