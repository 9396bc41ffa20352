import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

test.each<[string, string, string, string]>([
  [
    'quoted below an item',
    '3. 배가 늦은 까닭을 남의 탓으로 돌리는 경향\n    > 방어적 귀인(Defensive attribution)\n4. 날씨는 바뀐다',
    '방어적 귀인',
    '배가 늦은 까닭을 남의 탓으로 돌리는 경향',
  ],
  [
    'in the line below',
    '- 첫 배를 본 느낌이 다음 배를 볼 때까지 남는 현상\n\n  초두 효과(Primacy effect)\n\n- 날씨는 바뀐다',
    '초두 효과',
    '첫 배를 본 느낌이 다음 배를 볼 때까지 남는 현상',
  ],
])('what was said has its name in two languages %s', (_, text, name, definition) => {
  const term = draftedTerms(`# 뱃사람의 마음\n\n${text}\n`).find(each => each.name === name)
  expect(term).toMatchObject({ definition, unsure: expect.any(String) })
})

test.each([
  ['behind too little', '- 날씨\n    > 방어적 귀인(Defensive attribution)\n'],
  ['in one language', '- 배가 늦은 까닭을 남의 탓으로 돌리는 경향\n    > 방어적 귀인(남의 탓)\n'],
])('no name %s', (_, text) => {
  const names = draftedNames(`# 뱃사람의 마음\n\n${text}\n- 돛대: 돛을 달기 위해 세운 기둥\n`)
  expect(names).not.toContain('방어적 귀인')
})

test('a heading in two languages may end in any word, and what is quoted below says what it is', () => {
  const text = '#### **핵심 특성**(Central trait)\n> 사람을 볼 때 큰 비중을 차지하는 특성\n'
  expect(draftedTerms(`# 인상\n\n${text}`)).toMatchObject([
    { name: '핵심 특성', aliases: ['Central trait'], definition: '사람을 볼 때 큰 비중을 차지하는 특성' },
  ])
})
