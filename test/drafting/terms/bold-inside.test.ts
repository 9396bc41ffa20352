import { draftedNames } from '../../support/drafted.ts'

test.each([
  "**Norway**'s harbours can be put into six classes by how deep the water is there.",
  '**Norway**’s harbours: deep, and free of ice for most of the year',
  "Along the coast, **Norway**'s harbours are deep, and free of ice for most of the year.",
])('whose something is, is not what is explained: %s', text => {
  expect(draftedNames(text)).not.toContain('Norway')
})
