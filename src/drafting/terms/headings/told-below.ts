import { KOREAN_DEFINITION_WORDS } from '../../definition-words.ts'
import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { anyOf, listOf } from '../../word-list.ts'
import type { Answer } from '../candidate.ts'
import { sentencesOf } from '../sentences.ts'

/** Words above what something is. */
const SAYS_WHAT = listOf(String.raw`
  definitions?, def(?:n|inition)?\.?, meaning, basics?, overview, in short, in brief, description, about, summary,
  what (?:is|are) (?:it|this|that|they), what (?:it|this) (?:is|means), what does (?:it|this|that) mean,
  개요, 소개, 설명, 한 ?줄 ?(?:정의|요약),
  (?:이것은 |이게 |그게 |이건 )?(?:무엇|뭔|무슨 (?:뜻|의미)|어떤 (?:것|뜻|의미))(?:인가요?|인지|일까요?|입니까|이죠|이지|가요|지),
  (?:이것은 |이게 |그게 |이건 )?(?:무엇|뭘)을? (?:의미|말|뜻)(?:하는가|하나|하나요|할까|할까요|합니까|하는지),
  (?:이게 |그게 )?(?:뭐|뭘까|뭔데|뭐지|뭐야|뭐임|뭐예요|뭘까요)
`)
const TOLD = new RegExp(String.raw`^${anyOf(SAYS_WHAT, KOREAN_DEFINITION_WORDS)}\s?[?:：]?$`, 'i')

/** Whether a line says of what stands below it that it is what the thing above is: "정의", "What does it mean?". */
export const tellsWhat = (text: string): boolean => TOLD.test(plain(text))

const SHORTEST = 8

/** What stands below such a line, whatever it looks like. */
export function toldBy({ text }: Block): Answer | undefined {
  const [first = ''] = sentencesOf(text)
  const isWhole = plain(first).length >= SHORTEST && !/(?:\.{2,}|…|[:?])$/.test(plain(first))
  return isWhole ? { definition: first, strength: 0.6 } : undefined
}
