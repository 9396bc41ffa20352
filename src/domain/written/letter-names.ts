import { table } from '../table.ts'

/** How Koreans say Latin letters and digits, longest first within a sound: 디엔에스 is DNS, 에이치투오 H2O. */
const NAMES = table<string>({
  a: '에이',
  b: '비',
  c: '씨 시',
  d: '디',
  e: '이',
  f: '에프',
  g: '지 쥐',
  h: '에이치 에이취 에치',
  i: '아이',
  j: '제이',
  k: '케이',
  l: '엘',
  m: '엠',
  n: '엔',
  o: '오',
  p: '피',
  q: '큐',
  r: '알 아르',
  s: '에스',
  t: '티',
  u: '유',
  v: '브이 비',
  w: '더블유 더블류 따블류',
  x: '엑스',
  y: '와이',
  z: '제트 지',
  '1': '원 일',
  '2': '투 이',
  '3': '쓰리 스리 삼',
  '4': '포 사',
  '5': '파이브 오',
  '6': '식스 육',
  '7': '세븐 칠',
  '8': '에이트 에잇 팔',
  '9': '나인 구',
  '0': '제로 영 공',
})
const PAIRS = Object.entries(NAMES).flatMap(([letter, names]) => names.split(' ').map(name => [letter, name] as const))

/** Abbreviations are up to so many letters; longer words are said, not spelt. */
const MOST_LETTERS = 6

/** Whether a folded word in Hangul is a folded word in Latin letters and digits, said letter by letter. */
export function isSpeltOut(hangul: string, latin: string): boolean {
  if (latin === '') return hangul === ''
  if (latin.length > MOST_LETTERS || hangul.length < latin.length) return false
  return PAIRS.some(
    ([letter, name]) =>
      latin.startsWith(letter) && hangul.startsWith(name) && isSpeltOut(hangul.slice(name.length), latin.slice(1)),
  )
}

/** Whether words are others of which some are said letter by letter: 비타민 디 for 비타민 D. */
export function isSaidInLetters(typed: readonly string[], wanted: readonly string[]): boolean {
  return (
    typed.length === wanted.length &&
    typed.some((word, place) => word !== wanted[place]) &&
    typed.every((word, place) => word === wanted[place] || isSpeltOut(word, wanted[place] ?? '-'))
  )
}
