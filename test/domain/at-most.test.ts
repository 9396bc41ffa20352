import { LRUCache } from 'lru-cache'
import { atMost } from '../../src/domain/at-most.ts'

test('a cache holds so many, and what was used last stays', () => {
  const cache = new LRUCache<number, string>({ ...atMost(3), ttl: 60_000 })
  for (const number of [1, 2, 3]) cache.set(number, `${number}`)
  cache.get(1)
  cache.set(4, '4')
  expect([...cache.keys()].sort()).toEqual([1, 3, 4])
})
