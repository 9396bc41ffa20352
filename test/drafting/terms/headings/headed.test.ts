import { draftedTerms } from '../../../support/drafted.ts'

const KEEL = '- Keel: the long beam along the bottom of a ship'
const YONGGOL = '- 용골: 배 밑을 앞뒤로 받치는 큰 나무'

const saidBelow = (page: string, name: string) => draftedTerms(page).find(term => term.name === name)?.definition

test.each([
  ['The Hobart equation', 'Hobart equation', 'Describes what wind and current make of a course.'],
  ['FIVE TIDES FRAMEWORK', 'FIVE TIDES FRAMEWORK', 'Used to plan a whole week of crossings by the moon.'],
  ['Recall', 'Recall', 'This is the share of all ships that the lookout has seen.'],
  ['Log List', 'Log List', "Let's you page through all entries of a voyage."],
  ['Dot Signal', 'Dot Signal', 'Repeats the last signal. But what is a signal?'],
])('## %s, and below it what it is', (heading, name, below) => {
  const definition = saidBelow(`# Notes\n\n${KEEL}\n\n## ${heading}\n\n${below}\n\nMore is said of it here.\n`, name)
  expect(below).toContain(definition)
})

test('a page that is called by one word may begin with what that is', () => {
  const text = '돛과 바람의 힘으로 움직이는 배의 한 갈래'
  expect(saidBelow(`# 범선\n\n${text}\n\n## 배의 부분\n\n${YONGGOL}\n`, '범선')).toBe(text)
  expect(saidBelow(`# 범선\n\n- ${text}\n\n## 배의 부분\n\n${YONGGOL}\n`, '범선')).toBeUndefined()
})

test('what says of a heading what it is, is none itself, though more stands below it', () => {
  const page = `# 항구\n\n${YONGGOL}\n\n## 부두 등기소\n\n- 배의 주인을 적어 두는 곳\n    - 남쪽 등기소\n`
  expect(draftedTerms(page).map(({ name }) => name)).toEqual(['용골', '부두 등기소'])
})

test('what something is used for is no name', () => {
  const page = `# Notes\n\n${KEEL}\n\n## Ballast\n\n- Used to hold a ship upright\n  - Requires a deep hold for as much force on both sides\n`
  expect(saidBelow(page, 'Ballast')).toBe('Used to hold a ship upright')
})

test('an answer is given without the mark that it begins with', () => {
  const page = `# Notes\n\n${KEEL}\n\n> Q. What is a wet dock?\n- A. Basin, closed at ebb by gates.\n\n> Q. What is a hulk-only store?\n- A. Old pattern → hull kept only to hold goods, moored for good.\n`
  expect(saidBelow(page, 'Wet dock')).toBe('Basin, closed at ebb by gates.')
  expect(saidBelow(page, 'Hulk-only store')).toBe('Old pattern → hull kept only to hold goods, moored for good.')
})

test('a heading that gives a name in two languages, with a colon between, is explained below', () => {
  const page =
    '# 항구 노트\n\n## Bill of Lading (B/L) : 선하 증권\n\n> `화주`와 해운 회사 사이에 맺은 계약에 따라 짐을 넘길 것을 약속한 증권\n\n## 뱃머리 : bow\n\n- 배가 나아가는 쪽으로 난 끝 부분\n- 파도를 먼저 맞음\n'
  expect(draftedTerms(page)).toMatchObject([
    { name: 'Bill of Lading', aliases: ['B/L', '선하 증권'] },
    { name: '뱃머리', aliases: ['bow'], definition: '배가 나아가는 쪽으로 난 끝 부분' },
  ])
})

test('what a thing is may stand under a field below it', () => {
  const page = `# 항구 노트\n\n## on board B/L (본선적재 선하증권)\n\n- 특징\n    - 짐을 배에 실은 다음에 내어 주는 증권\n    - 하나\n\n${YONGGOL}\n`
  expect(draftedTerms(page)[0]).toMatchObject({
    name: 'on board B/L',
    definition: '짐을 배에 실은 다음에 내어 주는 증권',
  })
})
