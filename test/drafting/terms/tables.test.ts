import { draftedNames } from '../../support/drafted.ts'

const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
const bow = ['Bow', 'the front part of a ship']
const stern = ['Stern', 'the rear part of a ship']

test('the head of a table in Markdown names its columns, whatever it says', () => {
  expect(
    draftedNames(
      '| Boat | Add to a hull |\n|---|---|\n| Sloop | one mast with two sails |\n| Ketch | two masts, the rear one low |',
    ),
  ).toEqual(['Sloop', 'Ketch'])
})

test('a table in HTML without a head begins with its first row', () => {
  expect(draftedNames(`<div><table>${row(...bow)}${row(...stern)}</table></div>`)).toEqual(['Bow', 'Stern'])
})

test('the first row of a table without a head may name its columns', () => {
  expect(draftedNames(`<div><table>${row('Term', 'Meaning')}${row(...bow)}${row(...stern)}</table></div>`)).toEqual([
    'Bow',
    'Stern',
  ])
})

test('two things side by side do not say what each other are', () => {
  expect(
    draftedNames(
      '| The old town | The new town of today |\n|---|---|\n| **birth > skill**: trades are left to sons | **skill counts**: anybody may learn a trade |',
    ),
  ).toEqual([])
})
