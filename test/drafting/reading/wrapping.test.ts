import { beginsAnew, isBrokenOff } from '../../../src/drafting/reading/wrapping.ts'

test('an address makes no line so long that it was broken to fit', () => {
  expect(isBrokenOff('[Peak-End Rule](#6-peak-end-rule-with-a-long-address-behind-it-as-pages-have)')).toBe(false)
  expect(isBrokenOff('The keel is the beam that runs along the whole bottom of a ship and')).toBe(true)
  expect(isBrokenOff('The keel is the beam that runs along the whole bottom of a ship.')).toBe(false)
})

test.each([
  ['썰물은 물이 먼바다로 빠져나가서 배를 내기가 어려워지는 때를 가리키는 말 (하루 두 번)', 'slack은 물이 멈추는 때'],
  ['밀물은 물이 먼바다에서 밀려들어 와서 배를 내기가 아주 쉬워지는 때를 가리키는 말', 'ebb는 물이 빠지는 때'],
  ['물길은 배가 지나다닐 수 있게 해마다 깊이를 재어 두는 길을 가리키는 말', '여울(shoal)은 얕은 물'],
  ['The pilot takes over where the river begins, and leaves where the sea does', 'Slack is when the water stands'],
  [
    'Some harbours are dry for hours, and nobody can leave them before noon',
    'A sluice is a gate that holds water back',
  ],
])('a line that says what something is goes on with nothing: %s / %s', (last, next) => {
  expect(beginsAnew(last, next)).toBe(true)
})

test.each([
  ['The keel is the beam that runs along the whole bottom of a ship and', 'Slack is the time when nothing moves it'],
  ['They sailed from there to the harbour that the people of the', 'Isles are the first to see in spring'],
  ['The rope that holds a sail is made of hemp, and where the wind blows', 'hard is the work of those who hold it'],
])('a line that ends in the middle goes on: %s / %s', (last, next) => {
  expect(beginsAnew(last, next)).toBe(false)
})
