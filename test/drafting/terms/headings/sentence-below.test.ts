import { draftedNames } from '../../../support/drafted.ts'

test.each([
  ['Trapping of warm air', 'most windows are closed in the cold months of the year'],
  ['Journeys along the coast', 'small boats near the shore have shorter trips than large ones'],
  ['Keeping the fire low', 'a pan on the stove must be moved to the side'],
  ['Fragmentation of a large estate', 'money helps with such a task'],
])('"%s" above a sentence about something else is what goes on, and no term', (phrase, sentence) => {
  expect(draftedNames(`## Notes\n\n- Lock: a gate that lifts boats\n- ${phrase}\n    - ${sentence}`)).toEqual(['Lock'])
})

test.each([
  ['Law of demand', 'less is bought of what has become dearer'],
  ['Theory of mind', 'a theory that says how we guess what others think'],
  ['Sense of place', 'it is the tie between people and where they live'],
  ['Bank of issue', 'the bank has the right to print money'],
  ['Tidal bore', 'the sea is pushed up a river as one tall wave'],
])('"%s" above what it is stays a term', (name, sentence) => {
  expect(draftedNames(`## Notes\n\n- Lock: a gate that lifts boats\n- ${name}\n    - ${sentence}`)).toContain(name)
})
