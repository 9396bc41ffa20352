import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const REST = '\n\n## How we met\n\nIt rained all day, and we stayed in the yard.\n'

test.each([
  [
    'goes on without a capital',
    '## Moles\n\nships are kept safe by two of these, one on either side\n\nbuilt of stone\n\nold\n',
  ],
  ['is all that there is', '## Easement\n\n- Right to cross the land of somebody else\n'],
])('a heading of one word whose first line %s', (_, text) => {
  const [name = ''] = /\w+/.exec(text) ?? []
  const term = draftedTerms(`# Notes of June\n\n${text}${REST}`).find(each => each.name === name)
  expect(term?.unsure).toBeDefined()
  expect(text).toContain(term?.definition)
})

test.each([
  ['talk', '## Harbour\n\nWe went there in spring, and it rained.\n'],
  ['something else', '## Harbour\n\n- A gunwale is the upper edge of the side of a boat.\n'],
  ['a question', '## Harbour\n\nwho painted it last spring?\n'],
  ['a label', '## Sources\n\nan old book of my uncle\n'],
  ['several words', '## Old harbour\n\nships are kept safe by two of these\n'],
])('no term: %s', (_, text) => {
  const names = draftedNames(`# Notes of June\n\n${text}${REST}\n- Keel: the long beam along the bottom of a ship\n`)
  expect(names).not.toContain(/[A-Z]\w+(?: \w+)?/.exec(text)?.[0])
})
