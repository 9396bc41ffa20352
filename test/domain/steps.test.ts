import type { Term } from '../../src/domain/course.ts'
import { Glossary } from '../../src/domain/glossary.ts'
import { atOnce, inRanges, inTurns, type Steps } from '../../src/domain/steps.ts'

function* ranges(count: number, size: number): Steps<[number, number][]> {
  const seen: [number, number][] = []
  yield* inRanges(count, size, (from, to) => seen.push([from, to]))
  return seen
}

test('steps cover all there is, once, whether in one go or in turns', async () => {
  const expected = [
    [0, 4],
    [4, 8],
    [8, 9],
  ]
  expect(atOnce(ranges(9, 4))).toEqual(expected)
  expect(await inTurns(ranges(9, 4))).toEqual(expected)
  expect(atOnce(ranges(0, 4))).toEqual([])
})

const terms = Array.from(
  { length: 5000 },
  (_, place): Term => ({
    slug: `term-${place}`,
    chapter: 1,
    related: [],
    texts: { en: { name: `Word${place} thing`, aliases: [], definition: `What number ${place} is about, and more.` } },
  }),
)

test('others get their turn while a large glossary is built, and it is whole when it is there', async () => {
  let turns = 0
  let isBuilding = true
  const count = () => {
    if (!isBuilding) return
    turns++
    setImmediate(count)
  }
  setImmediate(count)
  const glossary = await inTurns(Glossary.of(terms))
  isBuilding = false
  expect(turns).toBeGreaterThan(20)
  const atOnceBuilt = new Glossary(terms)
  for (const query of ['word17 thing', 'wrod17 thing', 'word1', 'about number 4711', 'nothing like it'])
    expect(glossary.find(query)).toEqual(atOnceBuilt.find(query))
})

test('a glossary whose terms are the same is kept, and one that differs in a word is not', async () => {
  const before = new Glossary(terms)
  const copy = structuredClone(terms)
  expect(await inTurns(Glossary.of(copy, before))).toBe(before)
  copy[4321] = { ...copy[4321]!, chapter: 2 }
  const after = await inTurns(Glossary.of(copy, before))
  expect(after).not.toBe(before)
  expect(after.bySlug('term-4321')?.chapter).toBe(2)
})
