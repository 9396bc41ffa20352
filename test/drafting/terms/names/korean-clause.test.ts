import { isName } from '../../../../src/drafting/terms/names/names.ts'

test.each([
  ['a verb that is cut off', ['빠지', '있', '된', '아닌', '나타나', '불가능하', '기호가 만들어지']],
  ['a condition', ['회사가 돈이 생기면', '배를 버리면', '물이 차오르면']],
  ['what something is like', ['접근이 가능', '부자연스러운', '자유로운', '평소와']],
  ['a phrase about something', ['기준에 따른 구분', '주장에 대한 반박', '읽기 전', '두 개 이상의 배']],
  ['a word with its particle', ['주장2는 기각', '의미에 기반해서 생긴 뜻']],
])('%s is no name', (_, names) => {
  expect(names.filter(name => isName(name, 'ko'))).toEqual([])
})

test('names that look alike are names', () => {
  const names = [
    '이미지',
    '과부하',
    '수면',
    '횡단면',
    '강아지',
    '죽은 코드',
    '나머지 정리',
    '기압 경도력',
    '청소부 물고기',
  ]
  expect(names.filter(name => !isName(name, 'ko'))).toEqual([])
})
