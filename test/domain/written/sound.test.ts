import { isSpeltOut } from '../../../src/domain/written/letter-names.ts'
import { loanwordSpelling } from '../../../src/domain/written/loanword.ts'
import { matches } from '../../support/grade.ts'
import { fc } from '../../support/properties.ts'

const NAMES =
  '에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트'.split(' ')

test('an abbreviation may be said letter by letter in Hangul, and another is not it', () => {
  const abbreviation = fc.stringMatching(/^[A-Z]{2,5}$/)
  fc.assert(
    fc.property(abbreviation, abbreviation, (one, other) => {
      const said = Array.from(one, letter => NAMES[letter.charCodeAt(0) - 65]).join('')
      expect(matches(said, [one])).toBe(true)
      expect(matches(`${said}입니다`, [one])).toBe(true)
      if (!isSpeltOut(said, other.toLowerCase())) expect(matches(said, [other])).toBe(false)
    }),
  )
})

test('one spelling of a foreign word is its own spelling', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[가-힣]{1,6}$/), word => {
      expect(loanwordSpelling(loanwordSpelling(word))).toBe(loanwordSpelling(word))
    }),
  )
})

test.each([
  ['캐시', '캐쉬', true],
  ['캐시', '캐슈', false],
  ['데몬', '대몬', true],
  ['데몬', '도메인', false],
  ['콘텐츠', '컨텐츠', true],
  ['카페', '까페', true],
  ['파일', '화일', false],
  ['결제', '결재', false],
  ['재고', '제고', false],
  ['load balancer', '로드 발란서', true],
  ['primary key', '프라이머리 키', true],
  ['process', '프로세서', false],
  ['process', '프로세스', true],
  ['pooling', '폴링', false],
  ['비타민 D', '비타민 디', true],
  ['H2O', '에이치투오', true],
])('%s: %s', (accepted, typed, right) => {
  expect(matches(typed, [accepted])).toBe(right)
})

test('a foreign word in Hangul is known by its Latin name', () => {
  expect(matches('화일', ['파일'], { synonyms: ['file'] })).toBe(true)
  expect(matches('큐요', ['큐'], { synonyms: ['queue'] })).toBe(true)
  expect(matches('수요', ['수'], { synonyms: ['number'] })).toBe(false)
})

test('a rival in the other script stands in no half', () => {
  expect(matches('RAM(캐시)', ['캐시'], { rivals: ['램'] })).toBe(false)
  expect(matches('캐시(cache)', ['캐시'], { rivals: ['램'] })).toBe(true)
})
