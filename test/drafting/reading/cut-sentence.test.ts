import { isCutSentence } from '../../../src/drafting/reading/cut-sentence.ts'
import { draftedNames } from '../../support/drafted.ts'

test.each([
  'Trespass occurs when the defendant’s',
  'Must prove that',
  'Requires physical signs',
  'The elements of it are',
  'Applies to all who',
  'A ship is lost if',
  'Seldom follows the coast',
  'A song accompanied by a drum',
  'A boat that carries mail',
])('"%s" goes on or leaves out what it is about', text => {
  expect(isCutSentence(text)).toBe(true)
})

test.each([
  'May Fourth Movement',
  'Tides and Currents',
  'Is the sea level?',
  'Needs',
  'Can bus',
  'Ebb',
  'A guide to ropes',
  'Never events',
])('"%s" may be a title', text => {
  expect(isCutSentence(text)).toBe(false)
})

test('a cut sentence above a list is no heading of its own', () => {
  const text =
    '# Harbour law\n\n## Mooring\n\nMooring happens when the\n\n- boat is made fast\n- crew has left it\n\n## Salvage\n\nA reward for saving a ship that was in danger.'
  expect(draftedNames(text)).toEqual(['Mooring', 'Salvage'])
})
