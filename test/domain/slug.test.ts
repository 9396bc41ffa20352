import { isSlug, Slugs, slugOf } from '../../src/domain/slug.ts'
import { fc } from '../support/properties.ts'

test('any text has a slug, the same whenever it is made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), text => {
      expect([text, isSlug(slugOf(text))]).toEqual([text, true])
      expect(slugOf(text)).toBe(slugOf(text))
    }),
  )
})

test.each([
  ['Docker image', 'docker-image'],
  ['컨테이너', 'keonteineo'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ["Moore's law", 'moores-law'],
  ['café', 'cafe'],
])('%s is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

test('names that differ in letters that a slug has not are kept apart', () => {
  expect(slugOf('日本')).not.toBe(slugOf('中国'))
  expect(slugOf(`${'long '.repeat(20)}one`)).not.toBe(slugOf(`${'long '.repeat(20)}other`))
})

test('each slug is given out once, and none is too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'a-2', 'b', 'x'.repeat(60), 'x'.repeat(80)), { maxLength: 30 }),
      wanted => {
        const slugs = new Slugs(['a'])
        const given = wanted.map(each => slugs.take(each))
        expect(new Set([...given, 'a']).size).toBe(given.length + 1)
        expect(given.every(isSlug)).toBe(true)
      },
    ),
  )
})
