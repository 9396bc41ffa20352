import { fc } from './properties.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Every place inside a value, as the keys that lead there. */
function placesIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : []
  const inner = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...path, key]))
  return path.length > 0 ? [path, ...inner] : inner
}

const ODD: fc.Arbitrary<Json | undefined> = fc.constantFrom<(Json | undefined)[]>(
  undefined,
  null,
  '',
  'x',
  0,
  -1,
  true,
  [],
  [null],
  {},
  { id: null },
  [[]],
)

/** A payload as it may come next year: up to three fields are gone, null, or of another type. */
export function mutated(payloads: readonly unknown[]): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(fc.constantFrom(...payloads), fc.array(fc.tuple(fc.nat(), ODD), { minLength: 1, maxLength: 3 }))
    .map(([payload, changes]) => {
      const copy = structuredClone(payload) as Json
      for (const [nth, odd] of changes) {
        const places = placesIn(copy)
        const path = places[nth % Math.max(places.length, 1)]
        if (path) change(copy, path, odd)
      }
      return copy as Record<string, unknown>
    })
}

function change(root: Json, path: (string | number)[], odd: Json | undefined): void {
  let at = root as Record<string | number, Json>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, Json>
  const last = path.at(-1) as string | number
  if (odd === undefined) delete at[last]
  // A copy, lest two places become one.
  else at[last] = structuredClone(odd)
}
