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

/** Endings that begin as a noun may end: with a particle that is there or not. */
const AFTER_ANY = [
  '라고 합니다',
  '라고 생각해요',
  '라고 부릅니다',
  ' 아닐까요?',
  ' 아닌가요?',
  '로 알고 있어요',
  '인 것 같아요',
  ' 정답입니다',
  '죠',
  '예요',
  '입니다',
]

test('a noun that ends as a particle or a copula begins is itself in every ending', () => {
  const last = fc.constantFrom('이', '가', '라', '지', '여')
  fc.assert(
    fc.property(fc.stringMatching(/^[가-힣]{2}$/), last, fc.constantFrom(...AFTER_ANY), (start, end, ending) => {
      const noun = `${start}${end}`
      expect([noun, ending, matches(`${noun}${ending}`, [noun])]).toEqual([noun, ending, true])
      expect(matches(`${noun}${ending}`, ['나무꾼'])).toBe(false)
    }),
  )
})

test.each(['오버레이', '메모리', '평가', '인터페이스', '볼륨', '자원 풀링'])('%s is said with 요', noun => {
  expect(matches(`${noun}요`, [noun])).toBe(true)
})

test('what is said not to be meant is wrong, in whatever words', () => {
  const denied = fc.constantFrom(
    (text: string) => `${text} is not the answer`,
    (text: string) => `${text} isn't the answer`,
    (text: string) => `it is ${text}? It's not the one`,
    (text: string) => `${text} ❌`,
    (text: string) => `${text} x`,
    (text: string) => `${text} 외`,
    (text: string) => `${text} 이외의 것`,
    (text: string) => `${text} 아님`,
    (text: string) => `not 조직의 ${text}`,
  )
  fc.assert(
    fc.property(fc.stringMatching(/^(?:[b-w]{6,9}|하이퍼[가-힣]{3})$/), denied, (name, deny) => {
      expect([deny(name), matches(deny(name), [name])]).toEqual([deny(name), false])
    }),
  )
})

test.each([
  ['overlay', 'overlay, not the bridge'],
  ['overlay', "overlay, isn't it?"],
  ['Mac OS X', 'mac os x'],
  ['x', 'the answer is x'],
  ['야외', '야외'],
])('%s is met by %s, which denies something else or nothing', (accepted, typed) => {
  expect(matches(typed, [accepted])).toBe(true)
})

test.each(['without 10', 'instead of 10', 'except 10'])(
  '%s takes back what it says, though the prompt has the word',
  typed => {
    const prompt = 'How long does it wait, without options, instead of a minute, except at night?'
    expect(matches(typed, ['10'], { prompt })).toBe(false)
  },
)

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
