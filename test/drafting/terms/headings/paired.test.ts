import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const namesIn = (text: string) => draftedTerms(text).flatMap(term => [term.name, ...term.aliases])

test.each([
  [
    '# Tides\n\n## Ebb vs. Flood\n\nEbb carries the boats out to the open sea. On the other hand, flood brings them home again.',
    ['Ebb', 'Flood'],
  ],
  [
    '# Rigging\n\n### 2. Standing and Running\n\nStanding rigging holds the mast up from all sides. Running rigging moves the sails when the wind turns.',
    ['Standing', 'Running rigging'],
  ],
  [
    '# Knots\n\n## Difference between Hitch and Bend\n\n- Hitch: ties a rope to a post or to a ring\n- Bend: ties two ropes to one another',
    ['Hitch', 'Bend'],
  ],
  [
    '# 물때\n\n## 조금과 사리\n\n조금은 물이 적게 드나들어 배를 내기 어렵다. 사리는 물이 가장 많이 드나들어 멀리 나간다.',
    ['조금', '사리'],
  ],
  [
    '# 배의 장비\n\n## 이물·고물\n\n- 이물\n  - 물살을 가르며 나아가는 쪽\n- 고물\n  - 키를 달고 사공이 서는 쪽',
    ['이물', '고물'],
  ],
  [
    '# 항해\n\n## 연안 항해 대 원양 항해\n\n### 연안 항해(Coasting)\n- 뭍을 보면서 배를 모는 것\n\n### 원양 항해(Passage)\n- 별과 시계만 보고 배를 모는 것',
    ['연안 항해', 'Passage'],
  ],
  [
    '# Water\n\n## Salt vs. Fresh Water\n\nSalt water carries a boat higher than any river does, while fresh water does not.',
    ['Salt Water', 'Fresh Water'],
  ],
  [
    '# Rigging\n\n## Tautness versus Slackness\n\nTautness is what holds a mast in its place at sea. On the other hand, many sailors like their slack ropes in a gale.',
    ['Tautness', 'Slackness'],
  ],
  [
    '# 물길\n\n## 여울과 소의 차이\n\n배를 띄우기 좋은 곳은 여울보다 물이 깊은 소 쪽이라고 사공들이 말한다.',
    ['여울', '소'],
  ],
])('each of the names that a heading joins, with what stands below: %s', (text, names) => {
  expect(namesIn(text)).toEqual(expect.arrayContaining(names))
})

test.each([
  [
    'one of them alone',
    '# Ships\n\n## Fog and Bells\n\nFog comes up the river in the morning. Nobody rings then.',
    ['Bells'],
  ],
  [
    'questions',
    '# Ships\n\n## Fog and Bells\n\n- Fog: who saw it first?\n- Bells: who rang them then?',
    ['Fog', 'Bells'],
  ],
  [
    'labels',
    '# Ships\n\n## Pros and Cons\n\nPros are easy to see for all of us. Cons are hard to see for all of us.',
    ['Pros', 'Cons'],
  ],
  [
    'one that comes by in a sentence, where nothing sets it against the other',
    '# Ships\n\n## Fog and Bells\n\nIn the morning we often saw fog on the river. Later that day we heard all the bells of the town.',
    ['Fog', 'Bells'],
  ],
  [
    'a name set against another, of which a line only asks',
    '# Ships\n\n## Fog vs. Bells\n\n- Who of you has ever seen such a fog?\n- Who of you has ever heard such bells?',
    ['Fog', 'Bells'],
  ],
])('no terms of a heading: %s', (_, text, names) => {
  for (const name of names) expect(draftedNames(text)).not.toContain(name)
})

test('the head that two names share belongs to both', () => {
  const text =
    '# Boats\n\n## Moored vs. drifting boats\n\n- Moored boat: it is held in its place by ropes\n- Drifting boat: the water takes it wherever it goes'
  expect(draftedNames(text)).toEqual(expect.arrayContaining(['Moored boat', 'Drifting boat']))
  expect(draftedNames(text)).not.toContain('Moored')
})

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

test('a line that asks for a difference has each of the two explained in its answer', () => {
  const text =
    '# Tides\n\n77. **What is the difference between ebb and flood?**\n    *   *Answer:* Ebb takes the boats out of the harbour; flood does not (e.g., in the evening).\n'
  const terms = draftedTerms(text)
  expect(terms.map(term => term.name)).toEqual(expect.arrayContaining(['Ebb', 'Flood']))
  expect(terms.find(term => term.name === 'Ebb')?.definition).toMatch(/^Ebb takes the boats out/)
})
