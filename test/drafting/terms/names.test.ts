import { isName, parseName } from '../../../src/drafting/terms/names.ts'

test.each([
  ['2.1.A.3 Cell wall', 'Cell wall'],
  ['EK 1.1.B Wave', 'Wave'],
  ['4.2 Offer', 'Offer'],
  ['(참고) 명령형 시스템', '명령형 시스템'],
  ['802.11', '802.11'],
])('the name of %j is %j', (raw, name) => {
  expect(parseName(raw).name).toBe(name)
})

test.each([
  '$D$',
  '$\\theta$',
  '벡터 $',
  't1',
  'Key facts 2.5.A',
  'Write a claim',
  'Parts move laterally',
  'Sometimes it',
  'Size ↑',
  '(큰 마을: 작은 마을)',
  '노드 보다 작은 단위',
  '두 개를 생성해라',
  '메모리에 대해서',
  '질문은',
  '사용자는',
])('%j is no name', name => {
  expect(isName(name, /[가-힣]/.test(name) ? 'ko' : 'en')).toBe(false)
})

test.each(['HTTP 1.1', 'Python 3.12', '수은', '유기 수은', 'Man in the middle', 'Family', 'Supply', 'C3', '(default)'])(
  '%j is a name',
  name => {
    expect(isName(name, /[가-힣]/.test(name) ? 'ko' : 'en')).toBe(true)
  },
)
