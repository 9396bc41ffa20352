import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

test.each([
  ['상인들이 강가에 배를 모으고 값을 정했다. 이 모임을 나루계라고 불렀고, 이후 다른 강에도 생겼다.', '나루계'],
  ['배마다 물길을 아는 사람을 한 명씩 태웠다. 이러한 제도를 도선제라고 했으며 오래 이어졌다.', '도선제'],
  ['두 물이 만나는 곳에서는 배가 돌았다. 해당 현상을 맞물이라 칭한다.', '맞물'],
])('what the sentence before told of has a name: %s', (text, name) => {
  const term = draftedTerms(text).find(each => each.name === name)
  expect(text.startsWith(term?.definition ?? '-')).toBe(true)
})

test.each([
  ['갯골은 썰물이 빠질 때 드러나는 얕은 물길, 모래톱은 갯골 사이에 둔덕처럼 높은 곳이다.', ['갯골', '모래톱']],
  ['닻밥은 얕은 물에서 던지기 쉬운 쇳덩이, 닻줄은 닻을 배에 묶어 두는 줄', ['닻밥', '닻줄']],
])('two definitions with a comma between: %s', (text, names) => {
  expect(draftedNames(text)).toEqual(expect.arrayContaining(names))
})

test('a list that asks below a word says nothing of it', () => {
  const text = '- 뱃사람\n  - 어느 물때에 배를 내려고 하나요?\n- 상인\n  - 무엇을 싣고 어디로 가려고 하나요?'
  expect(draftedNames(text)).toEqual([])
})

test('what is quoted before its kind is the name', () => {
  const text =
    '열쇠 하나로 잠그고 같은 열쇠로 연다. 이런 방식을 ‘한열쇠’ 방식이라고 합니다.\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n'
  expect(draftedNames(`# 항구\n\n${text}`)).toEqual(['한열쇠', '용골'])
})

test('in place of what something is done has no name', () => {
  const text =
    '같은 열쇠를 쓰는 것을 그만두고 묶어 두는 대신, 다른 두 열쇠를 쓰는 것을 ‘두열쇠’라고 합니다.\n\n- 용골: 배 밑을 앞뒤로 받치는 큰 나무\n'
  expect(draftedNames(`# 항구\n\n${text}`)).toEqual(['두열쇠', '용골'])
})
