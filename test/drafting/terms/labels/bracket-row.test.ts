import { draftedTerms } from '../../../support/drafted.ts'

const drafted = (text: string) => draftedTerms(text).map(({ name, definition }) => [name, definition])

test.each([
  ['나룻배(강을 건너는 배), 거룻배(짐을 나르는 배), 돛배(돛을 단 배)'],
  ['- 배의 종류: 나룻배(강을 건너는 배) · 거룻배(짐을 나르는 배) 및 돛배(돛을 단 배)'],
  ['- 나룻배 (강을 건너는 배) / 거룻배 (짐을 나르는 배) / 돛배 (돛을 단 배)'],
])('names in a row, each with what it is in brackets: %s', text => {
  expect(drafted(text)).toEqual(
    expect.arrayContaining([
      ['나룻배', '강을 건너는 배'],
      ['거룻배', '짐을 나르는 배'],
      ['돛배', '돛을 단 배'],
    ]),
  )
})

test('among names that are only given, those with what they are', () => {
  const text = '나룻배, 뗏목, 거룻배 (짐을 나르는 작은 배), 돛배 (돛을 달아 바람으로 가는 배)'
  expect(drafted(text)).toEqual([
    ['거룻배', '짐을 나르는 작은 배'],
    ['돛배', '돛을 달아 바람으로 가는 배'],
  ])
})

test('so in English', () => {
  expect(
    drafted('Sails: jib (before the mast), spanker (behind the last mast) and spinnaker (before the wind).'),
  ).toEqual(
    expect.arrayContaining([
      ['Jib', 'before the mast'],
      ['Spanker', 'behind the last mast'],
      ['Spinnaker', 'before the wind'],
    ]),
  )
})

test.each([
  ['other names', '나룻배(ferry), 거룻배(barge), 돛배(yawl)'],
  ['years', '나룻배(1453년), 거룻배(1512년), 돛배(1598년)'],
  ['numbers', '나룻배(3척), 거룻배(12척), 돛배(7척)'],
  ['two alone', '나룻배(강을 건너는 배), 거룻배(짐을 나르는 배)'],
  ['a sentence', '나룻배(강을 건너는 배)와 거룻배(짐을 나르는 배), 돛배(돛을 단 배)가 나루에 있었다.'],
])('no such row: %s', (_, text) => {
  expect(drafted(`${text}\n\n- 노: 배를 젓는 긴 막대`)).toEqual([['노', '배를 젓는 긴 막대']])
})
