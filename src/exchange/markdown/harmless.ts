import { KEYS, plainWord } from '../../content/vocabulary.ts'
import { ESCAPED } from '../../domain/markdown/punctuation.ts'

/**
 * Whether a text stays where it is put, whatever stands around it: each line begins with a letter, a number or an escaped
 * mark, and is no key; nothing in it is a reference, HTML, or a box. It is most texts, and saves parsing them.
 */
export function isHarmless(text: string): boolean {
  const bare = text.replace(ESCAPED, 'x')
  if (/[<>[\]&\\]|_{3,}|`{3}|~~|^(?:www\.|https?:|$)/i.test(bare)) return false
  if (text.replace(ESCAPED, '$1').split('\n').some(isKey)) return false
  return bare.split('\n').every(line => line === '' || /^(?:\p{L}|\d+(?![\d.)]))/u.test(line))
}

function isKey(line: string): boolean {
  const word = plainWord(/^([^:：]{1,40})[:：]/.exec(line)?.[1] ?? '')
  return KEYS.terms.has(word) || KEYS.questions.has(word)
}
