import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const definitionOf = (text: string, name: string) => draftedTerms(text).find(term => term.name === name)?.definition

test.each([
  ['## 마지막 사람 원칙\n\n- 선장은 모두가 내릴 때까지 배를 떠나지 않아야 한다는 원칙', '마지막 사람 원칙'],
  ['## 외손 규칙(OHR)\n\n- 선원은 언제나 한 손으로 배를 잡고 있어야 한다는 규칙', '외손 규칙'],
  [
    '## 등대-나룻배 방식\n\n- 나룻배라 불리는 작은 배가 등대에 짐을 나를 수도, 사람을 태울 수도 있는 방식',
    '등대-나룻배 방식',
  ],
])('a phrase that ends in the noun of the heading above says what it is: %s', (text, name) => {
  expect(draftedNames(text)).toEqual([name])
  expect(definitionOf(text, name)).toMatch(/(?:원칙|규칙|방식)$/)
})

test('below a heading of the same noun, a name that ends in it too keeps its own sentence', () => {
  const text = '## 뱃길 규칙\n\n우측 통행 규칙은 마주 오는 배가 서로 오른쪽으로 비켜 가는 규칙'
  expect(draftedNames(text)).toContain('우측 통행 규칙')
})

test('a sentence about something else says nothing of the heading', () => {
  const text = '## 항구의 원칙 모음\n\n선장은 배를 떠나지 않는다. 선장은 마지막에 내린다.'
  expect(draftedNames(text)).not.toContain('항구의 원칙 모음')
})

test('a Korean sentence may spell the foreign name above it', () => {
  const text = '# 배\n\n## Anchor Buoy\n\n앵커 부이는 닻이 떨어진 곳의 둘레를 다른 배에 알려 주려고 띄워 둔다.'
  expect(draftedNames(text)).toContain('Anchor Buoy')
})

test.each([
  [
    '- **Sea Watch**: www.seawatch.example.com/\n- **Tide Table**: tides.org/today\n- **Ebb Map**: ebb.io',
    ['Sea Watch', 'Tide Table'],
  ],
  ['Take the mean of the tides of a month.', ['Take the']],
])('no terms: %s', (text, names) => {
  for (const name of names) expect(draftedNames(text)).not.toContain(name)
})

test('a kind written large behind the short name is one of the name', () => {
  const [term] = draftedTerms('- **Person-on-the-Bow (PotB) Drills**: practising how to look out for rocks in fog')
  expect([term?.name, ...(term?.aliases ?? [])]).toEqual(
    expect.arrayContaining(['Person-on-the-Bow', 'PotB', 'Person-on-the-Bow Drills']),
  )
})

test('two sentences that end in the same verb are not of one kind', () => {
  const text =
    '- 물때(tide)로요. 사공이 아침마다 물의 높이를 살펴 보는 점검입니다.\n  - 새벽 점검은 배를 내기 전에 물이 얼마나 찼는지 보는 점검입니다.'
  expect(draftedNames(text)).toContain('새벽 점검')
})
