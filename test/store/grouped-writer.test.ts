import { mock } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
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

beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }))
afterEach(() => mock.timers.reset())

/** Lets so many milliseconds pass, and everything that is due then come to its end. */
async function pass(ms: number): Promise<void> {
  await turn()
  mock.timers.tick(ms)
  await turn()
}

test('a lone row goes at once, and the few that come meanwhile go together after it', async () => {
  const { grouped, statements, sizes } = writer()
  const first = grouped.write(1)
  expect(sizes()).toEqual([1])
  const others = [2, 3, 4].map(row => grouped.write(row))
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
  const written = numbers(1, 40).map(row => grouped.write(row))
  expect(sizes()).toEqual([1, 8])
  statements[0]?.end()
  await pass(0)
  expect(sizes()).toEqual([1, 8, 20])
  await pass(50)
  expect(sizes()).toEqual([1, 8, 20])
  for (let next = 1; next < 4; next++) {
    statements[next]?.end()
    await pass(50)
  }
  await expect(Promise.all(written)).resolves.toEqual(numbers(1, 40).map(row => -row))
})

test('a statement that waits for a lock does not hold up a few others', async () => {
  const { grouped, statements, sizes } = writer()
  const stuck = grouped.write(1)
  const other = grouped.write(2)
  await pass(10)
  expect(sizes()).toEqual([1, 1])
  statements[1]?.end()
  await expect(other).resolves.toBe(-2)
  statements[0]?.end()
  await expect(stuck).resolves.toBe(-1)
})
