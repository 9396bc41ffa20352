import { anyOf, listOf } from '../../src/drafting/word-list.ts'

test('words are listed with commas or line breaks between, and may be expressions', () => {
  expect(listOf('keel, mast')).toEqual(['keel', 'mast'])
  expect(
    listOf(`
    keel, mast of a ship,
    sails?, 돛.*
  `),
  ).toEqual(['keel', 'mast of a ship', 'sails?', '돛.*'])
})

test('lists become one alternation, in their order', () => {
  const known = new RegExp(`^${anyOf(['keels?', 'mast'], ['돛'])}$`)
  expect(['keel', 'keels', 'mast', '돛'].every(word => known.test(word))).toBe(true)
  expect(known.test('keelmast')).toBe(false)
})
