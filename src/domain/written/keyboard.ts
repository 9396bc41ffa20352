import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul'

/** What a text is when it was typed with the keyboard in the other language: `zjsxpdlsj` → 컨테이너, ㅇㅐㅏㄷㄱ → `doker`. */
export function otherLayout(text: string): string | undefined {
  const latin = /[a-z]/i.test(text)
  const hangul = /[\u3131-\u318e가-힣]/.test(text)
  if (latin === hangul) return undefined
  if (hangul) return /[\u3131-\u318e]/.test(text) ? convertHangulToQwerty(text) : undefined
  const converted = toHangul(text)
  // Words in Latin letters leave single jamo behind.
  return converted === undefined || /[\u3131-\u318e]/.test(converted.replace(/[ㅋㅎㅠㅜ]+$/, ''))
    ? undefined
    : converted
}

/** es-hangul throws where letters make no syllable, as English words do. */
function toHangul(text: string): string | undefined {
  try {
    return convertQwertyToHangul(text)
  } catch {
    return undefined
  }
}
