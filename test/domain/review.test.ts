import { nextReview, type ReviewItem, type ReviewQuestion, reviewStreak } from '../../src/domain/review.ts'
import { fc } from '../support/properties.ts'

const question = (slug: string, chapter = 1, kind: ReviewQuestion['kind'] = 'single-choice') => ({
  slug,
  chapter,
  kind,
})
const item = (name: string, recall: number, questions: ReviewQuestion[], last?: string): ReviewItem => ({
  item: name,
  recall,
  questions,
  last,
})

test('the item most at risk comes first', () => {
  const items = [item('a', 0.9, [question('a')]), item('b', 0.3, [question('b')]), item('c', 0.6, [question('c')])]
  expect(nextReview(items, undefined, 1)?.item).toBe('b')
})

test('a term is asked by another question than the last time, where there is one', () => {
  const both = [question('one'), question('two')]
  for (let seed = 0; seed < 20; seed++) {
    expect(nextReview([item('a', 0.5, both, 'one')], undefined, seed)?.question.slug).toBe('two')
    expect(nextReview([item('a', 0.5, [question('one')], 'one')], undefined, seed)?.question.slug).toBe('one')
  }
})

test('chapters and kinds alternate among those most at risk, and never beyond them', () => {
  const items = [
    item('a', 0.1, [question('a', 1)]),
    item('b', 0.2, [question('b', 2, 'cloze')]),
    item('c', 0.3, [question('c', 1, 'cloze')]),
    item('d', 0.4, [question('d', 1)]),
    item('e', 0.5, [question('e', 3, 'true-false')]),
  ]
  expect(nextReview(items, question('before', 1), 1)?.item).toBe('b')
  expect(nextReview(items, question('before', 2, 'cloze'), 1)?.item).toBe('a')
  expect(nextReview(items, question('before', 9, 'short-answer'), 1)?.item).toBe('a')
})

test('an item whose questions are all retired or open is left out; without any there is nothing', () => {
  expect(nextReview([item('a', 0.1, []), item('b', 0.9, [question('b')])], undefined, 1)?.item).toBe('b')
  expect(nextReview([item('a', 0.1, [])], undefined, 1)).toBeUndefined()
})

test('a session through any items asks each once and ends', () => {
  const anItem = fc.record({
    recall: fc.double({ min: 0, max: 1, noNaN: true }),
    chapters: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.array(anItem, { maxLength: 12 }), fc.integer(), (drawn, seed) => {
      let left = drawn.map(({ recall, chapters }, place) =>
        item(
          `i${place}`,
          recall,
          chapters.map((chapter, at) => question(`q${place}-${at}`, chapter)),
        ),
      )
      let before: ReviewQuestion | undefined
      for (let count = 0; count < drawn.length; count++) {
        const next = nextReview(left, before, seed)
        expect(left.map(each => each.item)).toContain(next?.item)
        left = left.filter(each => each.item !== next?.item)
        before = next?.question
      }
      expect(nextReview(left, before, seed)).toBeUndefined()
    }),
  )
})

test.each([
  ['nothing yet', [], '2026-11-25', 0],
  ['today alone', ['2026-11-25'], '2026-11-25', 1],
  ['today is not over', ['2026-11-24', '2026-11-23'], '2026-11-25', 2],
  ['a weekend breaks nothing', ['2026-11-20', '2026-11-23'], '2026-11-23', 2],
  ['a Sunday counts', ['2026-11-20', '2026-11-22', '2026-11-23'], '2026-11-23', 3],
  ['a weekday missed', ['2026-11-18', '2026-11-20'], '2026-11-20', 1],
  ['long ago', ['2026-10-01'], '2026-11-25', 0],
])('the streak of reviews: %s', (_, days, today, streak) => {
  expect(reviewStreak(days, new Set(), today)).toBe(streak)
})

test('a holiday, or being away, breaks no streak of reviews, and counts where there was one', () => {
  const away = new Set(['2026-11-23', '2026-11-24', '2026-11-25'])
  expect(reviewStreak(['2026-11-20', '2026-11-26'], away, '2026-11-26')).toBe(2)
  expect(reviewStreak(['2026-11-20', '2026-11-24', '2026-11-26'], away, '2026-11-26')).toBe(3)
  expect(reviewStreak(['2026-11-19', '2026-11-26'], away, '2026-11-26')).toBe(1)
  expect(reviewStreak([], away, '2026-11-25')).toBe(0)
})
