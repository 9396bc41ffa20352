import { draftedTerms } from '../../../support/drafted.ts'

const SCATTERED = [
  '# Troubles of ships',
  '- Hull',
  '    - wood',
  '    - Fouling (growing a coat of weed and shells)',
  '- Crew',
  '    - Scurvy (suddenly losing strength and teeth)',
  '    - Watch fatigue/ Lookout fatigue (sense of being half asleep at the end of a night)',
  '    - food, water, sleep',
  '- Sails',
  '    - Luffing (eg seeing the edge of a sail shake)',
  '    - Chafe (a slow wearing of rope on wood)',
]

test('a page that gives meanings in brackets does so in lists of other things, too', () => {
  const terms = draftedTerms(SCATTERED.join('\n'))
  expect(terms.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Fouling', 'Scurvy', 'Watch fatigue', 'Luffing', 'Chafe']),
  )
  expect(terms.find(({ name }) => name === 'Watch fatigue')?.aliases).toContain('Lookout fatigue')
})

test('so too in Korean', () => {
  const text =
    '# 배\n- 몸통\n    - 용골 (배 밑을 앞뒤로 받치는 나무)\n    - 못\n    - 종류\n- 돛\n    - 활대 (돛을 위에서 매다는 나무)\n    - 빨간색\n- 사람\n    - 사공 (노를 저어 배를 모는 사람)\n    - 둘\n    - 아이\n- 곳\n    - 나루 (배가 사람을 태우는 곳)\n    - 바다\n    - 섬'
  expect(draftedTerms(text).map(({ name }) => name)).toEqual(expect.arrayContaining(['용골', '활대', '사공', '나루']))
})

test.each([
  ['too few to show a habit', SCATTERED.slice(0, 4).join('\n')],
  [
    'what things are made of, or when they are',
    '# Stores\n- food (bread, fish, beans)\n- water\n- rope (hemp, wire, old cloth)\n- oil\n- lamps (brass or tin, four)\n- wax\n- cloth (2 to 4 yards each)\n- nails',
  ],
])('%s: none', (_, text) => {
  expect(
    draftedTerms(`${text}\n\n## Words\n\n- Keel: the beam along the bottom of a ship`).map(each => each.name),
  ).toEqual(['Keel'])
})

test('an item alone is a name where a Korean clause in brackets says what it does', () => {
  const names = (item: string) => draftedTerms(`# 항구\n\n- 배가 많다\n- ${item}\n`).map(({ name }) => name)
  expect(names('부두 관리소(들어온 배를 적어 두는 역할을 함)')).toEqual(['부두 관리소'])
  expect(names('부두 관리소(두 곳)')).toEqual([])
})
