import { josa } from 'es-hangul'

type JosaOption = Parameters<typeof josa.pick>[1]

/** Digits whose Korean reading ends in a consonant (영, 일, 삼, 육, 칠, 팔), and letters: 엘, 엠, 엔, 알. */
const CLOSED = '013678LMNR'

/** Those whose reading ends in ㄹ, after which 로 stands instead of 으로: 일, 칠, 팔, 엘, 알. */
const RIEUL = '178LR'

/** How signs are read that stand for a word at the end of a name: 100%, C#, C++. */
const READ_AS: Readonly<Record<string, string>> = { '%': '퍼센트', '#': '샵', '+': '플러스', '℃': '도' }

/** How far back a word is looked for: a name with brackets is shorter. */
const REACH = 300

/** Quotes and marks at the end of a word. */
const NOT_READ = /[^\p{L}\p{N}%#+℃]+$/u

const MARKER = /\[([가-힣]+)\/([가-힣]+)\]/g

/**
 * Replaces each `[을/를]` with the particle that fits the word before it, skipping quotes and marks between them, and
 * brackets that are joined to the word: `컨테이너(Container)를`. Hangul goes by its last consonant, digits and a letter
 * alone by their reading; of a Latin word the reading is not known, so both are written, as Korean texts do: `Docker을(를)`.
 */
export function fitParticles(text: string): string {
  return text.replace(MARKER, (_, closed: string, open: string, place: number) => {
    const word = withoutBrackets(text.slice(Math.max(0, place - REACH), place)).replace(NOT_READ, '')
    const [sign = ''] = word.match(/.$/u) ?? []
    const last = READ_AS[sign]?.at(-1) ?? sign
    if (/[가-힣]/.test(last)) return josa.pick(last, `${closed}/${open}` as JosaOption)
    if (/\d$|(?<![\p{L}\p{N}])[A-Za-z]$/u.test(word)) return isClosed(last.toUpperCase(), closed) ? closed : open
    return closed === '으로' ? '(으)로' : `${closed}(${open})`
  })
}

function isClosed(sign: string, particle: string): boolean {
  if (particle === '으로' && RIEUL.includes(sign)) return false
  return CLOSED.includes(sign)
}

/** A text without what stands in brackets at its end, where they are joined to a word: that is read without them. */
function withoutBrackets(text: string): string {
  const end = text.search(/\)[^\p{L}\p{N}\s)]*$/u)
  if (end < 0) return text
  let depth = 0
  for (let place = end; place >= 0; place--) {
    if (text[place] === ')') depth++
    if (text[place] === '(' && --depth === 0) {
      const before = text.slice(0, place).replace(/[^\p{L}\p{N}\s)‘“(]+$/u, '')
      return /[\p{L}\p{N})]$/u.test(before) ? withoutBrackets(before) : text
    }
  }
  return text
}
