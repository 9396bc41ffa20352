import { withNumberedLabels } from '../../../src/drafting/reading/numbered-labels.ts'
import { draftedNames } from '../../support/drafted.ts'

test.each([
  [
    '1.1 Jib: a small sail before the mast\n1.2 Keel: the long beam at the bottom\n1.3 Halyard: a rope that lifts a sail',
    ['Jib', 'Keel', 'Halyard'],
  ],
  [
    '2.1. Jib - a small sail before the mast\n\n2.2. Keel - the long beam at the bottom\n\n2.3. Halyard - a rope that lifts a sail',
    ['Jib', 'Keel', 'Halyard'],
  ],
  [
    '1.1 용골: 배 밑을 받치는 나무\n1.2 활대: 돛을 위에서 매다는 나무\n1.3 닻줄: 닻을 매달아 내리는 줄',
    ['용골', '활대', '닻줄'],
  ],
])('names counted like sections, each with what it is: %s', (text, names) => {
  expect(draftedNames(`# Boats\n\n${text}\n`)).toEqual(names)
})

test.each([
  [
    'sections with a text below',
    [
      '1.1 Rig: what lifts the sails',
      'A mast carries the sails.',
      '1.2 Hull: what keeps water out',
      'Planks are fixed to ribs.',
    ],
  ],
  ['titles with a second half', ['1.1 Rig: an overview', '1.2 Hull: an overview', '1.3 Crew: an overview']],
  ['a table of contents', ['1.1 Rig', '1.2 Hull', '1.3 Crew']],
  ['code', ['```', '1.1 a: b c d', '1.2 a: b c d', '1.3 a: b c d', '```']],
])('%s: nothing is changed', (_, lines) => {
  expect(withNumberedLabels(lines)).toEqual(lines)
})
