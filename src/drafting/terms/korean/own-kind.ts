import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'

/** "돛대가 둘인 배는 쌍돛배, 하나뿐인 배는 외돛배": a noun with its clause, and the name that ends in this noun. */
const NAMED =
  /^(.*?([가-힣])\s([가-힣]{1,5}))(?:은|는)\s(?:\S+\s){0,3}?([가-힣A-Za-z]\S*?\3)(?:이다|다|입니다|이에요|예요|임|이라고? (?:한다|합니다|부른다|부릅니다|함)|라고? (?:한다|합니다|부른다|부릅니다|함))?[.!]?$/u

/** Whether a syllable ends as what stands before a noun and belongs to it does: 는, -ㄴ, -ㄹ. */
function isBeforeNoun(syllable: string): boolean {
  const tail = ((syllable.codePointAt(0) ?? 0) - 0xac00) % 28
  return tail === 4 || tail === 8
}

/** What the parts of a sentence say last that things of one kind are called. */
export function readKoreanOwnKind(sentence: string): Said[] {
  if (!/[은는]\s/.test(sentence)) return []
  const found = sentence.split(/,\s/).flatMap(part => {
    const [, definition = '', before = '', noun = '', name = ''] = NAMED.exec(part) ?? []
    const isOfIt = isBeforeNoun(before) && name.length > noun.length
    const term = isOfIt && !definition.includes(name) ? termNamed(name, 'ko') : undefined
    return term ? [{ ...term, definition, strength: 0.56 }] : []
  })
  // The second of two may be shorter: "두 돛대를 가진 배는 …, 하나인 배는 …".
  return found.some(({ definition }) => definition.split(' ').length >= 3) ? found : []
}
