import { draftedNames } from '../../support/drafted.ts'

test.each([
  ['사람들은 나루터(Ferry Landing)에서 배를 기다렸다. 나루터 곁에는 주막이 있었다.', '나루터'],
  ['마을은 물길조합(CMA)을 세워 물길을 함께 돌보았다.', '물길조합'],
])('a name that comes again, or is given in short, is a term: %s', (text, name) => {
  expect(draftedNames(text)).toContain(name)
})

test.each([
  '사람들은 나루터(Ferry Landing)에서 배를 기다리며 이야기를 나누었다.',
  '그해 겨울 길손(Traveller)이 마을에 들어와 며칠을 묵고 떠났다.',
  '섬에는 소나무(Pine), 참나무(Oak), 감나무(Persimmon) 등이 자란다. 소나무, 참나무, 감나무는 오래 산다.',
  '돌로는 화강암(Granite)과 현무암(Basalt), 사암(Sandstone)이 있다. 화강암, 현무암, 사암은 단단하다.',
])('a foreign word in passing makes none: %s', text => {
  expect(draftedNames(text)).toEqual([])
})

test.each([
  'For example, suppose you set **sail** at noon in a calm.',
  'Now go to the shelf and take **chalk** from the box there.',
  'Then type **float** and wait until the light is green.',
  '배를 띄우려면 **물때표**를 먼저 펴서 살펴 보세요.',
])('what is to be done or thought says nothing of what stands out in it: %s', text => {
  expect(draftedNames(text)).toEqual([])
})

test('a thing and the other are no third, where each is explained', () => {
  const text =
    '# Sea\n## Ebb and flood\nBoth come twice a day.\n## Ebb\nA falling of the sea that lasts six hours.\n## Flood\nA rising of the sea that lasts six hours.'
  expect(draftedNames(text)).toEqual(['Ebb', 'Flood'])
})
