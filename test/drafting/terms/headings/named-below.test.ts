import { draftedTerms } from '../../../support/drafted.ts'

const page = (text: string) => `# 바다\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n\n${text}`

test.each<[string, string, string, string]>([
  ['## Ebb tide\n- 썰물\n- 바닷물이 먼 바다로 빠져나가며 물 높이가 낮아짐', 'Ebb tide', '썰물', '바닷물이'],
  ['## Ebb\n* 썰물. 바닷물이 빠지면 갯벌이 드러나고 사람들이 조개를 캔다.', 'Ebb', '썰물', '바닷물이'],
  ['## 썰물\n- ebb tide\n- 바닷물이 먼 바다로 빠져나가며 물 높이가 낮아짐', '썰물', 'ebb tide', '바닷물이'],
  [
    '## RT cable\n- Rotating transmission cable\n- 이 줄이 끊기면 배를 움직일 수 없다.',
    'RT cable',
    'Rotating',
    '이 줄이',
  ],
])('the other name below a heading is an alias, and what comes next says what it is: %j', (text, name, alias, said) => {
  const term = draftedTerms(page(text)).find(each => each.name === name)
  expect(term?.aliases.join()).toContain(alias)
  expect(term?.definition).toContain(said)
})

test('an alias that stands below a heading is in a line of the term', () => {
  const [term] = draftedTerms(
    '## Ebb tide\n- 썰물\n- 바닷물이 먼 바다로 빠져나가며 물 높이가 낮아짐\n- 하루에 두 번 온다',
  )
  expect(term?.lines).toEqual([1, 2, 3])
})

test.each([
  // A list of things, and none the other's name.
  '## Ships\n- 나룻배\n- 돛단배\n- 거룻배',
  '## 나루터\n- Busan\n- Incheon',
  // A sentence, and no name.
  '## Ebb\n- 물이 빠진다.\n- 사람들이 모두 조개를 캐러 나온다.',
])('a list of other things below a heading is none: %j', text => {
  const [, name = ''] = /^## (.*)/.exec(text) ?? []
  expect(draftedTerms(page(text)).map(each => each.name)).not.toContain(name)
})

test('what letters are short for is another name, and what stands behind it says what that is', () => {
  const text = '## CPA\n\nClosest Point of Approach. How near two ships come to each other.'
  const term = draftedTerms(page(text)).find(each => each.name === 'CPA')
  expect(term?.aliases).toEqual(['Closest Point of Approach'])
  expect(term?.definition).toBe('How near two ships come to each other.')
})
