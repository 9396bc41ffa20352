import { draftedTerms } from '../../support/drafted.ts'

const keel = '- Keel: the long beam along the bottom of a ship'

test('a list goes on with what a definition begins', () => {
  const text = `# Harbour\n\n${keel}\n- Sail planning allows us to:\n  - Leave at slack water.\n  - Come back with the flood\n`
  expect(draftedTerms(text)).toContainEqual(
    expect.objectContaining({
      name: 'Sail planning',
      definition: 'allows us to Leave at slack water; Come back with the flood',
      lines: [4, 5, 6],
    }),
  )
})

test('without a list it says nothing', () => {
  const text = `# Harbour\n\n${keel}\n- Sail planning: allows us to\n`
  expect(draftedTerms(text).map(({ name }) => name)).toEqual(['Keel'])
})
