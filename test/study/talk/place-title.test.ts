import { placeTitle, speechOf, termPlace } from '../../../src/study/talk/speech.ts'
import { tinyCourse } from '../../support/course.ts'

const course = tinyCourse()
const named = tinyCourse({ titles: { en: 'First' } })
const speech = speechOf({ language: 'en', timezone: 'UTC' })

test('a course that is named after its chapter is named once', () => {
  expect(placeTitle(course, 1, 'en')).toBe('Tiny · First')
  expect(placeTitle(named, 1, 'en')).toBe('First')
  expect(placeTitle(named, 2, 'en')).toBe('First · Second')
  expect(termPlace(speech, course, 1)).toBe('Tiny · chapter 1, First')
  expect(termPlace(speech, named, 1)).toBe('First · chapter 1')
  expect(termPlace(speech, named, 2)).toBe('First · chapter 2, Second')
})
