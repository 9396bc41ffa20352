import { withoutShellOutput } from '../../../src/drafting/reading/shell-output.ts'
import { draftedNames } from '../../support/drafted.ts'

test('what a program prints below a command that stands in is left out, line by line', () => {
  const lines = [
    'Berths:',
    '',
    '    $ berth ls',
    '    NAME   SHIP',
    '    north  Nansen',
    '- Keel: a beam',
    '    Mast: a pole',
  ]
  expect(withoutShellOutput(lines)).toEqual([...lines.slice(0, 3), '', '', ...lines.slice(5)])
})

test.each([
  ['a command at the margin', ['$ berth ls', 'NAME   SHIP']],
  ['a block of code', ['```', '    $ berth ls', '    NAME   SHIP', '```']],
  ['what is listed below', ['    $ berth ls', '    - Keel: a beam']],
  ['what stands further out', ['    $ berth ls', '  Keel: a beam']],
  ['notes without a command', ['    Keel: a beam']],
])('%s stays as it is', (_, lines) => {
  expect(withoutShellOutput(lines)).toEqual(lines)
})

test('what is printed gives no terms', () => {
  const text = `# Harbour\n\n- Keel: the long beam along the bottom of a ship\n\n    $ berth inspect\n    Status: up for 3 hours\n    Name: north-7\n`
  expect(draftedNames(text)).toEqual(['Keel'])
})
