import { draftedTerms } from '../../../support/drafted.ts'

const TABLE = `
| Category  | FT | ET |
|-----------|----|----|
| Full name | Flood tide | Ebb tide |
| Direction | in | out |
| Function  | brings boats over the bar | takes boats out to the open sea |
`

test('what things that are held against each other are for says what they are, and a row their names in full', () => {
  expect(draftedTerms(`# Tides\n${TABLE}`)).toMatchObject([
    { name: 'FT', aliases: ['Flood tide'], definition: 'brings boats over the bar' },
    { name: 'ET', aliases: ['Ebb tide'], definition: 'takes boats out to the open sea' },
  ])
})

test('a row that says what they are goes before what they are for', () => {
  const [flood] = draftedTerms(`# Tides\n${TABLE}| Definition | water that comes in | water that goes out |\n`)
  expect(flood).toMatchObject({ name: 'FT', definition: 'water that comes in' })
})

test('without either there is nothing that says what they are', () => {
  const table = '| Category | FT | ET |\n|---|---|---|\n| Direction | in | out |\n| Hours | six | six |\n'
  expect(draftedTerms(`# Tides\n\n${table}\n- Keel: the long beam along the bottom\n`).map(each => each.name)).toEqual([
    'Keel',
  ])
})

test('columns that the heading above names are held against each other, whatever stands in the corner', () => {
  const table =
    '| Kind of tide | Ebb | Flood |\n|---|---|---|\n| Way of the water | out to sea | in to land |\n| Hours that it takes | six of them | six of them |\n'
  expect(
    draftedTerms(
      `# Tides\n\n- Keel: the long beam along the bottom\n\n## Ebb and flood, the differences\n\n${table}`,
    ).map(({ name }) => name),
  ).toEqual(['Keel'])
})
