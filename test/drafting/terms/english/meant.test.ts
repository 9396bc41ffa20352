import { readMeant } from '../../../../src/drafting/terms/english/meant.ts'

test.each([
  ['By "slack" I mean the time between two tides.', 'slack'],
  ['By dead water sailors mean a sea in which a boat hardly moves.', 'dead water'],
  ['When people say ebb tide, they mean the water going out.', 'ebb tide'],
  ['Think of a lock as a lift for boats.', 'lock'],
  ['The technical name for what lifts the boats is ship lock, by the way.', 'ship lock'],
  ['Another word for the front of a ship is "bow".', 'bow'],
])('%s', (sentence, name) => {
  expect(readMeant(sentence)?.name).toBe(name)
})

test.each(['By noon I mean to be home.', 'What is your name for a boat like this?', 'Think of me as you sail.'])(
  'tells no meaning: %s',
  sentence => {
    expect(readMeant(sentence)).toBeUndefined()
  },
)
