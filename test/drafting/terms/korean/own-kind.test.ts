import { readKoreanOwnKind } from '../../../../src/drafting/terms/korean/own-kind.ts'

const namesIn = (sentence: string) => readKoreanOwnKind(sentence).map(({ name }) => name)

test.each([
  ['돛대가 두 개인 배는 쌍돛배, 하나뿐인 배는 외돛배.', ['쌍돛배', '외돛배']],
  ['바다에서 육지로 부는 바람은 해풍이라고 하지만, 산에서 들로 내려오는 바람은 산바람이다.', ['산바람']],
  ['배를 매어 두는 말뚝은 계선말뚝입니다.', ['계선말뚝']],
])('%s', (sentence, names) => {
  expect(namesIn(sentence)).toEqual(names)
})

test.each([
  '우리가 타고 온 배는 저 배.',
  '아침에 먹는 밥은 맛있는 밥이다.',
  '그 사람은 좋은 사람이다.',
  '바다로 나가는 배는 많다.',
])('no name in: %s', sentence => {
  expect(namesIn(sentence)).toEqual([])
})
