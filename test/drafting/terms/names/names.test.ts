import { isName } from '../../../../src/drafting/terms/names/names.ts'
import { parseName } from '../../../../src/drafting/terms/names/parse-name.ts'

test.each([
  ['2.1.A.3 Cell wall', 'Cell wall'],
  ['EK 1.1.B Wave', 'Wave'],
  ['4.2 Offer', 'Offer'],
  ['(참고) 명령형 시스템', '명령형 시스템'],
  ['802.11', '802.11'],
  ['용골(Keel)★★', '용골'],
  ['돛대 ⭐️', '돛대'],
  ['닻(anchor) ← 거의 안 씀', '닻'],
  ['"Stay ashore" rule', 'Stay ashore rule'],
  ['Keel™', 'Keel™'],
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
  '물이 많다면',
  '강이 얕다면',
  '건너기가 불가능',
  '노를 젓는 법이 다양',
  '중요합니',
  '크기에 따른 배',
  '2019년 5월 기준',
  '2020년 나루 수 1위',
  '나루(배가 닿는 곳',
  '사공, 손님 모두 배에서 내림',
  '오늘날의 나루',
  'Check the results',
  'All seven ferries',
  'Numerous small boats',
  'Commonly it',
  'Upwards, the next lock',
  'Harbour (the old',
  'II',
  'VIII',
  'Image 1',
  'Fig. 3',
  '그림 2',
  '표 1-2',
  'Not bounded by the shore',
  '이 섬에도 나루가 있다',
  '길이 없다',
  '"I hate the sea and all who sail',
])('%j is no name', name => {
  expect(isName(name, /[가-힣]/.test(name) ? 'ko' : 'en')).toBe(false)
})

test.each([
  'HTTP 1.1',
  'Python 3.12',
  '수은',
  '유기 수은',
  'Man in the middle',
  'Family',
  'Supply',
  'Not found',
  '런던 시장',
  'C3',
  'IV drip',
  'XL',
  '(default)',
  'Ivan the Terrible',
  'Breaking the fourth wall',
  'Behind the scenes',
  'Federalism, representative',
  '2019년 홍수',
  '미니',
])('%j is a name', name => {
  expect(isName(name, /[가-힣]/.test(name) ? 'ko' : 'en')).toBe(true)
})

test('what stands behind a comma and is a clause is no other name', () => {
  expect(parseName('상인의 돈, 손님이 나루에서 낸 돈을 모은 것').aliases).toEqual([])
})

test.each([
  ['Two boats at the pier', false],
  ['Smallest knot on a rope', false],
  ['Raft made by tying logs', false],
  ['Below', false],
  ['Previous voyage', false],
  ['Latter technique', false],
  ['Belowdecks', true],
  ['Three-way bowline', true],
  ['Two-step verification', true],
  ['Type II error', true],
])('%j is a name: %s', (name, is) => {
  expect(isName(name, 'en')).toBe(is)
})
