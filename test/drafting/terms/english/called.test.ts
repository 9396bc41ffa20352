import { readCalled } from '../../../../src/drafting/terms/english/called.ts'

const called = (sentence: string, known = false) => readCalled(sentence, () => known)?.name

test.each([
  ['Boats wait in a deep part of the river (called a roadstead) until the tide turns.', 'roadstead'],
  ['A family could buy the right to run the ferry, called franchise tolling', 'franchise tolling'],
  ['Sailors without a ship, called beachcombers, lived in huts by the sea.', 'beachcombers'],
  ['Ferrymen called packmasters went from town to town each spring.', 'packmasters'],
  ['She held that the river belongs to all; she called this idea Freedom of the Waters', 'Freedom of the Waters'],
  ['The guild called this practice Turn Keeping and defended it for years.', 'Turn Keeping'],
  ['When two boats arrive at once we speak of a clash', 'clash'],
])('%s', (sentence, name) => {
  expect(called(sentence)).toBe(name)
})

test.each([
  'Neither of the two chapters talks about the ferryman at all.',
  'The boat passes to the named heir or to some other named person.',
  'Friends of the owner were named as captains of the ferry.',
  'The street was named after the captain of the ferry.',
])('gives no name to anything: %s', sentence => {
  expect(called(sentence)).toBeUndefined()
})

test('what somebody termed so stands out behind it', () => {
  const [said] = readCalledAll('Sinclair termed this phenomenon the **idle tide** and wrote on it.')
  expect(said).toBe('idle tide')
})

test('a clause behind the name is no part of it', () => {
  expect(readCalledAll('This slow change is called drift where a ship is moved by wind.')).toEqual(['drift'])
  expect(readCalledAll('This slow change is called drift so that all know it.')).toEqual(['drift'])
})

const readCalledAll = (sentence: string) => [readCalled(sentence, () => false)?.name].filter(each => each !== undefined)

test.each([
  ['Towns with inns called caravanserai generally sprang up at each well.', 'caravanserai'],
  ['A kind of credit called flying cash allowing merchants to pay far away.', 'flying cash'],
])('what a name is said to do is no part of it: %s', (sentence, name) => {
  expect(readCalledAll(sentence)).toEqual([name])
})
