import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { unescaped } from '../../../src/drafting/markdown.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const terms = (text: string) =>
  draftNotes(readPastedNotes(text)).terms.map(term => [term.name, unescaped(term.definition)])

test('formulas that stand by themselves say nothing of a name', () => {
  const text = [
    '- **Speed**: how far a thing gets in a time',
    '',
    '    $$\\begin{aligned}',
    '    v &= s / t',
    '    \\end{aligned}$$',
    '',
    '- Its unit:',
    '',
    '    $$',
    '    v = \\frac{m}{s}',
    '    $$',
    '',
    '\\[ a = b \\]',
    '- **Path**: the line along which a thing moves',
  ].join('\n')
  expect(terms(text)).toEqual([
    ['Speed', 'how far a thing gets in a time'],
    ['Path', 'the line along which a thing moves'],
  ])
})

test('a mark of a formula without its end is no formula', () => {
  expect(
    terms('$$ is what the price was\n\n- Fare: what one pays for a ride\n- Toll: what one pays for a road'),
  ).toEqual([
    ['Fare', 'what one pays for a ride'],
    ['Toll', 'what one pays for a road'],
  ])
})

test('quotes in quotes come without their marks', () => {
  const [block] = readPastedNotes(
    '> outer words that stand here\n>   > - **Anchor**: what holds a ship in its place',
  ).blocks.slice(1)
  expect(block).toMatchObject({ kind: 'item', text: '**Anchor**: what holds a ship in its place' })
})

test('an item that is a heading besides comes without the marks of one', () => {
  expect(
    terms(
      '1. ##### 닻(Anchor)\n\n   > 배를 한곳에 머물게 하는 무거운 쇠로 된 도구\n\n2. ##### 돛(Sail)\n\n   > 바람을 받아 배를 움직이게 하는 넓은 천',
    ),
  ).toEqual([
    ['닻', '배를 한곳에 머물게 하는 무거운 쇠로 된 도구'],
    ['돛', '바람을 받아 배를 움직이게 하는 넓은 천'],
  ])
})

test('a table that is set as text is one', () => {
  const text = [
    '```text',
    '| Term   | Meaning                          |',
    '|--------|----------------------------------|',
    '| Bow    | the front part of a ship         |',
    '| Stern  | the rear part of a ship          |',
    '```',
  ].join('\n')
  expect(terms(text)).toEqual([
    ['Bow', 'the front part of a ship'],
    ['Stern', 'the rear part of a ship'],
  ])
})
