import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const rows = (...lines: string[]) => lines.join('\n')

test.each([
  [
    rows(
      '| Ebb Gate | Flood Gate |',
      '|---|---|',
      '| Holds the water back when the tide goes out | Keeps the water out when the tide comes in |',
      '| It has to be shut before the boats leave | It has to be open until the boats are in |',
    ),
    ['Ebb Gate', 'Flood Gate'],
  ],
  [
    rows(
      '| 앞닻 | 뒷닻 (stern anchor) |',
      '| --- | --- |',
      '| - 뱃머리에서 내려 배를 바람 쪽으로 세운다',
      '(장점) 배가 돌아도 버틴다 | - 고물에서 내려 배가 돌지 않게 한다',
      '- 좁은 곳에 쓴다 |',
    ),
    ['앞닻', '뒷닻'],
  ],
])('names at the heads of columns that say what they are: %#', (text, names) => {
  expect(draftedNames(text)).toEqual(expect.arrayContaining(names))
})

test('columns that are called by what stands in them name nothing', () => {
  const text = rows(
    '| Reason | Notes |',
    '|---|---|',
    '| The tide goes out too fast for boats | Nobody can sail then without a pilot |',
    '| The wind comes from the open sea | Everybody waits until it has turned |',
  )
  for (const name of ['Reason', 'Notes']) expect(draftedNames(text)).not.toContain(name)
})

test('a row whose cells go over several lines is one row', () => {
  const text = rows(
    '| 매듭의 쓰임 | 매듭 | 정의 |',
    '| --- | --- | --- |',
    '| 배를 말뚝에 묶어 둘 때 쓰는 것 | 말뚝 매듭 | 줄을 두 번 감아 힘을 받으면 죄이게 한 매듭',
    '',
    '- 젖으면 풀기 어렵다 |',
    '| 두 줄을 하나로 이을 때 쓰는 것 | 이음',
    '(bend) 매듭 | 굵기가 다른 줄을 맞물려 잇는 매듭 |',
  )
  const terms = draftedTerms(text)
  expect(terms.map(term => term.name)).toEqual(expect.arrayContaining(['말뚝 매듭']))
  expect(terms.flatMap(term => [term.name, ...term.aliases]).join()).toContain('이음')
  expect(terms.find(term => term.name === '말뚝 매듭')?.lines).toEqual([3, 4, 5])
})

test('columns that hold two things against each other may say little in each row', () => {
  const table =
    '| Flood gates | Ebb gates |\n|---|---|\n| open with rising water | open with falling water |\n| old in most harbours | new in most harbours |\n'
  expect(draftedNames(`# Gates\n\n${table}`)).toEqual(['Flood gates', 'Ebb gates'])
})

test('two things of the notes that a table holds against each other point by point have no names in its rows', () => {
  const table =
    '| Day boats | Night boats |\n|---|---|\n| Come with **one lamp**. | Come with **many lamps**. |\n| **Loud landing**. | **Quiet landing**. |\n| No **night pilot** | Takes a **night pilot** |\n'
  const page = `# Boats\n\nDay boats are what we know. Night boats came later.\n\n- Keel: the long beam along the bottom of a ship\n\n${table}`
  expect(draftedTerms(page).map(({ name }) => name)).toEqual(['Keel'])
})
