import { isRight } from '../../src/domain/grading.ts'
import { type AskedQuestion, ask } from '../../src/domain/question.ts'
import { placesIn, withAccepted, withChoice, wordingOf } from '../../src/domain/question-version.ts'
import { tinyCourse } from '../support/course.ts'
import { fc } from '../support/properties.ts'

const [question] = tinyCourse().questions
if (!question) throw new Error('the tiny course has no question')
const asked = (seed: number) => ask(question, 'en', seed)
const seeds = fc.tuple(fc.integer(), fc.integer())

test('the order of the choices, and what a host accepted, change no wording; an author’s change does', () => {
  fc.assert(
    fc.property(seeds, ([one, other]) => {
      expect(wordingOf(asked(one))).toBe(wordingOf(asked(other)))
    }),
  )
  const first = asked(1)
  expect(wordingOf({ ...first, accepted: ['more'], further: ['more'] })).toBe(wordingOf(first))
  expect(wordingOf({ ...first, accepted: ['more'] })).not.toBe(wordingOf(first))
  const key = first.choices.map((choice, place) => ({ ...choice, right: place === 1 }))
  expect(wordingOf({ ...first, choices: key })).not.toBe(wordingOf(first))
  const flags = (right: boolean): AskedQuestion => ({
    ...first,
    kind: 'true-false',
    choices: [true, false].map(each => ({ text: '', right: each === right })),
  })
  expect(wordingOf(flags(true))).not.toBe(wordingOf(flags(false)))
  expect(placesIn(flags(true), flags(false))).toEqual([0, 1])
})

test('what was accepted in one post is right in another, by the choice itself', () => {
  fc.assert(
    fc.property(seeds, fc.nat(2), ([one, other], place) => {
      const accepted = { ...asked(one), also: [[place]] }
      const carried = withAccepted(asked(other), accepted)
      for (const [at, { text, right }] of carried.choices.entries())
        expect(isRight(carried, { choices: [at] })).toBe(right || text === accepted.choices[place]?.text)
      expect(withAccepted(carried, accepted)).toEqual(carried)
    }),
  )
  const written = { ...asked(1), choices: [], accepted: ['a', 'b'], further: ['b'] }
  const before = { ...written, accepted: ['a'], further: [] }
  expect(withAccepted(before, written)).toMatchObject({ accepted: ['a', 'b'], further: ['b'] })
  expect(withAccepted({ ...before, prompt: 'mended' }, written)).toMatchObject({ accepted: ['a'] })
})

test('of one choice a further one is right alone; of several together with each answer that is right without it', () => {
  const choices = [true, false, true, false].map((right, place) => ({ text: `${place}`, right }))
  const one = { ...asked(1), choices: choices.map((choice, place) => ({ ...choice, right: place === 0 })) }
  expect(withChoice(one, 3)?.also).toEqual([[3]])
  const several: AskedQuestion = { ...asked(1), kind: 'multiple-choice', choices }
  const further = withChoice(several, 1)
  expect(further?.also).toEqual([[0, 1, 2]])
  expect(further && withChoice(further, 3)?.also).toEqual([
    [0, 1, 2],
    [0, 2, 3],
    [0, 1, 2, 3],
  ])
  expect(withChoice(several, 0)).toBeUndefined()
  expect(further && withChoice(further, 1)).toBeUndefined()
  expect(withChoice(several, 4)).toBeUndefined()
})
