import { draftedNames } from '../../../support/drafted.ts'

const page = (text: string) => draftedNames(`# Notes\n\n- Keel: the beam along the bottom of a ship\n\n${text}`)

test.each<[string, string[]]>([
  [
    '## Over-loading and Under-loading\n\nOver-loading will press the hull too deep into the water.\n\nIt is easy to do.\n\nUnder-loading will make the boat roll in every wind.',
    ['Over-loading', 'Under-loading'],
  ],
  [
    '## Simple vs compound tackle\n\nIn simple tackle each rope runs over one wheel. In compound tackle it runs over many.',
    ['Simple tackle', 'Compound tackle'],
  ],
  [
    '## 2. 밀물과 썰물\n\n- 밀물 때는 배가 포구 안으로 들어올 수 있다\n- 썰물 때는 갯벌에 배가 얹혀 움직이지 못한다',
    ['밀물', '썰물'],
  ],
  [
    '## 한사리 vs 조금\n\n한사리에는 물이 가장 많이 들고 난다. 조금에는 물이 거의 움직이지 않고 잔다.',
    ['한사리', '조금'],
  ],
])('each of two names in a heading has a sentence below: %j', (text, names) => {
  expect(page(text)).toEqual(expect.arrayContaining(names))
})

test.each([
  // Nothing is said of the second.
  '## Sails and ropes\n\nSails tear in a storm when nobody takes them in.',
  // They are only asked about, or hardly mentioned.
  '## Sails and ropes\n\nSails?\n\nRopes were wet.',
  '## 돛과 밧줄\n\n폭풍이 오면 사람들이 돛을 내리고 밧줄을 묶는다.',
])('and else none is drafted: %j', text => {
  expect(page(text)).toEqual(['Keel'])
})
