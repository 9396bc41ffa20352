/** "나중에 다시 설명", "위와 같음", "관심 없으면 건너뛰기": said elsewhere, or not at all. */
const KOREAN =
  /^(?:나중에|추후에?|뒤에서|다음에|이후에)\s.*(?:설명|다룸|다룰|다룬|알아|정리|예정|보자)|^(?:위|아래|앞)(?:와|의\s\S+(?:와|과))\s(?:같|동일|비슷)(?!\S*지만)|건너뛰|패스[.!]?$|^(?:잘\s|아직\s)?(?:모르겠|이해\S{0,2}\s?(?:안|못))/
/** "see below", "(i did not really understand this)", "same as above". */
const ENGLISH =
  /^(?:see|covered|explained|discussed|more)\s(?:later|below|above|next|in)\b|^\(?(?:i|we)\s(?:did|do|have)(?:n['’]t|\snot)\b|^(?:the\s)?same as (?:above|before)\b|^(?:tbd|todo|tba|skip(?:ped)?)\b/i
/** "Refer here for the official docs", "berth.yaml 파일 참조": where more is to be read. */
const ELSEWHERE =
  /^(?:please\s)?(?:refer|click|look|go)\s(?:to\s)?(?:here|this)\b|^(?:read|find|learn)\s(?:more|it)\s(?:here|about|at|on)\b|^(?:\S+\s){0,4}\S*(?:파일|링크|문서|글|여기|책|포스트|블로그|\.\w{2,4})(?:을|를)?\s?(?:참조|참고)(?:\s?(?:바람|하세요|하기|할 것|하면 된다))?[.]?$/i
/** "What is the difference between ebb and flood?": asks, and says nothing. */
const ASKS = /^(?:what\s(?:is|are|was|were|do|does|did)|why|왜|무엇)\S*\s[^.!]*\?$/i
/** "allows us to": the beginning of what a list goes on with. */
const BEGUN = /^(?:\S+\s){0,4}to[:…]*$/i
/** "이고 …", "인데 …": what is left of a sentence behind its noun. */
const TORN = /^(?:이고|이며|인데|이지만|이라서|이니까)\s/

/** "; loosen what is tight", "< 92 %": what is left behind a word, and an amount without a word. */
const LEFT_OVER = /^[;,)\]]\s|^[<>≤≥~±]?\s?\d[\d.,/–-]*\s?%?$/

/** Whether what stands for a definition only says where one is, that there is none, or begins in the middle of a sentence. */
export const saysNothing = (definition: string): boolean =>
  [KOREAN, ENGLISH, ELSEWHERE, ASKS, BEGUN, TORN, LEFT_OVER].some(shape => shape.test(definition))
