import { UNITS } from './unit-table.ts'

/** What is measured, and how much of its kind one of it is. */
export interface Unit {
  name: string
  /** Units of one kind can be told in one another: 240 minutes are 4 hours. */
  kind: string
  factor: number
}

const BY_WRITTEN = new Map<string, Unit[]>()
for (const [kind, rows] of Object.entries(UNITS)) {
  for (const [name, factor, written] of rows) {
    for (const each of written.split(' ')) {
      BY_WRITTEN.set(each, [...(BY_WRITTEN.get(each) ?? []), { name, kind, factor }])
    }
  }
}

/**
 * What a text may mean as a unit: several where a word has several meanings (도), none where it is no unit. `GB` and
 * `Gb` differ by case; in another case than either, the usual meaning is taken.
 */
export function unitsOf(text: string): Unit[] {
  const written = text.replaceAll(' ', '').replace(/\.$/, '')
  const bare = written.replace(/^(?:섭씨|화씨)(?=도$)/, each => each)
  return BY_WRITTEN.get(bare) ?? BY_WRITTEN.get(bare.toLowerCase()) ?? []
}

/** The kinds of unit that a text names in one of its words, such as `time` in `How many hours …?`. */
export function kindsNamedIn(text: string): Unit[] {
  const found = text.match(/[\p{L}%°$€£¥₩]+/gu) ?? []
  return found
    .flatMap(word => [
      word,
      word.replace(/(?:은|는|이|가|을|를|의|인가요|일까요|일까|인가|입니까)$/u, ''),
      word.replace(/^몇/, ''),
    ])
    .flatMap(word => (word.length > 1 || !/[a-z가-힣]/i.test(word) ? unitsOf(word) : []))
}
