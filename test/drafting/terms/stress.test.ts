import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { unescaped } from '../../../src/drafting/markdown.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { draftedNames } from '../../support/drafted.ts'

const terms = (text: string) =>
  draftNotes(readPastedNotes(text)).terms.map(term => [term.name, unescaped(term.definition)])

const crops = [
  '# 마을의 살림',
  '',
  '1. **세금**',
  '    - **곡식세**, 땅 주인이 **거둔 것의 10%** 를 냄',
  '2. **품앗이**',
  '    - **일손**을 서로 **빌려** 주고 갚는 **오랜 관습**',
  '    - **가을걷이** 때 **온 마을**이 함께 **일함**',
  '3. 땅',
  '    - (**공터**: 마을이 함께 쓰는 땅)의 부족으로 **다툼**이 **늘어남**',
  '    - **상답**: 물을 대기 쉬운 논, **하답**: 물을 대기 어려운 논',
  '    - **소작인**들은 **빚**과 **흉년**으로 마을을 **떠남**',
  '    - **장날** 이후 **물건값**이 **오름**',
  '    - **그릇** 만들기의 **장려**',
  '    - **비단** 무역',
  '    - **말기** 이후 **시장** 기능 상실, 이후 **땅** 넓히기에 주력',
].join('\n')

test('words in bold everywhere are stress: terms are what is set off, or stands above what it is', () => {
  const found = terms(crops)
  expect(found).toEqual(
    expect.arrayContaining([
      ['공터', '마을이 함께 쓰는 땅'],
      ['상답', '물을 대기 쉬운 논'],
      ['하답', '물을 대기 어려운 논'],
      ['품앗이', '일손을 서로 빌려 주고 갚는 오랜 관습'],
    ]),
  )
  const names = found.map(([name]) => name)
  for (const stress of ['소작인', '장날', '그릇', '비단', '말기', '일손', '다툼', '빚'])
    expect(names).not.toContain(stress)
})

test('a name below which stands code or stress, and no other name, is what that says', () => {
  expect(
    terms(
      '* lockdown\n  `open` or `close` 구문이 끝나면 반드시 실행되는 코드 블록이다.\n* release\n  잡고 있던 자원을 놓아 주는 작업을 하는 코드 블록이다.',
    ).map(([name]) => name),
  ).toEqual(['lockdown', 'release'])
})

test('what follows from a thing is not what it is', () => {
  expect(() => terms('즉, 손님은 주인이 문을 닫을 수 있음을 의미한다.')).toThrow()
})

test('of several words in bold one after the other a line says nothing', () => {
  const text =
    '# Ships\n\nKeel: the beam along the bottom of a ship.\n\nIt is checked in the **Build**, **Launch**, and **Repair** stages of every ship.'
  expect(draftedNames(text)).toEqual(['Keel'])
})

test.each([
  ['In a flood tide small boats will **drift inland** before anybody notices that they do.', 'Drift inland'],
  ['The crew can either **shorten** the sails or **heave to** and wait for the wind to fall.', 'Shorten'],
  ['A wind from the shore pushes them **all out** to sea within an hour or two at the most.', 'All out'],
])('what stands in bold behind %s is what is done, and no name', (text, name) => {
  expect(draftedNames(text)).not.toContain(name)
})

test('in bold behind a verb that names, it is one', () => {
  const text = 'Old pilots knew that boats can meet a **dead tide** here, and that they had to wait for it to pass.'
  expect(draftedNames(text)).toContain('Dead tide')
})

test('where half of many lines have something in bold, it is stress', () => {
  const lines = Array.from({ length: 40 }, (_, at) =>
    at % 5 === 0
      ? `- The crew of ship ${at} sleeps below the deck.`
      : `- Ship ${at} has to wait for the **turning water** of harbour ${at}.`,
  )
  const text = `# Harbour\n\n- Keel: the long beam along the bottom\n${lines.join('\n')}\n`
  expect(draftedNames(text)).not.toContain('Turning water')
})

test('where all that is in bold within many lines could be a name, it is one', () => {
  const names = [
    'ebb gate',
    'sill',
    'fender',
    'mooring ring',
    'bollard',
    'pier head',
    'dry dock',
    'slip way',
    'tide table',
    'leading light',
  ]
  const lines = names.flatMap(name => [
    `- At the edge of the harbour there is a **${name}** that keeps the boats safe.`,
    '- We went there in the morning and came back with the evening tide.',
    `- In many harbours the **old ${name}** was made of wood and had to be painted.`,
    `- Each **new ${name}** is looked after by the town and by those who use it.`,
  ])
  const drafted = draftedNames(`# Harbour\n\n${lines.join('\n')}\n`).map(name => name.toLowerCase())
  expect(drafted).toEqual(expect.arrayContaining(['sill', 'bollard']))
})
