import { matches } from '../../support/grade.ts'
import { fc } from '../../support/properties.ts'

const ENDINGS = [
  '이겠죠?',
  '이겠네요',
  '인 줄 압니다',
  '인 걸로 알고 있어요',
  '이라고 부른다',
  '이죠 뭐',
  ' 맞나요?',
  '이지 않을까요',
]

test('a word is itself in every ending, and no other word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[가-힣]{2}$/), fc.constantFrom(...ENDINGS), (start, ending) => {
      const noun = `${start}간`
      expect(matches(`${noun}${ending}`, [noun])).toBe(true)
      expect(matches(`${noun}${ending}`, ['나무꾼'])).toBe(false)
    }),
  )
})

test.each([
  ['자원 풀', '자원 풀을', true],
  ['자원 풀', '자원 풀은', true],
  ['자원 풀', '자원을', false],
  ['풀', '풀을', false],
  ['컨테이너', '컨테이너 아님', false],
])('particles: %s: %s', (accepted, typed, right) => {
  expect(matches(typed, [accepted], { prompt: '무엇입니까?' })).toBe(right)
})

test.each([
  ['tort', 'Which wrong is no crime?', 'civil wrong, i.e. a tort', true],
  ['tort', 'Which wrong is no crime?', 'tort or crime', false],
  ['404', 'Which code says that a page was not found?', "It's 404, not found", true],
  ['insulator', 'Is glass a conductor or an insulator?', 'insulator, a conductor', false],
  ['ACID', 'What is it?', 'ACID - atomicity, consistency, isolation, durability', true],
  ['ACID', 'What is it?', 'ACID - basically available', false],
  ['TLS', 'What encrypts?', 'TLS 1.3', true],
  ['OAuth 2.0', 'What authorises?', 'OAuth 1.0', false],
  ['accounting', 'Name the discipline that keeps books.', 'the discipline of accounting', true],
  ['open source', 'How is it licensed?', 'open-sourced', true],
  ['accounting', 'What keeps books?', 'account', false],
  ['neural network', 'What learns?', 'neural net', true],
  ['neural network', 'What learns?', 'neural', false],
  ['runs the container in the background', 'What does -d do?', 'runs it in the background', true],
  ['runs the container in the background', 'What does -d do?', 'runs it in the foreground', false],
])('%s (%s): %s', (accepted, prompt, typed, right) => {
  expect(matches(typed, [accepted], { prompt, rivals: ['conductor'] })).toBe(right)
})

test('a person may have a title', () => {
  expect(matches('Mr Picasso', ['Pablo Picasso', 'Picasso'], { prompt: 'Who painted it?' })).toBe(true)
  expect(matches('Mr Dali', ['Pablo Picasso', 'Picasso'], { prompt: 'Who painted it?' })).toBe(false)
})
