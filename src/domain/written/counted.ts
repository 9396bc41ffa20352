import { withoutParticle } from '../normalise.ts'

const NO_NOUN =
  /^(?:and|not|minus|plus|less|more|over|under|below|above|max|min|or|nor|but|power|squared|cubed|fold|dozen|hundred|thousand|million|billion|wrong|false|incorrect|never|none|제곱|세제곱|말고|보다|배|또는|혹은|분의)$/i
const NO_FRONT =
  /^(?:최소|최대|적어도|많아야|거의|약|안|못|이상|이하|미만|초과|영하|마이너스|음수|또는|아니고|말고|반대|제|[일이삼사오육칠팔구십백천만억]+|[한두세네])$/

/** One word that may be what is counted, though nothing tells: `11 players`, 12개의 반음. */
export function isNoun(unit: string): boolean {
  return /^(?:[가-힣]{1,3}의 )?(?:[가-힣]{1,6}|[a-z]{3,})$/i.test(unit) && !NO_NOUN.test(unit)
}

/** Whether a Korean word in front of a number may be what is counted: 선수 11명. */
export function mayStandInFront(word: string): boolean {
  return !NO_FRONT.test(word)
}

const stem = (word: string) => word.toLowerCase().replace(/(?<=[a-z]{2})(?:es|s)$/, '')

/** Whether two units are one word, but for case, spaces and the plural. */
export function alike(one: string, other: string): boolean {
  return stem(one.replaceAll(' ', '')) === stem(other.replaceAll(' ', ''))
}

/** Whether a text speaks of what is counted. */
export function names(prompt: string, unit: string): boolean {
  const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const there = wordsOf(prompt)
  const mine = wordsOf(unit)
  return (
    mine.length > 0 &&
    mine.every(word =>
      there.some(
        each =>
          stem(each) === stem(word) ||
          (/^[가-힣]/.test(word) && each.startsWith(word) && (word.length > 1 || withoutParticle(each) === word)),
      ),
    )
  )
}
