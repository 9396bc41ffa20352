import { SlotSpans } from '../../src/domain/slot-spans.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 30, 9, minute))

test('what comes next is computed once for every instant before it, of each schedule by itself', () => {
  const spans = new SlotSpans()
  let computed = 0
  const next = (schedule: string, after: Date, found: Date) =>
    spans.next(schedule, after, () => {
      computed++
      return found
    })
  expect(next('a', at(0), at(30))).toEqual(at(30))
  expect(next('a', at(29), at(99))).toEqual(at(30))
  expect(next('b', at(29), at(40))).toEqual(at(40))
  expect(computed).toBe(2)
  expect(next('a', at(30), at(60))).toEqual(at(60))
  expect(next('a', at(-1), at(0))).toEqual(at(0))
  expect(computed).toBe(4)
})

test('of each schedule few are remembered, and no caller can change one', () => {
  const spans = new SlotSpans()
  for (let minute = 0; minute < 100; minute++) spans.next('a', at(minute), () => at(minute + 1))
  spans.next('a', at(99), () => at(0)).setTime(0)
  expect(spans.next('a', at(99), () => at(0))).toEqual(at(100))
  expect(spans.next('a', at(0), () => at(7))).toEqual(at(7))
})
