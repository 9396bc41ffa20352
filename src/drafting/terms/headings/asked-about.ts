import { KOREAN_DEFINITION_WORDS } from '../../definition-words.ts'
import { remembered } from '../../remembered.ts'
import { anyOf } from '../../word-list.ts'
import { endsInRan } from '../korean/ran.ts'

/** The term that a heading or a question is about: "What is a mutex?", "클라우드 컴퓨팅이란?", "Definition of variance". */
export const askedAbout = remembered(askedAboutAnew)

/** Some word of each Korean way to ask. */
const KOREAN_WAYS = /란|뭐|뭔|뭘|무엇|라는|설명|서술|정의|말씀|개념|의미|뜻/

/** "분산의 정의", "분산 개념". */
const OF_WHAT_IT_IS = new RegExp(String.raw`^(.{1,40}?)(?:의)?\s${anyOf(KOREAN_DEFINITION_WORDS)}$`)

/** "Expected Value of a random variable": what is written large is the name. */
const LARGE =
  /^(\p{Lu}[\p{L}’'-]+(?:\s(?:of\s)?\p{Lu}[\p{L}’'-]+)+(?:\s\([^()]+\))?)\s(?:of|for|in|from|on)\s(?:an?\s|the\s)?\p{Ll}.*$/u

function askedAboutAnew(text: string): string | undefined {
  const bare = text
    .replace(/^\*\*(.*)\*\*$/, '$1')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|\(\d{1,2}\)|[①-⑳])\s+/, '')
    .replace(/^(?:Q\d{0,2}|질문\s?\d{0,2}|문제\s?\d{0,2}|문\s?\d{0,2})\s?[.):]\s*/i, '')
    .replace(
      /,?\s(?:mathematically|formally|exactly|precisely|really|in (?:simple|plain|your own) (?:terms|words)|in (?:statistics|mathematics|programming))(?=[.?]*$)/i,
      '',
    )
    .replace(/^(?:그렇다면|그럼|먼저|우선)[,\s]+/, '')
    .trim()
  const english =
    /^(?:so,? )?(?:what(?:\s+(?:is|are|was|were|does)|['’]s)|who\s+(?:is|are|was|were))\s+(?:an?\s|the\s)?(?:meant by\s|term\s)?(.{2,60}?)(?:\s+(?:mean|do|model|measure|describe|represent|stand for|tell us|say))?\s*\?*$/i.exec(
      bare,
    ) ?? /^(?:define|definition of|the definition of|meaning of)\s+(?:an?\s|the\s)?(.{2,60}?)[.?]*$/i.exec(bare)
  if (english)
    return english[1]
      ?.replace(/,?\s(?:and\s)?(?:why|how|what|when|where)\s.*$/i, '')
      .replace(LARGE, '$1')
      .replace(/^(?:(?:basic|main|core|general|key)\s)?(?:idea|concept|notion)\s(?:of|behind)\s(?:an?\s|the\s)?/i, '')
  const told =
    /^(?:explain|describe)\s(?:what\s(?!is\s)(?:an?\s|the\s)?(.{2,50}?)\s(?:is|are|means?)|(?:the\s(?:concept|idea|term|notion|meaning)\sof\s|what is meant by\s)(?:an?\s|the\s)?(.{2,50}?)|(?:the\s)?((?!how\b|why\b|the\b|difference)\p{L}[\p{L}-]+(?:\s[\p{L}-]+){0,2}))[.?]*$/iu.exec(
      bare,
    ) ??
    /^how\s(?:do|does)\s(?:an?\s|the\s)?((?!you\b|we\b|i\b|they\b|it\b|this\b)\p{L}[\p{L}-]+(?:\s[\p{L}-]+){0,3})\s(?:works?|functions?|operates?)\s*\?*$/iu.exec(
      bare,
    ) ??
    /^what do (?:you|we) (?:mean|understand|know) (?:by|about|of)\s(?:an?\s|the\s|the term\s)?(.{2,50}?)\s*\?*$/i.exec(
      bare,
    )
  if (told) return told[1] ?? told[2] ?? told[3]
  if (!KOREAN_WAYS.test(bare)) return undefined
  const korean =
    /^(.{1,70}?)(?:이란|란)\s*(?:무엇(?:인가|인가요|일까|일까요|입니까|인지(?:를|에 대해)?(?:\s\S{1,8}){1,3}\.?)?|뭔가요|뭘까|뭘까요|뭐지|뭐야)?\s*\??$/.exec(
      bare,
    ) ??
    /^(.{1,40}?)(?:은|는|이|가)?\s*(?:무엇인가요?|무엇일까요?|무엇입니까|뭔가요|뭘까요?|뭐지|뭐야|뭐예요|뭐죠|뭐냐|뭐임|뭐길래|뭔데|뭔지|뭔가|무엇인지)(?:\s(?:한\s?(?:문장|마디|줄)으?로\s)?(?:말해|설명해|알려)\s?(?:보세요|주세요|봐요|줘)?)?\s*[.?]*$/.exec(
      bare,
    ) ??
    /^(.{1,40}?)(?:이)?라는\s(?:건|것은|게|것이|말은|용어는)(?:요|\s?(?:뭔가요|뭐죠|뭐예요|무엇인가요?|뭐야))?\s*\?*$/.exec(
      bare,
    ) ??
    /^(.{1,40}?)(?:은|는|이|가)?\s(?:무엇이(?:고|며)|뭐고|뭐며),?\s.{2,40}$/.exec(bare) ??
    /^(.{1,40}?)(?:에\s?(?:대해|대하여|관해)서?|을|를)\s(?:간단히\s|간략히\s|자세히\s|아는\s?대로\s)?(?:설명|서술|정의|말씀)(?:해|하)?\s?(?:주세요|보세요|보시오|주십시오|시오|하시오|하라|봐|줘|보라|주실 수 있나요)?[.?]?$/.exec(
      bare,
    ) ??
    OF_WHAT_IT_IS.exec(bare)
  // 계란, 반란: nouns that end like the question.
  return korean && (korean[1]?.length ?? 0) >= 2 && !endsInRan(bare) ? korean[1] : undefined
}
