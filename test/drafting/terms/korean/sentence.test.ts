import { readKoreanSentence } from '../../../../src/drafting/terms/korean/sentence.ts'
import { clausesOf } from '../../../../src/drafting/terms/sentences.ts'

const names = (text: string) =>
  clausesOf(text)
    .flatMap(clause => readKoreanSentence(clause, () => false))
    .filter(each => each.strength >= 0.5)
    .map(each => each.name)

test.each([
  ['사공이 하나인 배는 홑배라고 하며, 사공이 둘 필요한 큰 배를 겹배라고 한다.', '겹배'],
  ['물때를 아는 것을 전제로, 배를 다루는 능력을 조선술이라고 한다.', '조선술'],
  ['이때 빠지는 사람들을 빈자리라고 한다.', '빈자리'],
  ['첫째로, 용골은 배 밑을 앞뒤로 받치는 나무이다.', '용골'],
  ['두 번째로 활대는 돛을 위에서 매다는 나무이다.', '활대'],
])('%s names %s', (text, name) => {
  expect(names(text)).toContain(name)
})

test.each([
  ['물때를 아는 것을 전제로, 배를 다루는 능력을 조선술이라고 한다.', '전제로'],
  ['이때 빠지는 사람들을 빈자리라고 한다.', '빠지'],
  ['배의 종류는 같지만 길이가 다른 돛을 다는 방식이다.', '배의 종류'],
  ['서로 다른 배를 함께 묶는 것이 불가능하다.', '불가능하'],
  ['바람을 미리 재는 것이 일반적이다.', '일반적'],
])('%s does not name %s', (text, name) => {
  expect(names(text)).not.toContain(name)
})
