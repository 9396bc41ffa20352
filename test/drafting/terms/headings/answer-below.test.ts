import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const about = (text: string) => draftedTerms(text).map(({ name, definition }) => [name, definition])

test('a field before the definition is passed over', () => {
  expect(about('## Rhythm\nIn visual art, the principle of ordering parts so that they seem to move.')).toEqual([
    ['Rhythm', 'In visual art, the principle of ordering parts so that they seem to move.'],
  ])
})

test.each([
  [
    '= Words\n\n== Keel\nA beam that runs along the bottom of a ship.\n\n== Mast\nA pole that holds the sails of a ship.',
    ['Keel', 'Mast'],
  ],
  [
    '== 밀물 ==\n바닷물이 육지 쪽으로 들어오는 현상이다.\n== 썰물 ==\n바닷물이 먼 바다로 나가는 현상이다.',
    ['밀물', '썰물'],
  ],
])('headings of other wikis have their definitions below', (text, names) => {
  expect(about(text).map(([name]) => name)).toEqual(names)
})

test('a quoted sentence in bold below a heading is its definition, and no heading', () => {
  expect(
    about(
      '## 나루 정의\n> **배가 사람과 짐을 싣고 내리는 강가의 장소**\n> 나룻배·나루터\n\n## 포구\n> 배가 드나드는 작은 항구',
    ).map(([name]) => name),
  ).toEqual(['나루', '포구'])
})

test('letters and what they stand for are a name above what that is', () => {
  expect(
    about('# 바다\n\n**GPS: Global Positioning System**\n* 위성으로 배의 위치를 알아내는 방법\n* 어디서나 쓴다').map(
      ([name]) => name,
    ),
  ).toContain('GPS')
})

test.each([
  ['## Local gates (side gates)\n\nThe gates are kept in the same wall as the lock.', 'Local gates'],
  [
    '## Stochastic Gate Locking (SGL)\n\nCan handle many boats because it takes them one by one.',
    'Stochastic Gate Locking',
  ],
])('a heading with another name in brackets is explained below it, in whatever words: %s', (text, name) => {
  expect(draftedNames(`# Locks\n\n${text}\n`)).toContain(name)
})
