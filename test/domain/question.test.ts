import { ask, shuffle } from '../../src/domain/question.ts'
import { tinyCourse } from '../support/course.ts'
import { fc } from '../support/properties.ts'

test('shuffling keeps every item and depends on the seed alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
      expect(shuffle(items, seed)).toEqual(shuffle(items, seed))
      expect([...shuffle(items, seed)].sort()).toEqual([...items].sort())
    }),
  )
})

test('the right choice stands at every place sooner or later', () => {
  const [question] = tinyCourse().questions
  const places = new Set(
    Array.from({ length: 40 }, (_, seed) => ask(question!, 'en', seed).choices.findIndex(choice => choice.right)),
  )
  expect(places).toEqual(new Set([0, 1, 2]))
})

test('a question without the study’s language is asked in one it has', () => {
  expect(ask(tinyCourse().questions[0]!, 'ko', 1).language).toBe('en')
})
