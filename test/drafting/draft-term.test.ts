import { draftedTerms } from '../support/drafted.ts'

const doubtsOf = (text: string) => Object.fromEntries(draftedTerms(text).map(term => [term.name, term.unsure]))

test.each([
  [
    'a keel that is said to be something, and what something else does',
    '# Sailing\n\nA keel is a long beam along the bottom of a hull.\n\nShort-term leeway holds the boat back in a strong wind.\n\n**Ballast**: weight that is carried low in the hull.\n',
    { Keel: undefined, 'Short-term leeway': 'from-text', Ballast: undefined },
  ],
  [
    'a name in bold inside a sentence, beside one that is explained',
    '# Sailing\n\n- **Ballast**: weight that is carried low in the hull.\n- **Rudder**: a blade that turns the boat.\n\nOn a calm day the crew often sets the **spinnaker** before the wind, which fills slowly.\n',
    { Ballast: undefined, Rudder: undefined, Spinnaker: 'from-text' },
  ],
])('what is found in passing is marked, and what is explained is not: %s', (_, text, doubts) => {
  expect(doubtsOf(text)).toEqual(doubts)
})

test('in Korean too', () => {
  const text =
    '# 항해\n\n**밸러스트**: 선체 아래에 싣는 무게.\n\n용골은 선체 바닥을 따라 놓인 긴 들보이다.\n\n배는 조류(tidal current)를 거슬러 나아간다. 조류는 하루에 두 번 바뀐다.\n'
  expect(doubtsOf(text)).toMatchObject({ 밸러스트: undefined, 용골: 'from-text' })
})

test.each([
  ['- Keel: - the long beam under a hull', 'Keel', 'the long beam under a hull'],
  ['- Keel: – the long beam under a hull', 'Keel', 'the long beam under a hull'],
  ['- Keel: Def: the long beam under a hull', 'Keel', 'the long beam under a hull'],
  ['- Keel: thus, the long beam under a hull', 'Keel', 'the long beam under a hull'],
  ['- Freezing: below -5 degrees, where spray turns to ice', 'Freezing', 'below -5 degrees, where spray turns to ice'],
  ['- 용골: - 배 밑을 앞뒤로 가로지르는 뼈대', '용골', '배 밑을 앞뒤로 가로지르는 뼈대'],
  ['- 용골: 정의: 배 밑을 앞뒤로 가로지르는 뼈대', '용골', '배 밑을 앞뒤로 가로지르는 뼈대'],
  ['- 용골: 즉, 배 밑을 앞뒤로 가로지르는 뼈대', '용골', '배 밑을 앞뒤로 가로지르는 뼈대'],
  ['- 의미망: 의미로 이어진 낱말의 그물', '의미망', '의미로 이어진 낱말의 그물'],
])('a definition is shown without what stands before it: %s', (line, name, definition) => {
  const terms = draftedTerms(line)
  expect(terms.find(term => term.name === name)?.definition).toBe(definition)
})
