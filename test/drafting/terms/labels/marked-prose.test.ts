import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const paragraphs = [
  'Rivers do not stand still. A **meander** is a bend that grows from year to year. Old men remember other banks.',
  'Water carries what it can. **Bed load** is what rolls along the bottom of a stream. The rest floats.',
  'Some of it stays behind. A **delta** is land that a river builds where it meets the sea. It has many arms.',
  'Floods come and go. A **levee** is a bank that keeps a river in its bed. People build on it.',
  'Ice did the same. A **moraine** is a ridge of stones that a glacier leaves behind. One can walk along it.',
  'So does the wind. **Loess** is dust that the wind has laid down in thick beds. It makes good fields.',
]
const marked = (text: string) => draftedNames([...paragraphs, text].join('\n\n'))

test('in paragraphs that set names in bold, a dash without bold is only a dash', () => {
  expect(draftedNames(paragraphs.join('\n\n'))).toEqual(['Meander', 'Bed load', 'Delta', 'Levee', 'Moraine', 'Loess'])
  for (const text of [
    'John Brown - never saw a river. He drew maps at home. Nobody minded.',
    'The trouble began there. Fishermen - out of work by then. They moved to the town.',
  ])
    expect(marked(text)).toHaveLength(6)
})

test('what is marked there, and lines of lists, are names all the same', () => {
  expect(marked('What is an **oxbow**? A lake that a cut-off bend leaves behind. One sees it from the air.')).toContain(
    'Oxbow',
  )
  expect(marked('- Weir: a low wall across a river that raises the water')).toContain('Weir')
})

test('names in bold inside a line with a mark behind each', () => {
  const found = draftedTerms(
    'Ways to look at it: first **sounding** - let down a line to find how deep it is; **gauging** - read a staff at the bank once a day; **mapping**',
  )
  expect(found.map(({ name, definition }) => [name, definition])).toEqual([
    ['Sounding', 'let down a line to find how deep it is'],
    ['Gauging', 'read a staff at the bank once a day'],
  ])
})
