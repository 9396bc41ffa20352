/** A name and what it means. */
export type Term = readonly [name: string, meaning: string]

/** Ways to write terms down, by what each is called. */
export type Ways = Record<string, (terms: readonly Term[]) => string>

export const ENGLISH: readonly Term[] = [
  ['Keel', 'the beam along the bottom of a hull'],
  ['Mast', 'an upright pole that carries the sails'],
  ['Rudder', 'a flat plate at the stern that steers the boat'],
  ['Standing rigging', 'the fixed wires that hold the mast up'],
  ['Bulkhead', 'a wall that divides the hull into rooms'],
  ['Freeboard', 'how deep the hull reaches above the water'],
]

export const KOREAN: readonly Term[] = [
  ['용골', '선체 바닥을 따라 놓인 긴 뼈대'],
  ['돛대', '돛을 다는 곧은 기둥'],
  ['방향타', '배의 방향을 바꾸는 판'],
  ['고정 삭구', '돛대를 붙잡아 주는 고정된 줄'],
  ['평형수', '배를 바로 세우기 위해 싣는 물'],
  ['흘수', '선체가 물에 잠기는 깊이'],
]

export const firstOf = (terms: readonly Term[]): string => terms[0]?.[0] ?? ''
export const isKorean = (text: string): boolean => /[가-힣]/.test(text)
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A Korean word with the particle that fits. */
export const withParticle = (word: string, afterConsonant: string, afterVowel: string): string =>
  word + ((word.charCodeAt(word.length - 1) - 0xac00) % 28 ? afterConsonant : afterVowel)
