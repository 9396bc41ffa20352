import { draftedNames } from '../../../support/drafted.ts'

test.each([
  ['## 접근 제어\n\n변수 또는 함수를 어디에서 쓸 수 있는지 정하는 예약어를 의미하며 네 가지가 있다.', '접근 제어'],
  ['### 다. 품앗이 제도\n\n**이웃끼리** 서로 일손을 빌려 주고 갚는 오랜 관습', '품앗이 제도'],
  ['### 다. 문과 시험\n\n나라에서 글을 아는 관리를 뽑는 시험', '문과 시험'],
  ['## 온실효과 기체\n\n땅에서 나가는 열을 붙잡아 두는 기체', '온실효과 기체'],
  ['## Clarity\n\nMeasured in metres, with a white disc on a rope.', 'Clarity'],
  ['## Ferry\n\nFerries are boats that have an engine called a diesel and carry cars over water.', 'Ferries'],
  ['- Label : 상자마다 하나씩 붙이는 이름표라고 생각하면 된다.', 'Label'],
  [
    '## Roux — The Foundation\n\nAll thick soups begin with a roux: equal parts of fat and flour, cooked together.',
    'Roux',
  ],
  ['## 3.1 Keel: what holds a ship\n\nA long beam that runs under the whole ship.', 'Keel'],
  ['## Topic 2.6 — Osmosis\n\nOsmosis is the way of water through a skin towards the salt.', 'Osmosis'],
  ['## 삼투란?\n\n스며듦. 물이 얇은 막을 지나 짠 쪽으로 스며드는 현상을 의미한다.', '삼투'],
  ['Q1. 삼투에 대해 설명해주세요.\nA. 물이 얇은 막을 지나 짠 쪽으로 스며드는 현상입니다.', '삼투'],
  ['### 삼투가 무엇이고 왜 일어나나요?\n\n물이 짠 쪽으로 스며드는 현상입니다.', '삼투'],
  ['### Explain osmosis.\n\nThe way of water through a skin towards the salt.', 'Osmosis'],
  ['### What do you mean by osmosis?\n\nIt is the way of water through a skin towards the salt.', 'Osmosis'],
  ['### What is osmosis and why does it matter?\n\nThe way of water through a skin towards the salt.', 'Osmosis'],
  ['### Who was Tulla?\n\nAn engineer who made the Rhine straight.', 'Tulla'],
])('%j has the term %s', (text, name) => {
  expect(draftedNames(text)).toContain(name)
})

test('a heading that the notes come back to is what the sentence below it is about', () => {
  const uses = ['세션저장소 크기를 정한다.', '세션저장소 값을 꺼낸다.', '세션저장소 값을 지운다.']
  const text = `## 세션저장소\n\n요청 사이에 남겨 둘 값이 있을 때 사용한다.\n\n${uses.join('\n\n')}`
  expect(draftedNames(text)).toEqual(['세션저장소'])
})

test.each([
  '## 시장의 발달\n\n신분에 관계없이 장사를 통한 이익 창출을 장려함',
  '- 마을의 생활\n  - 땅이 모자라 소작을 함께 하였고 빚이 늘어남\n- 배의 모습\n  - 길고 좁으며 돛이 두 개 달려 있는 모양',
  '## Beginnings\n\nTalking about where the results of the author come from',
  '- **초반** : 곡식 → 옷감 → 동전',
  '**봄** (씨를 뿌림) → **여름** (김을 맴) → **가을** (거둠)',
  'EG: a wide boat on a narrow river',
  'Label: boats, rivers, seas',
  '## Monday — what we did\n\nRain fell all day and the ferry stayed where it was.',
  '### Explain how the ferry turns\n\nRain fell all day and the ferry stayed where it was.',
  '### Describe the difference between them\n\nThe first one is bigger than the other.',
])('no term: %j', text => {
  expect(draftedNames(text)).toEqual([])
})

test.each([
  ['### 7. What is a tide table?\n\nIs a list that tells when the water of a harbour is high.', 'Tide table'],
  ['### 13. What are Half-Tides?\n\nIn a half-tide, all boats are kept afloat by a sill.', 'Half-Tides'],
  ['### 2.1 Describe osmosis.\n\nOsmosis’ way is that of water through a skin, towards the salt.', 'Osmosis'],
  ['### (3) How does a tide gate work?\n\nThe water outside pushes it shut as soon as it rises.', 'Tide gate'],
  [
    '### 11. What is the idea of side mooring?\n\nDon’t tie all boats to the pier, but each to the next.',
    'Side mooring',
  ],
])('a question may have a number, and any answer: %s', (text, name) => {
  expect(draftedNames(text)).toContain(name)
})

test.each([
  ['# Sea\n\n## Mooring Patterns\n\nThis mooring pattern is told by two things of a boat.', 'Mooring Patterns'],
  ['# 배\n\n## 정박 조건\n\n정박 조건은 배를 대는 곳의 깊이를 잴 때 생길 수 있다.', '정박 조건'],
  ['# Sea\n\n## Funnel Effect\n\nNarrow bays raise the water and send it back', 'Funnel Effect'],
])('what a text takes up from its heading is explained: %s', (text, name) => {
  expect(draftedNames(text)).toContain(name)
})

test('what is of the thing in a heading is not taken up', () => {
  expect(draftedNames('# 배\n\n## 정박 조건\n\n정박 조건의 두 가지 예\n\n- 깊이\n- 바람\n')).not.toContain('정박 조건')
})

test.each([
  ['82. **What is the Tidal Range of a small harbour?**', 'Tidal Range'],
  ['83. **What is drift mathematically?**', 'Drift'],
  ['86. **What does a Harbour Chart model?**', 'Harbour Chart'],
  ['88. **What is the Twelfths Rule (1-2-3 rule) for rising tides?**', 'Twelfths Rule'],
  ['93. **What is a Null Tide (\\(H_0\\))?**', 'Null Tide'],
])('what belongs to the question is no part of the name: %s', (asked, name) => {
  expect(
    draftedNames(`# Tides\n\n${asked}\n    *   *Answer:* How far the water of a place rises and falls in a day.\n`),
  ).toContain(name)
})
