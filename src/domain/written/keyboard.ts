import { convertHangulToQwerty } from 'es-hangul'
import { hangulByKeys } from '../hangul-keys.ts'

/** What a text is when it was typed with the keyboard in the other language: `zjsxpdlsj` → 컨테이너, ㅇㅐㅏㄷㄱ → `doker`. */
export function otherLayout(text: string): string | undefined {
  const latin = /[a-z]/i.test(text)
  const hangul = /[\u3131-\u318e가-힣]/.test(text)
  if (latin === hangul) return undefined
  if (hangul) return /[\u3131-\u318e]/.test(text) ? convertHangulToQwerty(text) : undefined
  const converted = hangulByKeys(text)
  // Words in Latin letters leave single jamo behind.
  return converted === undefined || /[\u3131-\u318e]/.test(converted.replace(/[ㅋㅎㅠㅜ]+$/, ''))
    ? undefined
    : converted
}
