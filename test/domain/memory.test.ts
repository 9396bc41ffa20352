import {
  afterReview,
  afterReviews,
  itemsOf,
  judgedAt,
  KNOWN_FROM,
  type ReviewRating,
  ratingOf,
  recallAt,
  termOf,
} from '../../src/domain/memory.ts'
import { fc } from '../support/properties.ts'

const day = (days: number) => new Date(Date.UTC(2026, 0, 1, 3) + days * 86_400_000)

test('right is good, a typo or a hint makes it hard, wrong is again', () => {
  expect([ratingOf('right'), ratingOf('typo'), ratingOf('wrong')]).toEqual([3, 2, 1])
  expect([ratingOf('right', true), ratingOf('wrong', true)]).toEqual([2, 1])
})

test('every right answer on its due day is remembered for longer; a wrong one for shorter', () => {
  let state = afterReview(undefined, 3, day(0))
  for (let review = 0; review < 6; review++) {
    expect(recallAt(state, state.dueAt)).toBeGreaterThan(0.87)
    expect(recallAt(state, state.dueAt)).toBeLessThan(0.93)
    const next = afterReview(state, 3, state.dueAt)
    expect(next.stability).toBeGreaterThan(state.stability)
    state = next
  }
  const lapsed = afterReview(state, 1, state.dueAt)
  expect(lapsed.stability).toBeLessThan(state.stability)
  expect(lapsed).toMatchObject({ lapses: 1, reviews: 8 })
})

test('a good first answer lasts longer than a hard one, and that longer than a wrong one', () => {
  const [again, hard, good] = ([1, 2, 3] as const).map(rating => afterReview(undefined, rating, day(0)).stability)
  expect(good).toBeGreaterThan(hard ?? Number.NaN)
  expect(hard).toBeGreaterThan(again ?? Number.NaN)
})

test('what was right the first time is known, if with a hint; what was missed is not, although a moment later it is remembered', () => {
  const known = ([1, 2, 3] as const).map(rating => {
    const state = afterReview(undefined, rating, day(0))
    expect(recallAt(state, day(0))).toBeGreaterThan(KNOWN_FROM)
    return recallAt(state, judgedAt(day(0))) >= KNOWN_FROM
  })
  expect(known).toEqual([false, true, true])
})

test('whatever the reviews, and however the clock steps: a state follows, the same each time, due after its last review', () => {
  const review = fc.record({
    rating: fc.constantFrom<ReviewRating>(1, 2, 3),
    at: fc.integer({ min: -400, max: 4000 }).map(day),
  })
  fc.assert(
    fc.property(fc.array(review, { minLength: 1, maxLength: 30 }), reviews => {
      const state = afterReviews(reviews)
      expect(state).toEqual(afterReviews(reviews))
      expect(state?.reviews).toBe(reviews.length)
      expect(state?.dueAt.getTime()).toBeGreaterThan(state?.lastAt.getTime() ?? Number.NaN)
      expect(state?.lastAt).toEqual(new Date(Math.max(...reviews.map(each => each.at.getTime()))))
      expect(Number.isFinite(state?.stability) && Number.isFinite(state?.difficulty)).toBe(true)
    }),
  )
})

test('an answer is a review of each term once, or of the question where it tests none', () => {
  expect(itemsOf({ slug: 'one', terms: ['container', 'image', 'container'] })).toEqual(['term:container', 'term:image'])
  expect(itemsOf({ slug: 'one' })).toEqual(['question:one'])
  expect([termOf('term:container'), termOf('question:one')]).toEqual(['container', undefined])
})
