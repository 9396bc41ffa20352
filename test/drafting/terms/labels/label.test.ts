import { splitLabel } from '../../../../src/drafting/terms/labels/label.ts'

test.each([
  ['상태 다이어그램 ; 상태의 변화를 나타냄', '상태 다이어그램', '상태의 변화를 나타냄'],
  ['Keel ; the beam along the bottom', 'Keel', 'the beam along the bottom'],
  ['-> Relevance - cues that tell something', 'Relevance', 'cues that tell something'],
  ['⇒ 조금: 물이 적게 드나드는 때', '조금', '물이 적게 드나드는 때'],
  ['Mast --- a pole that holds sails', 'Mast', 'a pole that holds sails'],
])('%s is a name and what it is', (text, name, rest) => {
  expect(splitLabel(text)).toMatchObject({ name, rest })
})

test.each(['The keel is long; the mast is high', '물이 들어온다; 배가 뜬다'])('%s is a sentence', text => {
  expect(splitLabel(text)).toBeUndefined()
})

test('a clause behind two names is what they are, without its first word', () => {
  expect(splitLabel('**Consumers** or heterotrophs that cannot make their own food')).toMatchObject({
    name: 'Consumers (heterotrophs)',
    rest: 'cannot make their own food',
  })
  expect(splitLabel('**Triad** or Triangle: three things that a disease needs')?.name).toBe('Triad (Triangle)')
})

test('a colon may stand right before what it sets off', () => {
  expect(splitLabel('베타 효소 :67도에서 일한다')).toMatchObject({ name: '베타 효소', rest: '67도에서 일한다' })
})
