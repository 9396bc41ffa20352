import { convertQwertyToHangul } from 'es-hangul'

/** What the keys of Latin letters write in Hangul (두벌식); undefined where they make no syllable: es-hangul throws there. */
export function hangulByKeys(text: string): string | undefined {
  try {
    return convertQwertyToHangul(text)
  } catch {
    return undefined
  }
}
