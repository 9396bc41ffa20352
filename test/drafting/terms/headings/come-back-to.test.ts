import { draftedNames } from '../../../support/drafted.ts'

const ABOVE = '# Seamanship\n\n## The crew\n\nWe met all of them on the first day, and it rained.\n\n'

test.each<[string, string, string]>([
  [
    'a paradox that a story tells',
    `${ABOVE}## Ferryman's Paradox\n\nBefore we come to this, here is a short story from an old book.`,
    "Ferryman's Paradox",
  ],
  [
    'a theorem',
    `${ABOVE}## Mooring Theorem\n\nTwo ropes and one ring exclude one another, says our book.`,
    'Mooring Theorem',
  ],
  [
    'a Korean law',
    '# 배\n\n## 사공\n\n첫날에 모두 만났다.\n\n## 외닻 이론\n\n배들은 늘 서로를 밀어낸다고 책이 말한다.',
    '외닻 이론',
  ],
  [
    'a name to which the notes come back',
    `${ABOVE}## Tidal lock\n\nNobody leaves before noon, they told us.\n\n## The yard\n\nBehind it stands the tidal lock, and a bell.`,
    'Tidal lock',
  ],
  [
    'a Korean one',
    '# 배\n\n## 사공\n\n첫날에 모두 만났다.\n\n## 돛 없는 항해\n\n몇몇 사공들이 돛을 버리고 노만 저어 나가기도 하였다고 전한다.\n\n## 나루\n\n돛 없는 항해에 나선 배들이 모여들었다.',
    '돛 없는 항해',
  ],
])('%s', (_, text, name) => {
  expect(draftedNames(text)).toContain(name)
})

test.each<[string, string, string]>([
  [
    'a name that comes once',
    `${ABOVE}## Tidal lock\n\nNobody leaves before noon, they told us.\n\n## The yard\n\nBehind it stands a bell.`,
    'Tidal lock',
  ],
  [
    'what is counted',
    `${ABOVE}## Four rope rules\n\nNobody leaves before noon, they told us.\n\n## The yard\n\nOn a board stand the four rope rules.`,
    'Four rope rules',
  ],
  [
    'what a section is about',
    `${ABOVE}## Managing ropes\n\nNobody leaves before noon, they told us.\n\n## The yard\n\nManaging ropes takes them a day.`,
    'Managing ropes',
  ],
  [
    'the title of the page',
    '# Ferryman Theory\n\nWe met all of them on the first day.\n\n## The yard\n\nIt rained.\n\n- wind\n- fog',
    'Ferryman Theory',
  ],
  [
    'a heading with names of its own below',
    `${ABOVE}## Mooring theory\n\n### Hitch\n\nA hitch is a knot that ties a rope to a post.\n\n### Bend\n\nA bend is a knot that ties two ropes together.`,
    'Mooring theory',
  ],
])('no term: %s', (_, text, name) => {
  expect(draftedNames(text)).not.toContain(name)
})
