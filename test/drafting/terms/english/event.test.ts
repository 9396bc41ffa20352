import { readEvent } from '../../../../src/drafting/terms/english/event.ts'

test.each([
  ['The Treaty of Saltmarsh gave the upper river to the northern towns.', 'Treaty of Saltmarsh'],
  ['In 1704, the Battle of Two Fords ended the rule of the river lords.', 'Battle of Two Fords'],
  ['The Ferry Licence Act of 1811 required every boat to carry a lamp.', 'Ferry Licence Act'],
  ['The Salt Rebellion (1690–93) forced the king to lower his tolls.', 'Salt Rebellion'],
  ['coastal waters act (1953) granted the sea floor to the towns on the shore.', 'coastal waters act'],
])('%s', (sentence, name) => {
  expect(readEvent(sentence)?.name).toBe(name)
})

test.each([
  'The Reformation encouraged towns to open schools of their own.',
  'The act required every boat to carry a lamp.',
  'The ferrymen demanded a council of their own every year.',
  'Captain Harrow led three boats across the river at night.',
  'The Ferry Licence Act is still in force in two towns.',
])('not what an event or a law did: %s', sentence => {
  expect(readEvent(sentence)).toBeUndefined()
})
