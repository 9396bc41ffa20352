import type { Matching } from '../course.ts'
import { type Quantity, quantitiesIn } from './quantity.ts'
import { unitsOf } from './units.ts'

/** An accepted answer as a number, where it is one: digits with what they count, or a number word alone. */
export function acceptedQuantity(accepted: string, { match, unit }: Partial<Matching>): Quantity | undefined {
  if (match !== 'number' && /^[-+]?0\d/.test(accepted)) return undefined
  const found = quantitiesIn(accepted)
  const plain = found.find(each => each.unit === '') ?? found.find(each => unitsOf(each.unit).length > 0) ?? found[0]
  if (!plain) return undefined
  const spelt = !/\d/.test(accepted)
  if (match !== 'number') {
    // `5G`, `3D`, second and 이미지 are no quantities, unless the author says so.
    const known = plain.unit === '' || isUnitAsWritten(plain.unit)
    if (spelt && (!known || /^(?:second|once|none|반|[일이삼사오육칠팔구십백천만조한두세네])$/i.test(accepted.trim())))
      return undefined
    if (!known && /\d\p{Lu}/u.test(accepted)) return undefined
  }
  return unit !== undefined && plain.unit === '' ? { ...plain, unit, isBare: true } : plain
}

function isUnitAsWritten(unit: string): boolean {
  return unitsOf(unit).length > 0 && !/^[GMK]$/.test(unit)
}
