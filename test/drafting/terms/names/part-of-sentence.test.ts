import { isName } from '../../../../src/drafting/terms/names/names.ts'

test.each([
  'Sources of',
  'Strongly related to',
  'Them',
  'Included',
  "Don't always",
  'Doesnt matter',
  'Masts, etc',
  '3 factors of drift',
  '2 different ropes',
  'Favourably',
])('%s is a part of a sentence', name => {
  expect(isName(name, 'en', true)).toBe(false)
})

test.each([
  '에',
  '으로',
  '사공이 전문적',
  '배의 각 부분',
  '물살이 배에 미치는 영향',
  '밧줄에 관한 기록',
  '논리적',
  '전문적',
  'API만',
  '그의 동료',
  '느리다는 점인데',
  '많고',
  '3개의 돛',
  '알면 좋은',
  '타 볼 만한',
  '정신적인',
  '많으며',
  '데우다가',
])('%s is a part of a Korean sentence', name => {
  expect(isName(name, 'ko', true)).toBe(false)
})

test.each(['표면적', '주목적', '단면적', '목적', '누적', '비만', '불만', '다도해', '판다', '바다', '캐나다', '소다'])(
  '%s is a Korean name',
  name => {
    expect(isName(name, 'ko', true)).toBe(true)
  },
)

test.each([
  'Two-phase commit',
  '3-way handshake',
  '2 phase commit',
  'K-means clustering',
  'Sense of place',
  'Assembly',
  'Anomaly',
  'Theory of mind',
])('%s is a name', name => {
  expect(isName(name, 'en', true)).toBe(true)
})

test.each(['이물', '도선', '가격', '각도', '위도 차이', '단가', '나이', '다각형', '전문적 지식', '의미'])(
  '%s is a Korean name',
  name => {
    expect(isName(name, 'ko', true)).toBe(true)
  },
)
