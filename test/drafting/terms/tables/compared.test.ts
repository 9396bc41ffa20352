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
