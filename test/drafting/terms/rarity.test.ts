import type { Candidate } from '../../../src/drafting/terms/candidate.ts'
import { asRare } from '../../../src/drafting/terms/rarity.ts'
import { ENOUGH } from '../../../src/drafting/terms/settle.ts'

const candidate = (name: string, rule: Candidate['rule'], strength: number, definition = 'keeps a ship in its place') =>
  ({ name, aliases: [], rule, strength, definition, lines: [1], block: 0 }) satisfies Candidate
const isEnough = (...given: Parameters<typeof candidate>) =>
  asRare(candidate(...given), { highest: [] }).strength >= ENOUGH

test.each<[boolean, ...Parameters<typeof candidate>]>([
  [true, 'Kedges', 'sentence', 0.4],
  [true, 'Fothering', 'heading', 0.35],
  [false, 'Fothering', 'heading', 0.35, 'We went there in spring.'],
  [false, 'Kedges', 'sentence', 0.2],
  [false, 'Kedges', 'label', 0.4],
  [false, 'Kedges', 'sentence', 0.4, ''],
  [false, 'Plants', 'sentence', 0.5],
  [false, 'Security', 'named', 0.6],
  [true, 'Plants', 'sentence', 0.6],
  [true, 'Plants', 'label', 0.5],
  [true, 'Locks', 'named', 0.55, 'Rooms that raise a ship are called **locks**.'],
  [true, 'Cargo ships', 'sentence', 0.5],
  [true, 'FIFO', 'named', 0.5],
])('%s: %s by a %s of %d', (enough, ...given) => {
  expect(isEnough(...given)).toBe(enough)
})
