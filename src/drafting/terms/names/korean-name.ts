import { GENERIC_HEADS } from './generic-heads.ts'
import { isKoreanClause } from './korean-clause.ts'
import { KOREAN_PHRASE_END, KOREAN_STARTERS } from './no-name-words.ts'

/** "물이 빠지는 때", "폭발로 생성된 원소", "크기가 배 정도인 섬": a noun with what sets it apart. */
const SET_APART =
  /[가-힣]{2}[이가]\s(?:\S+\s)?[가-힣]*(?:나는|오는|하는|되는|지는|있는|없는|어날|아날|생길|정도인|이상인|이하인)\s|[가-힣]{2}(?:으?로|에서|에게)\s[가-힣]+(?:된|진|한|나온|낸)\s/

/**
 * Whether a Korean phrase can be a name: no clause, no particle at its end.
 * @param given whether the notes plainly give it for one
 */
export function isKoreanName(name: string, words: readonly string[], given: boolean): boolean {
  const last = words.at(-1) ?? ''
  return (
    words.length <= 6 &&
    !KOREAN_STARTERS.test(name) &&
    !isKoreanClause(name) &&
    !/[가-힣][이가]\s[가-힣]+[는은한된할될]\s/.test(name) &&
    !/^(?:을|를|은|는|의|에|가|와|과|도|로)\s|(?:듯이|적인|보다|[가-힣](?<!런)던)\s/.test(name) &&
    !(given ? /[을를]\s/ : /[가-힣\d]{2,}(?:[은는을를]|에서|에게|으로)\s/).test(name) &&
    !/(?:[가-힣]면|[아어해여]서|니까|지만|거나|는데|려고|도록)\s/.test(name) &&
    !KOREAN_PHRASE_END.test(last) &&
    // "물이 빠지면": a condition; "수면" is a noun.
    !/[가-힣][이가]\s\S*[가-힣]면$|(?:다르|빠르|느리|크|작|좋|나쁘|같|많|적)다$/.test(name) &&
    !(words.length > 1 && /^(?:후|전|뒤|시|직후|직전|동안|이내)$/.test(last)) &&
    !SET_APART.test(name) &&
    !(words.length > 1 && last.length <= 1 && GENERIC_HEADS.has(last))
  )
}
