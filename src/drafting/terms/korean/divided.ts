import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'

/** How a sentence ends that says what there is of something. */
const DIVIDES =
  /(?:으?로|이|가)\s(?:나뉜다|나뉩니다|나뉨|나눈다|나눕니다|구분된다|구분됩니다|구분한다|이루어진다|이루어져 있다|있다|있습니다|있음)[.]?$/
/** "선수닻(뱃머리에 다는 닻)", "**선미닻**(배꼬리에 닮)": a name, marked or of two words at most, and what sets it apart. */
const IN_BRACKETS =
  /(?<=^|[과와,]\s|및\s|크게\s)(\*\*[^*]{2,30}\*\*|`[^`]{2,30}`|(?!크게\s)[\p{L}\p{N}]{2,12}(?:\s[\p{L}\p{N}]{1,8})?)\((?!예|ex|e\.g)([^()]{2,50}\s[^()]{0,20}[가-힣]|[가-힣]{3,}[임음함됨])\)/gu
/** "뱃머리에 다는 선수닻과 …": a clause, and a name that ends as what is divided. */
const BEHIND_CLAUSE =
  /(?:^|[과와,]\s)((?:\S+\s){0,6}?\S*[가-힣](?:[는은한된인던]|[할될]))\s([가-힣]{2,10}?)(?=[과와,]\s|으?로\s|[이가]\s)/g

/** "닻은 뱃머리에 다는 선수닻과 배꼬리에 다는 선미닻으로 나뉜다": each of those into which something is divided. */
export function readDivided(sentence: string): Said[] {
  const [, whole = '', rest = ''] = /^(\S{1,12}?(?:\s\S{1,10}?){0,4}?)(?:에)?[은는]\s(.+)$/.exec(sentence) ?? []
  if (rest === '' || !DIVIDES.test(rest)) return []
  const bracketed = [...rest.matchAll(IN_BRACKETS)].map(([, name = '', said = '']) => ({ name, said }))
  const clauses = [...rest.matchAll(BEHIND_CLAUSE)].map(([, said = '', name = '']) => ({
    name,
    said: `${said} ${name}`,
  }))
  const parts = bracketed.length > 1 ? bracketed : clauses.filter(({ name }) => name.endsWith(whole) && name !== whole)
  if (parts.length < 2) return []
  return parts.flatMap(({ name, said }) => {
    const term = termNamed(name, 'ko')
    return term ? [{ ...term, definition: said, strength: 0.56 }] : []
  })
}
