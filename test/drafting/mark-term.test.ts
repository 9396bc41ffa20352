import type { DraftTerm } from '../../src/drafting/draft.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { markTerm } from '../../src/drafting/mark-term.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'

const VESSELS = readPastedNotes(
  [
    '# Blood vessels',
    '',
    '- Artery: a vessel that carries blood away from the heart',
    '- Capillary: a vessel of one layer of cells, where gases are exchanged',
    '- Heart: a muscle that pumps blood through the body',
    '',
    'Veins have thinner walls and valves that stop backflow. Blood in them is dark.',
    'Pressure is highest in the aorta, which leaves the left side of the heart.',
  ].join('\n'),
)
const draft = draftNotes(VESSELS)
const mark = (words: string, line: number) => markTerm(draft, VESSELS, { words, line })

test('what no rule took for a term is one, with the sentence that it stands in, and is asked for', () => {
  expect(draft.terms.map(term => term.name)).toEqual(['Artery', 'Capillary', 'Heart'])
  expect(mark(' Veins ', 7)).toMatchObject({
    term: {
      slug: 'veins',
      name: 'Veins',
      definition: 'Veins have thinner walls and valves that stop backflow.',
      lines: [7],
      unsure: 'named-only',
    },
    questions: [
      {
        kind: 'cloze',
        prompt: expect.stringContaining('____ have thinner walls'),
        accepted: ['Veins'],
        terms: ['veins'],
      },
    ],
  })
})

test.each(['aorta', 'aorta,', '“aorta”', ' (aorta) '])('%j is marked without what stands around it', words => {
  expect(mark(words, 8)).toMatchObject({ term: { name: 'Aorta', lines: [8] } })
})

test('what is a term already, by whatever name, is that one', () => {
  expect(mark('artery', 3)).toEqual({ known: 'artery' })
  const [first, ...rest] = draft.terms as [DraftTerm, ...DraftTerm[]]
  const renamed = { ...draft, terms: [{ ...first, other: { name: '동맥', aliases: [], definition: '혈관' } }, ...rest] }
  const notes = readPastedNotes('# Vessels\n\nAn artery (동맥) is wide.\n')
  expect(markTerm(renamed, notes, { words: '동맥', line: 3 })).toEqual({ known: 'artery' })
})

test.each([
  ['words that do not stand there', 'zebra', 7],
  ['no word', ' — ', 7],
  ['a line that is none', 'Veins', 99],
  ['an empty line', 'Veins', 2],
])('%s are no term', (_, words, line) => {
  expect(mark(words, line)).toBeUndefined()
})

test('what a rule would have said if it were surer is its definition', () => {
  const notes = readPastedNotes(
    '# Vessels\n\n- Artery: a wide vessel\n- Capillary: a narrow vessel\n\nVenule\n: a small vein\n',
  )
  const { terms, ...rest } = draftNotes(notes)
  const without = { ...rest, terms: terms.filter(term => term.slug !== 'artery') }
  expect(markTerm(without, notes, { words: 'Artery', line: 3 })).toMatchObject({
    term: { definition: 'a wide vessel' },
  })
})

test('its questions have slugs of their own, and set it against terms that are not left out', () => {
  const found = mark('Veins', 7)
  if (!found || 'known' in found) throw new Error('no term')
  const taken = { ...draft, questions: found.questions }
  const again = markTerm(taken, VESSELS, { words: 'Veins', line: 7 })
  expect(again && !('known' in again) && again.questions.map(each => each.slug)).toEqual(['veins-gap-2'])
  const off = { ...draft, terms: draft.terms.map(term => ({ ...term, off: true })) }
  const notes = readPastedNotes(
    `${VESSELS.lines.join('\n')}\n\n- Venule: a small vein between a capillary and a vein\n`,
  )
  const alone = markTerm(off, notes, { words: 'Venule', line: 10 })
  expect(JSON.stringify(alone)).not.toMatch(/Capillary"|Artery"/)
})

test('notes that a page kept alone, without what they were read as, are read again', () => {
  expect(markTerm(draft, { ...VESSELS, blocks: [] }, { words: 'Veins', line: 7 })).toMatchObject({
    term: { name: 'Veins' },
  })
})

describe('in Korean', () => {
  const notes = readPastedNotes(
    [
      '# 혈관',
      '',
      '- 동맥: 심장에서 나가는 피가 흐르는 혈관',
      '- 모세혈관: 세포 한 겹으로 된 혈관',
      '',
      '정맥은 벽이 얇고 판막이 있어 피가 거꾸로 흐르지 않게 한다.',
      '어린이는 혈압이 낮고 어린이의 심장은 빨리 뛴다. 회의 때 온도로 잰 정도의 차이가 있었다.',
      '림프가 모이는 곳이 있다. 림프는 맑다.',
    ].join('\n'),
  )
  const korean = draftNotes(notes)
  test.each([
    ['정맥은', '정맥', 6],
    ['판막이', '판막', 6],
    ['정맥', '정맥', 6],
    ['심장은', '심장', 7],
    ['어린이', '어린이', 7],
    ['회의', '회의', 7],
    ['정도의', '정도의', 7],
    ['차이', '차이', 7],
    ['림프가', '림프', 8],
    ['회의 때', '회의 때', 7],
  ])('%j, as a double click takes it, is %j', (words, name, line) => {
    expect(markTerm(korean, notes, { words, line })).toMatchObject({ term: { name } })
  })
})

describe('a Korean word that stands there once', () => {
  const words = [
    ['커널과', '커널'],
    ['파드와', '파드'],
    ['인그레스가', '인그레스'],
    ['오버레이에', '오버레이'],
    ['클러스터에서', '클러스터'],
    ['프록시까지', '프록시'],
    ['스케줄러에게', '스케줄러'],
    ['볼륨으로', '볼륨'],
    ['새마을', '새마을'],
    ['늦가을', '늦가을'],
    ['복잡도', '복잡도'],
    ['민주주의', '민주주의'],
    ['전문가', '전문가'],
    ['가상 머신을', '가상 머신'],
  ]
  const lines = words.map(([word]) => `어제는 ${word} 관해 들었다.`)
  const notes = readPastedNotes(`# 이야기\n\n- 동맥: 심장에서 나가는 피가 흐르는 혈관\n\n${lines.join('\n')}\n`)
  test.each(words.map(([word, name], at) => [word, name, at + 5] as const))('%s is %s', (word, name, line) => {
    expect(markTerm(draftNotes(notes), notes, { words: word as string, line })).toMatchObject({ term: { name } })
  })
})

test('what goes on behind a name in bold says nothing without it', () => {
  const notes = readPastedNotes('# 격리\n\n- 컨테이너: 격리된 프로세스\n\n**네임스페이스**가 프로세스를 나눈다.\n')
  const found = markTerm(draftNotes(notes), notes, { words: '네임스페이스', line: 5 })
  const definition = found && 'term' in found ? found.term.definition : '네임스페이스가'
  expect(definition).toMatch(/^네임스페이스가/)
})
