import { convertHangulToQwerty } from 'es-hangul'
import { hangulByKeys } from '../hangul-keys.ts'

/**
 * What a text is when it was typed with the keyboard in the other language (두벌식): `zjsxpdlsj` → 컨테이너, 애찯ㄱ →
 * `docker`. A text in both scripts, or in neither, has no other layout.
 */
export function inOtherLayout(text: string): string[] {
  const isLatin = /[a-z]/i.test(text)
  const isHangul = /[\u3131-\u318e가-힣]/.test(text)
  if (isLatin === isHangul) return []
  if (isHangul) return [convertHangulToQwerty(text)]
  // Shift makes double consonants of five keys; anywhere else a capital is but a capital.
  return [...new Set([text, text.toLowerCase()].flatMap(each => hangulByKeys(each) ?? []))]
}
