import { draftedNames } from '../../../support/drafted.ts'

const KEEL = '- Keel: the long beam along the bottom of a ship'

test.each([
  'There are two kinds of anchors: bower anchors, which hang at the bow, and stern anchors, which hang at the stern.',
  'Anchors come in two types. A bower anchor hangs at the bow. A stern anchor hangs at the stern.',
])('several of a kind, each with what it is: %s', text => {
  const names = draftedNames(`# Ships\n\n${text}\n\n${KEEL}\n`).map(name => name.toLowerCase().replace(/s$/, ''))
  expect(names).toEqual(expect.arrayContaining(['bower anchor', 'stern anchor']))
})

test.each([
  'We have two anchors. A sailor hangs at the bow all day. A cook sings at the stern.',
  'There are two kinds of people: some, who like boats, and others, who do not like them.',
])('none told: %s', text => {
  expect(draftedNames(`# Ships\n\n${text}\n\n${KEEL}\n`)).toEqual(['Keel'])
})
