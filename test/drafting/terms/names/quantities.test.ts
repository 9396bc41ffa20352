import { isQuantity, isWhen } from '../../../../src/drafting/terms/names/quantities.ts'

test.each([
  '1.0C 충전',
  '0.5 kg rice',
  '85 Chickens',
  '4순위',
  '3 kg',
  '4% 이하의 도수',
  '10명 이상의 사공',
  '20℃ 정도의 물',
])('%s is so much of something', name => {
  expect(isQuantity(name)).toBe(true)
})

test.each(['3화음', '12표법', '500 rule', '802.11', '5G 이동 통신'])('%s is a name', name => {
  expect(isQuantity(name)).toBe(false)
})

test.each([
  ...['Assignment 2', '3rd condition', '1 condition', 'Lecture:1', 'Ch 1', 'Argument 4', 'Premise #1', 'Week 3'],
  ...['오해 1', '전제 #2', '주장2', '근거 3', '과제1', '그림 2-1'],
])('%s is one of several, by its number', name => {
  expect(isWhen(name)).toBe(true)
})

test.each(['Condition', 'Group theory', 'Case law', 'Type 1 error', '주장', '오해 비용', '조건 분포'])(
  '%s counts nothing',
  name => {
    expect(isWhen(name)).toBe(false)
  },
)
