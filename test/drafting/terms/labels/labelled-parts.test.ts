import { draftedTerms } from '../../../support/drafted.ts'

test('the next of several sentences of a name, a sign and what it is, is no part of the one before', () => {
  const line = '- Ebb = the water that goes out to sea. Flood tide (high water) = the water that comes in from the sea.'
  expect(draftedTerms(`# Tides\n\n${line}\n- Keel: the long beam along the bottom\n`)).toMatchObject([
    { name: 'Ebb', definition: 'the water that goes out to sea.' },
    { name: 'Flood tide', definition: 'the water that comes in from the sea.' },
    { name: 'Keel' },
  ])
})
