import { counted } from '../../src/domain/counted.ts'

test.each([
  [0, '0 terms'],
  [1, '1 term'],
  [2, '2 terms'],
  [1000, '1,000 terms'],
])('%d are said %s', (count, said) => {
  expect(counted(count, 'term')).toBe(said)
})

test('a word may have a plural of its own', () => {
  expect(counted(1, 'memory', 'memories')).toBe('1 memory')
  expect(counted(2, 'memory', 'memories')).toBe('2 memories')
})
