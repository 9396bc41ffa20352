import { draftedNames } from '../../../support/drafted.ts'

test.each([
  [
    '# Loading\n\n- Dead Weight. The cargo here is all that cannot be moved at sea.\n- Trim. Here it is the crew that has to shift stores fore and aft.\n- Ballast. “Stones will do” is what the old pilots used to say of it.',
    ['Dead Weight', 'Trim', 'Ballast'],
  ],
  [
    '# The tide\n\nStage 1: Before—Slack. This occurs before the water has begun to move at all.\n\n- wait\n\nStage 2: During—Flood. This is the period in which most boats come home.\n\n- sail\n\nStage 3: After—Stand. The water may still be rising a little, but hardly so.\n\n- moor',
    ['Slack', 'Flood', 'Stand'],
  ],
])('a list in which each line is a name, a stop and what is to be known: %#', (text, names) => {
  expect(draftedNames(text)).toEqual(expect.arrayContaining(names))
})

test.each([
  [
    '- Yes. The boats went out at four that morning.\n- No. Nobody saw them come home again.\n- Sure. Everybody was asked about it later.',
    ['Yes', 'No'],
  ],
  [
    '- Dead Weight. Here it was all that we could not move.\n- We loaded the boat in the morning.\n- Then we waited for the tide.',
    ['Dead Weight'],
  ],
])('answers, and one such line among others, name nothing: %#', (text, names) => {
  for (const name of names) expect(draftedNames(text)).not.toContain(name)
})
