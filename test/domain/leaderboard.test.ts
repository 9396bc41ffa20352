import fc from 'fast-check'
import { rankMembers, type Tally } from '../../src/domain/leaderboard.ts'

const tally = (memberId: string, points: number): Tally => ({ memberId, points, right: 1, answered: 2 })

test('ties share a rank and the next is skipped: 1, 2, 2, 4', () => {
  const ranked = rankMembers([tally('a', 5), tally('b', 30), tally('c', 20), tally('d', 20)])
  expect(ranked.map(row => [row.memberId, row.rank])).toEqual([
    ['b', 1],
    ['c', 2],
    ['d', 2],
    ['a', 4],
  ])
})

test('the change is places gained since the period before', () => {
  const ranked = rankMembers([tally('a', 9), tally('b', 5), tally('c', 1)], [tally('b', 50), tally('a', 20)])
  expect(ranked.map(row => row.change)).toEqual([1, -1, undefined])
})

test('ranks follow points whatever the order of the tallies', () => {
  const points = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(points, each => {
      const tallies = each.map((value, index) => tally(String(index), value))
      const ranked = rankMembers(tallies)
      expect(rankMembers([...tallies].reverse())).toEqual(ranked)
      for (const row of ranked) expect(row.rank).toBe(1 + each.filter(value => value > row.points).length)
    }),
  )
})
