import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { unescaped } from '../../../src/drafting/markdown.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const terms = (text: string) =>
  draftNotes(readPastedNotes(text)).terms.map(term => [term.name, unescaped(term.definition)])

test('formulas that stand by themselves say nothing of a name', () => {
  const text = [
    '- **Speed**: how far a thing gets in a time',
    '',
    '    $$\\begin{aligned}',
    '    v &= s / t',
    '    \\end{aligned}$$',
    '',
    '- Its unit:',
    '',
    '    $$',
    '    v = \\frac{m}{s}',
    '    $$',
    '',
    '\\[ a = b \\]',
    '- **Path**: the line along which a thing moves',
  ].join('\n')
  expect(terms(text)).toEqual([
    ['Speed', 'how far a thing gets in a time'],
    ['Path', 'the line along which a thing moves'],
  ])
})

test('a mark of a formula without its end is no formula', () => {
  expect(
    terms('$$ is what the price was\n\n- Fare: what one pays for a ride\n- Toll: what one pays for a road'),
  ).toEqual([
    ['Fare', 'what one pays for a ride'],
    ['Toll', 'what one pays for a road'],
  ])
})

test('quotes in quotes come without their marks', () => {
  const [block] = readPastedNotes(
    '> outer words that stand here\n>   > - **Anchor**: what holds a ship in its place',
  ).blocks.slice(1)
  expect(block).toMatchObject({ kind: 'item', text: '**Anchor**: what holds a ship in its place' })
})

test('an item that is a heading besides comes without the marks of one', () => {
  expect(
    terms(
      '1. ##### 닻(Anchor)\n\n   > 배를 한곳에 머물게 하는 무거운 쇠로 된 도구\n\n2. ##### 돛(Sail)\n\n   > 바람을 받아 배를 움직이게 하는 넓은 천',
    ),
  ).toEqual([
    ['닻', '배를 한곳에 머물게 하는 무거운 쇠로 된 도구'],
    ['돛', '바람을 받아 배를 움직이게 하는 넓은 천'],
  ])
})

test('a table that is set as text is one', () => {
  const text = [
    '```text',
    '| Term   | Meaning                          |',
    '|--------|----------------------------------|',
    '| Bow    | the front part of a ship         |',
    '| Stern  | the rear part of a ship          |',
    '```',
  ].join('\n')
  expect(terms(text)).toEqual([
    ['Bow', 'the front part of a ship'],
    ['Stern', 'the rear part of a ship'],
  ])
})

test('lines that begin with a colon say what the name above them is, also where that ends a row of a pasted table', () => {
  const text = [
    '이동 수단',
    '',
    '육로 	1. 역마(Post horse)',
    '',
    ': 나라의 일을 보는 사람이 역에서 갈아타던 말',
    '',
    ': 급한 편지를 나르는 데에도 쓰임',
    '',
    '2. 가마(Palanquin)',
    '',
    ': 앞뒤에서 사람이 들고 다니던 탈것',
    '',
    '물길 	1. 나룻배(Ferry)',
    '',
    ': 강을 건네주는 작은 배',
  ].join('\n')
  expect(terms(text)).toEqual([
    ['역마', '나라의 일을 보는 사람이 역에서 갈아타던 말'],
    ['가마', '앞뒤에서 사람이 들고 다니던 탈것'],
    ['나룻배', '강을 건네주는 작은 배'],
  ])
})

test.each([
  '\\## Keel\n\nA beam that runs along the bottom of a ship.\n\n\\## Mast\n\nA pole that holds the sails of a ship.',
  '- ## Keel\n\nA beam that runs along the bottom of a ship.\n\n- ## Mast\n\nA pole that holds the sails of a ship.',
  '- ## Keel\n- A beam that runs along the bottom of a ship.\n- ## Mast\n- A pole that holds the sails of a ship.',
  '- ## Keel\n    - A beam that runs along the bottom of a ship.\n- ## Mast\n    - A pole that holds the sails of a ship.',
])('a heading may be escaped, or stand in an item: %j', text => {
  expect(terms(text).map(([name]) => name)).toEqual(['Keel', 'Mast'])
})

test('an escaped mark before a whole sentence is none of a heading', () => {
  expect(
    terms('- Keel: a beam of a ship\n\n\\# we saw the ships, and then it rained for days.').map(([name]) => name),
  ).toEqual(['Keel'])
})

test.each<[string, string[]]>([
  [
    'Songs of the sea\n\nShanty\nA song to which sailors haul ropes\n\nBallad\nA song that tells of\na wreck\n\nLament\nOne-voice song for the drowned',
    ['Shanty', 'Ballad', 'Lament'],
  ],
  [
    '바다의 노래\n\n뱃노래\n노를 저을 때 함께 부르는 노래\n\n만가\n바다에서 돌아오지 못한 사람을 기리는 느린 노래',
    ['뱃노래', '만가'],
  ],
])('a name in one line and what it is in the next: %j', (text, names) => {
  expect(terms(text).map(([name]) => name)).toEqual(names)
})

test('a short line of a letter is no name', () => {
  const text = 'Keel: a beam of a ship\n\nDear Anna\nA week has gone by since we left the harbour.\n\nYours\nA.'
  expect(terms(text).map(([name]) => name)).not.toContain('Yours')
})

test.each<[string, string]>([
  [
    'cards between rules',
    '- a last item\n\n---\nEbb gate\nlarge door that the falling water opens\n\n---\nSill\nlow wall that keeps water in a basin\n',
  ],
  [
    'names in brackets, however far they stand in',
    'What we learned\n\n        [Ebb gate]\n            - is a large door that the falling water opens\n        [Sill]\n            - is a low wall that keeps water in a basin\n',
  ],
])('%s are headings', (_, text) => {
  const { blocks } = readPastedNotes(text)
  for (const name of ['Ebb gate', 'Sill'])
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'heading', text: expect.stringContaining(name) }))
})

test('the last line of a section is above nothing', () => {
  const { blocks } = readPastedNotes(
    '# Sea\n\n## list\n\nberth list\n\nList all berths\n\n## drop\n\nberth drop\n\nFree a berth\n',
  )
  expect(blocks.filter(each => each.kind === 'heading').map(each => each.text)).toEqual(['Sea', 'list', 'drop'])
})

test('the number of a footnote stands above nothing', () => {
  const { blocks } = readPastedNotes('Ships carry ballast.\n\nSources:\n     [1]\n       a footnote about a ship\n')
  expect(blocks.filter(block => block.kind === 'heading').map(block => block.text)).toEqual(['Sources'])
})
