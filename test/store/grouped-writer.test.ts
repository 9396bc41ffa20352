import { setImmediate as turn } from 'node:timers/promises'
import FakeTimers, { type Clock } from '@sinonjs/fake-timers'
import { GroupedWriter } from '../../src/store/grouped-writer.ts'

/** A writer whose statements end when they are told to. */
function writer() {
  const statements: { rows: readonly number[]; end(): void }[] = []
  const write = (rows: readonly number[]) =>
    new Promise<number[]>(resolve => statements.push({ rows, end: () => resolve(rows.map(row => -row)) }))
  const bounds = { rows: 20, statements: 2, waiting: 100, patienceMs: 3000 }
  const grouped = new GroupedWriter<number, number>({ keyOf: String, write }, bounds)
  return { grouped, statements, sizes: () => statements.map(({ rows }) => rows.length) }
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, place) => from + place)

let clock: Clock

beforeEach(() => {
  clock = FakeTimers.install({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => clock.uninstall())

/** Lets so many milliseconds pass, and everything that is due then come to its end. */
async function pass(ms: number): Promise<void> {
  await turn()
  clock.tick(ms)
  await turn()
}

test('a lone row goes at once, and the few that come meanwhile go together after it', async () => {
  const { grouped, statements, sizes } = writer()
  const first = grouped.write(1)
  await turn()
  expect(sizes()).toEqual([1])
  const others = [2, 3, 4].map(row => grouped.write(row))
  await pass(9)
  expect(sizes()).toEqual([1])
  statements[0]?.end()
  await expect(first).resolves.toBe(-1)
  await pass(0)
  expect(sizes()).toEqual([1, 3])
  statements[1]?.end()
  await expect(Promise.all(others)).resolves.toEqual([-2, -3, -4])
})

test('many go beside a statement that is under way, and no third one does', async () => {
  const { grouped, statements, sizes } = writer()
  const written = [grouped.write(1)]
  await turn()
  written.push(...numbers(2, 8).map(row => grouped.write(row)))
  await turn()
  expect(sizes()).toEqual([1, 8])
  written.push(...numbers(10, 31).map(row => grouped.write(row)))
  await pass(50)
  expect(sizes()).toEqual([1, 8])
  for (const size of [20, 11]) {
    statements[sizes().length - 2]?.end()
    await pass(0)
    expect(sizes().at(-1)).toBe(size)
  }
  for (const { end } of statements) end()
  await expect(Promise.all(written)).resolves.toEqual(numbers(1, 40).map(row => -row))
})

test.each([
  [7, [7]],
  [10, [10]],
  [16, [8, 8]],
  [18, [9, 9]],
  [40, [20, 20]],
])('of %i that come in one turn statements take %j', async (count, expected) => {
  const { grouped, statements, sizes } = writer()
  const written = numbers(1, count).map(row => grouped.write(row))
  await pass(10)
  expect(sizes()).toEqual(expected)
  for (const { end } of statements) end()
  await expect(Promise.all(written)).resolves.toEqual(numbers(1, count).map(row => -row))
})

test('the callers of one statement who come back one by one go together', async () => {
  const { grouped, statements, sizes } = writer()
  const again = numbers(1, 20).map(row => grouped.write(row).then(() => grouped.write(100 + row)))
  await turn()
  statements[0]?.end()
  await pass(0)
  expect(sizes()).toEqual([10, 10, 10])
  statements[1]?.end()
  await pass(0)
  expect(sizes()).toEqual([10, 10, 10, 10])
  for (const { end } of statements) end()
  await Promise.all(again)
})

test('a statement that waits for a lock does not hold up a few others', async () => {
  const { grouped, statements, sizes } = writer()
  const stuck = grouped.write(1)
  await turn()
  const other = grouped.write(2)
  await pass(10)
  expect(sizes()).toEqual([1, 1])
  statements[1]?.end()
  await expect(other).resolves.toBe(-2)
  statements[0]?.end()
  await expect(stuck).resolves.toBe(-1)
})
