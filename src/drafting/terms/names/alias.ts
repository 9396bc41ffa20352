import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { ENGLISH_VERBS, KOREAN_PHRASE_END } from './no-name-words.ts'

/** What begins a remark in brackets, and no other name. */
const REMARKS = listOf(String.raw`
  ex, e\.g, i\.e, 예, 예시, 예:, 참고, see, cf, 링크, link, 복수, plural, optional, 선택, 필수, required,
  중요, important, n\., v\., adj\.?, noun, verb, 명사, 동사, 형용사, deprecated, new, old, \d+, 생략 가능,
  이하, 또는, or
`)
const REMARK = new RegExp(String.raw`^${anyOf(REMARKS)}(?!\p{L})`, 'iu')

/** Whether what stands in brackets is another name, and not a remark. */
export function isAlias(text: string): boolean {
  const bare = text.trim()
  if (bare.length < 2 || REMARK.test(bare)) return /^(?:or|또는|이하)\s/.test(bare)
  if (/\d{4}|[.!?;:]\s|^\d+[\s\p{L}]{0,6}$/u.test(bare)) return false
  if (wordsIn(bare) > 6) return false
  if (
    /[가-힣]/.test(bare) &&
    (KOREAN_PHRASE_END.test(bare) || bare.split(',').length > 2 || /[가-힣](?:에|을|를|에서|에게)\s/.test(bare))
  )
    return false
  return !(ENGLISH_VERBS.test(bare) || bare.split(',').length > 3)
}
