import { isNegated } from './parts.ts'

const SUBJECT = /^(.{1,40}?)(?:이|가|은|는|을|를|에|로|으로|이라는|라는|에서|께서)\s+(.+)$/u
const ADVERBS = new Set(['가장', '제일', '바로', '먼저', '처음', '그', '더', '것', '역할을', '일을', '많이'])
const NEGATED = /(?:^|\s)(?:안|못)\s|않|아(?:니|닌|님|닙|냐|녜)|없|말고|빼고|제외/

/**
 * An answer without the predicate that only says the question again: 세종대왕 for 세종대왕이 만들었습니다 where the prompt
 * has 만든. Verbs change with their endings, so words are held together by their first syllable, without its final.
 */
export function withoutPredicate(text: string, prompt: ReadonlySet<string>): string[] {
  const match = SUBJECT.exec(text)
  if (!match || NEGATED.test(text) || isNegated(text)) return []
  const [, subject = '', predicate = ''] = match
  const list = predicate.split(/\s+/)
  if (list.length > 4 || !/[다요죠음함임됨까네]$/.test(predicate)) return []
  // In another language than the question there is nothing to hold it against.
  if (![...prompt].some(word => /[가-힣]/.test(word))) return list.length <= 3 ? [subject] : []
  const stems = new Set([...prompt].map(stem))
  return list.every(word => ADVERBS.has(word) || stems.has(stem(word))) ? [subject] : []
}

/** The first syllable without its final consonant: 뜁니다 and 뛰나요 both have 뛰. */
function stem(word: string): string {
  const code = word.charCodeAt(0) - 0xac00
  return code >= 0 && code < 11_172 ? String.fromCharCode(0xac00 + code - (code % 28)) : word
}

/**
 * An answer in Latin letters without the Hangul words around it: `useState` for `리액트의 useState 훅`.
 * @returns the rest and what was around it; nothing where that takes the answer back
 */
export function latinPart(text: string): { latin: string; around: string[] } | undefined {
  const list = text.split(/\s+/)
  const latin = list.filter(word => !/[가-힣]/.test(word))
  const around = list.filter(word => /[가-힣]/.test(word))
  if (around.length === 0 || latin.length === 0 || around.length > 4) return undefined
  if (NEGATED.test(text) || /또는|혹은|거나|이나|반대|가짜|보다|다른/.test(text)) return undefined
  return { latin: latin.join(' '), around }
}
