import { josa } from 'es-hangul'

type JosaOption = Parameters<typeof josa.pick>[1]

/** Digits whose Korean reading ends in a consonant: 영, 일, 삼, 육, 칠, 팔. */
const CLOSED_DIGITS = '013678'

/** Digits whose reading ends in ㄹ, after which 로 stands instead of 으로: 일, 칠, 팔. */
const RIEUL_DIGITS = '178'

const MARKER = /\[([가-힣]+)\/([가-힣]+)\]/g

/**
 * Replaces each `[을/를]` with the particle that fits the word before it, skipping quotes and marks between them.
 * Hangul goes by its last consonant and digits by their reading; of a Latin word the reading is not known, so both
 * are written, as Korean texts do: `Docker을(를)`.
 */
export function fitParticles(text: string): string {
  return text.replace(MARKER, (_, closed: string, open: string, place: number) => {
    const last = text.slice(0, place).match(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u)?.[0] ?? ''
    if (/[가-힣]/.test(last)) return josa.pick(last, `${closed}/${open}` as JosaOption)
    if (/\d/.test(last)) return isClosed(last, closed) ? closed : open
    return closed === '으로' ? '(으)로' : `${closed}(${open})`
  })
}

function isClosed(digit: string, particle: string): boolean {
  if (particle === '으로' && RIEUL_DIGITS.includes(digit)) return false
  return CLOSED_DIGITS.includes(digit)
}
