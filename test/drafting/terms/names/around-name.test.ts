import { withoutSurroundings } from '../../../../src/drafting/terms/names/around-name.ts'

test.each([
  ['[1453] 계유정난', '계유정난'],
  ['[1592~1598] 임진왜란', '임진왜란'],
  ['[19세기] 세도 정치', '세도 정치'],
  ['[성종] 경국대전', '경국대전'],
  ['1498 무오사화', '무오사화'],
  ['1882.6 임오군란', '임오군란'],
  ['(1789) Estates-General', 'Estates-General'],
  ['[1066] Battle of Hastings', 'Battle of Hastings'],
  ['대동법 ★★★', '대동법'],
  ['Osmosis ⭐', 'Osmosis'],
  ['Night Berth 예약 가능', 'Night Berth'],
  ['2004년 Solaris Containers 출시', 'Solaris Containers'],
  ['2008년 3월 LXC(LinuX Containers) 첫 릴리스', 'LXC(LinuX Containers)'],
  ['1976년 물레 도입', '물레'],
  ['Old Rope (deprecated)', 'Old Rope'],
])('%s is named %s', (raw, name) => {
  expect(withoutSurroundings(raw)).toBe(name)
})

test.each([
  '2019년 홍수',
  '802.11',
  '1984',
  'TCP/IP',
  '[Na+]',
  '1920s fashion',
  'C++',
  '2020 나루 수 1위',
  '구매 가능',
  '수평 확장 가능',
])('nothing stands around %s', name => {
  expect(withoutSurroundings(name)).toBe(name)
})
