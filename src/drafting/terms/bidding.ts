import { anyOf, listOf } from '../word-list.ts'

/** Words that open such a sentence. */
const OPENERS = listOf('For example, For instance, Now, Then, Next, First, So, Again, Here')
/** What is supposed, and what somebody is to do at a keyboard or elsewhere. */
const VERBS = listOf(`
  suppose, imagine, assume, let['’]s, let us, say (?:you|that|we|I), go (?:to|back), type, run, look up, click, press,
  select, enter, choose, open, change, replace, note that (?:we|you|I) can,
  (?:we|you|I) can (?:also )?(?:run|type|open|see|use), if you (?:go|type|run|open|press|click|enter)
`)
const IN_ENGLISH = new RegExp(String.raw`^(?:\(|\d+\.\s)?(?:${anyOf(OPENERS)},?\s)?${anyOf(VERBS)}\b`, 'i')
const ENDINGS = listOf('보자, 봅시다, 보세요, 하세요, 하자, 해라, 십시오, (?:입력|실행|클릭|선택)(?:한다|합니다)')
const IN_KOREAN = new RegExp(`${anyOf(ENDINGS)}[.!]*$`)

/** Whether a sentence says what is to be done or thought: that says nothing of what stands out in it. */
export const isBidding = (sentence: string): boolean => IN_ENGLISH.test(sentence) || IN_KOREAN.test(sentence)
