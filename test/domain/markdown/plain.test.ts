import { plain } from '../../../src/domain/markdown/plain.ts'

test.each([
  ['**One** `two`\n\nthree', 'One two three'],
  ['Kinds:\n\n- bind *mount*\n- volume\n\n  that stays\n- tmpfs', 'Kinds: bind mount · volume that stays · tmpfs'],
  ['1. build\n   - cache\n   - copy\n2. run', 'build cache · copy · run'],
  [
    '| Image | Container |\n| - | - |\n| a file | a process |\n| | runs |',
    'Image · Container · a file · a process · runs',
  ],
  ['> Quoted\n>\n> twice', 'Quoted twice'],
  ['One  \ntwo\\\nthree', 'One two three'],
  ['```sh\na\nb\n```\n\nafter', 'a b after'],
  ['![a picture](https://x.org/y.png) beside', 'a picture beside'],
  ['', ''],
])('%j is %j on one line', (markdown, said) => {
  expect(plain(markdown)).toBe(said)
})
