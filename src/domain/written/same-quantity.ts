import { alike, isNoun, mayStandInFront, names } from './counted.ts'
import type { Quantity } from './quantity.ts'
import { kindsNamedIn, type Unit, unitsOf } from './units.ts'

const ASKS_FOR_SHARE = /(?:how many|what|몇)\s?(?:%|percent|퍼센트|프로)|percentage|share of|비율|proportion/i
/** Words for several things at once: 23 pairs are 46. */
const SEVERAL: [RegExp, number][] = [
  [/^(?:pairs?(?= |$)|쌍|켤레)/i, 2],
  [/^(?:dozens?(?= |$)|다스)/i, 12],
]
/** A speed's `per second` where the prompt says it already. */
const PER: [RegExp, RegExp][] = [
  [/(?:\/(?:s|sec|초)| ?(?:per|a) second| ?매초)$/i, /초당|1초|초속|per second|(?:a|each|every|one) second/i],
  [/(?:\/(?:min|분)| ?(?:per|a) minute)$/i, /분당|1분|per minute|(?:a|each|every|one) minute/i],
  [/(?:\/(?:h|hr|시간?)| ?(?:per|an) hour)$/i, /시간당|1시간|한 시간|시속|per hour|(?:an|each|every|one) hour/i],
]

/**
 * Whether a typed number is the accepted one, within the tolerance. The unit may be left out; where it is there it
 * must be the same, or one of the same kind in which it comes to the same.
 * @param prompt what was asked: it may name what is counted
 */
export function sameQuantity(typed: Quantity, accepted: Quantity, tolerance: number, prompt: string): boolean {
  if (typed.beforeChrist && !accepted.beforeChrist && !/기원전|\bb\.?c\b/i.test(prompt)) return false
  const other = inOnes(typed, accepted, prompt) ?? withoutPer(typed, accepted, prompt)
  if (other) return sameQuantity(other, accepted, tolerance, prompt)
  const near = (value: number) => Math.abs(value - accepted.value) <= tolerance + Math.abs(accepted.value) * 1e-9
  if (typed.unit === '') return sameBare(typed, accepted, near, prompt)
  return sameWithUnit(withoutCounted(typed, prompt), accepted, near, prompt)
}

/** A counter without what it counts behind it, where the prompt speaks of that: 80번 for 80번 포트. */
function withoutCounted(typed: Quantity, prompt: string): Quantity {
  const [, counter = '', counted = ''] = /^([가-힣]{1,2})\s([가-힣]+)$/.exec(typed.unit) ?? []
  const counts = unitsOf(counter).some(each => each.kind === 'count')
  return counts && isNoun(counted) && mayStandInFront(counted) && names(prompt, counted)
    ? { ...typed, unit: counter }
    : typed
}

/** A number without a unit, held against one that may have one. */
function sameBare({ value }: Quantity, accepted: Quantity, near: Near, prompt: string): boolean {
  const share = isShare(unitsOf(accepted.unit)) && Math.abs(value) < 1 && near(value * 100)
  return (
    share || (near(value) && (accepted.unit === '' || accepted.isBare === true || mayLeaveOut(accepted.unit, prompt)))
  )
}

function sameWithUnit(typed: Quantity, accepted: Quantity, near: Near, prompt: string): boolean {
  const mine = unitsOf(typed.unit)
  if (accepted.unit === '' && isShare(mine) && near(typed.value / 100)) return true
  if (accepted.unit === '') return near(typed.value) && fitsPrompt(typed, mine, prompt)
  const wanted = unitsOf(accepted.unit)
  if (typed.unit === accepted.unit || (wanted.length === 0 && alike(typed.unit, accepted.unit)))
    return near(typed.value)
  if (mine.length === 0 && wanted.some(each => each.kind === 'count') && !typed.inWords && isNoun(typed.unit))
    return near(typed.value)
  return wanted.some(theirs => mine.some(each => comesTo(typed.value, each, theirs, near)))
}

/** Whether a value is as good as the accepted one. */
type Near = (value: number) => boolean

/** Pairs and dozens as single things, where it is these that are counted. */
function inOnes(typed: Quantity, accepted: Quantity, prompt: string): Quantity | undefined {
  const [unit, times] = SEVERAL.find(([each]) => each.test(typed.unit)) ?? []
  if (!unit || times === undefined || unit.test(accepted.unit) || isNamed(unit, prompt)) return undefined
  const counts = unitsOf(accepted.unit).every(each => each.kind === 'count')
  return counts ? { ...typed, value: typed.value * times, unit: '' } : undefined
}

/** A speed as what is gone in the time that the prompt says: `km/s` as km. */
function withoutPer(typed: Quantity, accepted: Quantity, prompt: string): Quantity | undefined {
  const per = PER.find(([unit, asked]) => unit.test(typed.unit) && asked.test(prompt) && !unit.test(accepted.unit))
  return per && { ...typed, unit: typed.unit.replace(per[0], '') }
}

function comesTo(value: number, mine: Unit, theirs: Unit, near: (value: number) => boolean): boolean {
  const loose = ['degrees', 'temperature', 'fahrenheit']
  if (mine.kind === theirs.kind) return near((value * mine.factor) / theirs.factor)
  if (mine.kind === 'fahrenheit' && theirs.kind === 'temperature') return near(((value - 32) * 5) / 9)
  const degrees = mine.kind === 'degrees' || theirs.kind === 'degrees'
  return degrees && loose.includes(mine.kind) && loose.includes(theirs.kind) && near(value)
}

/** `7` for `7 layers` where the prompt speaks of layers, or where the unit is one of the usual ones. */
function mayLeaveOut(unit: string, prompt: string): boolean {
  return unitsOf(unit).length > 0 || names(prompt, unit)
}

function fitsPrompt({ unit, inWords }: Quantity, mine: readonly Unit[], prompt: string): boolean {
  if (names(prompt, unit)) return true
  if (mine.length === 0) return !inWords && isNoun(unit)
  if (mine.some(each => each.kind === 'count')) return true
  const asked = kindsNamedIn(prompt).filter(each => each.kind !== 'count')
  return mine.some(each => {
    const same = asked.filter(named => named.kind === each.kind)
    if (each.kind === 'share') return ASKS_FOR_SHARE.test(prompt)
    if (same.length > 0) return same.some(named => named.name === each.name)
    return asked.length === 0
  })
}

const isShare = (units: readonly Unit[]) => units.some(each => each.kind === 'share')

/** Whether a prompt has a word of a kind. */
function isNamed(kind: RegExp, prompt: string): boolean {
  return prompt.split(/[^\p{L}]+/u).some(word => kind.test(word) || kind.test(word.replace(/^몇/, '')))
}
