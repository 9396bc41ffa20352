import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'

const LISTS =
  /(?:있다|있습니다|있어요|있음|나뉜다|나뉩니다|나뉨|나눈다|나눕니다|구분된다|구분됩니다|구분한다|존재한다|존재합니다)[.!]*$/
const MARKED = /(?:\*\*([^*]{2,40})\*\*|`([^`]{2,40})`|["“‘']([^"”’']{2,40})["”’'])/g
const JOINT = /^(?:과|와|이랑|하고|이나|나|및|그리고|또는|[,·])+\s*(?:그리고\s|또\s)?/
/** A clause that says of the noun behind it what it is. */
const SAYS_OF_NEXT = /(?:[가-힣][는은인던]|[한된할될])$/

/** "앞에 붙는 **접두사**와 뒤에 붙는 **접미사**가 있다": each name that stands out behind its own clause. */
export function readKoreanListing(sentence: string): Said[] {
  if (!LISTS.test(sentence)) return []
  let from = 0
  const found = [...sentence.matchAll(MARKED)].flatMap(match => {
    const clause = sentence.slice(from, match.index).trim().replace(JOINT, '')
    from = match.index + match[0].length
    const term = termNamed(match[1] ?? match[2] ?? match[3] ?? '', 'ko')
    const isSaid = clause.length >= 5 && SAYS_OF_NEXT.test(clause)
    return term && isSaid ? [{ ...term, definition: `${clause} ${match[0]}`, strength: 0.56 }] : []
  })
  return found.length >= 2 ? found : []
}
