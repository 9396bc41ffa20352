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

test.each([
  '4-6 knots',
  '100 to 400',
  '1~3 km',
  '28 – 33 kts',
  '64-70 kts upwards',
  '10 and 20',
  '10~20도 이상',
  '5-6%',
])('from so many to so many is no name: %s', name => {
  expect(isQuantity(name)).toBe(true)
})

test.each(['3-2-1 rule', '80-20 rule', '7-layer model'])('%s counts nothing', name => {
  expect(isQuantity(name)).toBe(false)
})

test.each(['Rule 1', 'Principle 2', 'Point 3'])('%s is one of several', name => {
  expect(isWhen(name)).toBe(true)
})

test.each(['Seven', 'twelfth', 'Eleven'])('a number in words counts something, and is no name: %s', name => {
  expect(isQuantity(name)).toBe(true)
})

test.each(['Seven hills', 'First mate', 'Tenth wave'])('with what is counted it may be one: %s', name => {
  expect(isQuantity(name)).toBe(false)
})
