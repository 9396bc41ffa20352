import { correlation, discrimination, fitRasch, suspectedKey, untaken } from '../../src/domain/question-statistics.ts'
import { fc } from '../support/properties.ts'

test('a question that only the able get right is harder than its share of right answers says', () => {
  // The able answer both "easy" and "hard"; the others answer "easy" alone and miss it half the time.
  const answers = (member: string, results: Record<string, boolean>) =>
    Object.entries(results).map(([question, right]) => ({ member, question, right }))
  const responses = [
    ...['a', 'b', 'c', 'd'].flatMap((member, at) =>
      answers(member, { easy: true, other: true, third: true, hard: at < 2 }),
    ),
    ...['w', 'x', 'y', 'z'].flatMap((member, at) => answers(member, { easy: at < 2, other: false, third: at < 1 })),
  ]
  const { abilities, difficulties } = fitRasch(responses)
  expect(difficulties.get('hard')).toBeGreaterThan(difficulties.get('easy') ?? Number.NaN)
  // Both were answered rightly by half of those who met them, or fewer; the able met the harder one.
  expect(difficulties.get('hard')).toBeGreaterThan(difficulties.get('third') ?? Number.NaN)
  expect(abilities.get('a')).toBeGreaterThan(abilities.get('z') ?? Number.NaN)
})

test('whatever the answers, all figures are finite, and no answers say nothing', () => {
  const response = fc.record({
    member: fc.constantFrom('a', 'b', 'c'),
    question: fc.constantFrom('1', '2', '3'),
    right: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(response, { maxLength: 60 }), responses => {
      const { abilities, difficulties } = fitRasch(responses)
      for (const value of [...abilities.values(), ...difficulties.values()]) expect(Math.abs(value)).toBeLessThan(6)
      expect(difficulties.size).toBe(new Set(responses.map(each => each.question)).size)
    }),
  )
})

test('a wrong key is suspected where those who know much agree on another choice', () => {
  const able = Array.from({ length: 8 }, () => ({ ability: 1.5, choice: 2 }))
  const others = [0, 1, 3, 0].map(choice => ({ ability: -1.5, choice }))
  expect(suspectedKey([...able, ...others], 4, 0)).toBe(2)
  expect(suspectedKey([...able, ...others], 4, 2)).toBeUndefined()
})

test('few answers, or choices that follow no ability, suspect nothing', () => {
  expect(suspectedKey([], 4, 0)).toBeUndefined()
  expect(suspectedKey([{ ability: 2, choice: 1 }], 4, 0)).toBeUndefined()
  const mixed = Array.from({ length: 12 }, (_, place) => ({ ability: place % 2 ? 1 : -1, choice: (place >> 1) % 4 }))
  expect(suspectedKey(mixed, 4, 0)).toBeUndefined()
})

test('discrimination and untaken choices wait for twenty answers', () => {
  const answers = (count: number) =>
    Array.from({ length: count }, (_, place) => ({ ability: place / count, right: place * 2 > count }))
  expect(discrimination(answers(19))).toBeUndefined()
  expect(discrimination(answers(20))).toBeGreaterThan(0.8)
  expect(untaken([10, 0, 9], 4)).toEqual([])
  expect(untaken([10, 0, 10], 4)).toEqual([1, 3])
  expect(correlation([1, 1], [0, 1])).toBeUndefined()
})
