import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'
import { summarise } from '../../src/drafting/summarise.ts'

const summaryOf = (text: string, names: string[] = []) =>
  summarise(
    readPastedNotes(text),
    names.map(name => ({ name, aliases: [], definition: '', lines: [] })),
  ).map(sentence => sentence.text)

const OTHERS = [
  'The harbour lies open to the west and takes ships of any size in all weathers.',
  'A pilot knows where the sand moves and brings each captain past it.',
  'Cranes along the quay lift timber, wool and grain out of the holds.',
  'Tugs pull the largest hulls against wind and current to their berths.',
  'Customs officers count barrels before a merchant may sell them.',
  'Sailmakers mend torn canvas in a loft above the fish market.',
]

const FILLER = 'The harbour lies open to the west and takes ships of any size in all weathers.'

test('what says something of a term comes before what does not', () => {
  const others = Array.from(
    { length: 8 },
    (_, at) => `Quay number ${at} was painted in the autumn of a year long gone.`,
  )
  const text = [FILLER, ...others, 'Kneeling is a way of loading a ship that lies on its side.'].join('\n\n')
  expect(summaryOf(text, ['Kneeling'])).toContain('Kneeling is a way of loading a ship that lies on its side.')
})

test.each([
  'Therefore the harbour has to be dredged every year in spring.',
  'It takes ships of any size, and in all weathers, all the year.',
  'harbour with ships of any size, and open to the west',
  '그래서 항구는 해마다 봄에 바닥을 다시 파내야 한다고 한다.',
])('what goes on with another sentence waits for the others: %s', sentence => {
  expect(summaryOf([sentence, ...OTHERS].join('\n\n'))).not.toContain(sentence)
})

test('what notes say of themselves, and addresses, are no part of it', () => {
  const text = `This post sums up what we read about harbours this week.\n\nMore at https://example.org/harbours of the north\n\n${FILLER}`
  expect(summaryOf(text)).toEqual([FILLER])
})

test('a sentence stands in the summary without the mark before it, and none that leaves a bracket open', () => {
  const text = [
    '– A kedge is a small anchor by which a ship is hauled off a shoal.',
    'A kedge (or a small anchor that a boat rows out and drops',
    ...OTHERS,
  ].join('\n\n')
  const summary = summaryOf(text, ['Kedge'])
  expect(summary).toContain('A kedge is a small anchor by which a ship is hauled off a shoal.')
  expect(summary.filter(sentence => sentence.includes('(or'))).toEqual([])
})

test.each([
  '낡은 밧줄을 한꺼번에 지우려면 다음 명령을 실행하면 되고 시간이 걸린다.',
  '배의 무게를 재는 방법을 정리하면 아래 표와 같다.',
  'To remove all of the old ropes at once the following command is run.',
  'How heavy a ship gets with its cargo is in the table below.',
])('what points at something below is no key sentence: %s', text => {
  const isKorean = /[가-힣]/.test(text)
  const keel = isKorean
    ? '용골은 배 밑을 앞뒤로 받치며 배의 뼈대를 이루는 가장 큰 나무이다.'
    : 'The keel is the long beam along the bottom of a ship that carries all of its frames.'
  const summary = summaryOf(`# ${isKorean ? '배' : 'Ships'}\n\n${text}\n\n${keel}\n`)
  expect(summary).toEqual([keel])
})

test('what a term is, is told with its name where that stands above', () => {
  const text =
    '# Ships\n\n## Kedge\n\n- small anchor by which a ship is hauled off a shoal when the wind fails\n\n## Keel\n\n- long beam along the bottom of a ship that carries the whole of its frame\n'
  const { summary } = draftNotes(readPastedNotes(text))
  expect(summary.map(sentence => sentence.text)).toEqual([
    'Kedge: small anchor by which a ship is hauled off a shoal when the wind fails',
    'Keel: long beam along the bottom of a ship that carries the whole of its frame',
  ])
  expect(summary[0]?.quote).toContain('small anchor by which')
})

test('a few words without a verb, of which nothing tells what they are about, wait for the others', () => {
  const words = 'Hollow arrow from the ship that is held to the ship that holds'
  expect(summaryOf([...OTHERS, words].join('\n\n'))).not.toContain(words)
})

const LISTS = {
  en: `# Ships

- Kedge: small anchor by which a ship is hauled off a shoal when the wind fails
- Keel: long beam along the bottom of a ship that carries the whole of its frame
- **Bilge** — lowest part inside the hull, where water gathers and is pumped out
- Capstan = upright drum around which the rope of the anchor is wound by hand
- Hawser - thick rope with which a vessel is towed or made fast to the quay
- Who brings the biscuits on the next evening of the sailors: Anne
`,
  ko: `# 배

- 용골: 배 밑을 앞뒤로 받치며 배의 뼈대를 이루는 가장 크고 튼튼한 나무
- 닻: 배를 한곳에 머물게 하려고 줄에 매어 물밑으로 던지는 쇠로 된 갈고리
- **돛** — 바람을 받아 배가 앞으로 나아가게 하려고 기둥에 다는 넓은 천
- 키 = 물살을 갈라 배가 나아가는 쪽을 바꾸려고 고물에 다는 넓적한 판
- 활대 - 돛을 위아래에서 펴 주려고 가로로 길게 대어 놓은 가느다란 나무
`,
}

test.each(['en', 'ko'] as const)('of notes that only list terms, two say what the terms say: %s', language => {
  const { summary, terms } = draftNotes(readPastedNotes(LISTS[language]))
  expect(terms).toHaveLength(5)
  expect(summary).toHaveLength(2)
})

test('whole sentences about the terms take the place of what the terms say', () => {
  const said = [
    'A kedge is of no use where the ground is rock and nothing holds.',
    'Nobody sleeps below the bilge pump on the first night at sea.',
    'Sailors sing at the capstan so that all of them push at once.',
  ]
  const text = `${LISTS.en}\n## At sea\n\n${said.join('\n\n')}\n`
  const summary = draftNotes(readPastedNotes(text)).summary.map(sentence => sentence.text)
  expect(summary).toHaveLength(5)
  expect(summary).toEqual(expect.arrayContaining(said))
})
