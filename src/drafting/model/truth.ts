import { squash } from '../../domain/normalise.ts'

const TRUE = new Set([
  'true',
  't',
  'yes',
  'right',
  'correct',
  'o',
  '참',
  '맞다',
  '맞음',
  '맞습니다',
  '맞는다',
  '그렇다',
  '예',
  '네',
  '옳다',
  '진실',
  '사실',
])
const FALSE = new Set([
  'false',
  'f',
  'no',
  'wrong',
  'incorrect',
  'x',
  '거짓',
  '틀리다',
  '틀림',
  '틀립니다',
  '아니다',
  '아니오',
  '아니요',
  '옳지않다',
])

/**
 * Whether a statement is true by the two choices that a model gives for it, in whichever order.
 * @returns undefined where they do not say so, or say both
 */
export function truthOf(choices: readonly { text: string; right: boolean }[]): boolean | undefined {
  const [one, other] = choices.map(({ text, right }) => {
    const said = squash(text)
    return TRUE.has(said) ? right : FALSE.has(said) ? !right : undefined
  })
  const isTwo = choices.length === 2 && choices[0]?.right !== choices[1]?.right
  return isTwo && one === other ? one : undefined
}
