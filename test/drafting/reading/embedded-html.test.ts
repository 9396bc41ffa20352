import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

test('tags in Markdown are what they mark, in the lines that a host sees too; code stays as it is', () => {
  const notes = readPastedNotes(
    '# Ships\n\n- <strong>Keel</strong>: the <u>beam</u> along the bottom<br>of a ship\n- `<br>`: a tag that breaks a line of text\n\n```\n<b>as it is</b>\n```',
  )
  expect(notes.lines[2]).toBe('- **Keel**: the beam along the bottom of a ship')
  expect(notes.lines[3]).toBe('- `<br>`: a tag that breaks a line of text')
  expect(notes.lines[6]).toBe('<b>as it is</b>')
  expect(draftNotes(notes).terms[0]?.definition).toBe('the beam along the bottom of a ship')
})

test('a table in HTML within Markdown is one, and what follows it keeps its line', () => {
  const source = [
    '## Sails',
    '',
    '<table>',
    '  <thead>',
    '    <tr><th>Name</th><th>Meaning</th></tr>',
    '  </thead>',
    '  <tr>',
    '    <td align="center">Jib</td>',
    '    <td>the sail before<br>the mast</td>',
    '  </tr>',
    '  <tr>',
    '    <td><b>Spanker</b></td>',
    '    <td>the sail at the rear</td>',
    '  </tr>',
    '</table>',
    '',
    'Boom: the pole along the foot of a sail',
  ]
  const notes = readPastedNotes(source.join('\n'))
  expect(notes.lines[16]).toBe(source[16])
  expect(draftNotes(notes).terms.map(term => [term.name, term.definition])).toEqual([
    ['Jib', 'the sail before the mast'],
    ['Spanker', 'the sail at the rear'],
    ['Boom', 'the pole along the foot of a sail'],
  ])
})

test('a table without an end is text', () => {
  expect(readPastedNotes('a\n<table>\n<tr><td>Mast: a pole</td></tr>\nb').lines).toHaveLength(4)
})

test('a picture within a sentence is no part of what is said, nor of the line that says it', () => {
  const notes = readPastedNotes(
    '- Draught: the depth ![d](https://example.org/d.png) of a ship below the water\n- Beam: the width of a ship at its widest',
  )
  expect(notes.lines[0]).not.toContain('![')
  expect(draftNotes(notes).terms[0]?.definition).toBe('the depth of a ship below the water')
})

test('a table that is written in one line has all its rows in it', () => {
  const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  const body = row('Keel', 'the beam along the bottom of a ship') + row('Mast', 'the pole that carries the sails')
  const source = `## Parts\n\n<table><thead><tr><th></th><th></th></tr></thead><tbody>${body}</tbody></table>\n\nBoom: the pole along the foot of a sail`
  const notes = readPastedNotes(source)
  expect(notes.lines[2]).toBe(
    '| Keel | the beam along the bottom of a ship || Mast | the pole that carries the sails |',
  )
  expect(draftNotes(notes).terms.map(term => [term.name, term.lines])).toEqual([
    ['Keel', [3]],
    ['Mast', [3]],
    ['Boom', [5]],
  ])
  const headed = `<table><tr><th>이름</th><th>뜻</th></tr>${row('용골', '배의 밑바닥에 놓인 재목')}${row('돛대', '돛을 다는 기둥')}</table>`
  expect(draftNotes(readPastedNotes(`a\n${headed}\nb`)).terms.map(term => term.name)).toEqual(['용골', '돛대'])
})

test('two bars in a line are no table by themselves', () => {
  const notes = readPastedNotes('| a || b\nor: x || y\n|| z |')
  expect(notes.blocks.every(block => block.kind !== 'row')).toBe(true)
})

test('tags of a template and names of pictograms say nothing', () => {
  const notes = readPastedNotes(
    '{% hint style="info" %}\n:bulb: Mast: the pole ⛵\n{% endhint %}\n::: tip\n{: .wide}\nat 10:30:00',
  )
  expect(notes.blocks.map(block => block.text)).toEqual(['Mast: the pole', 'at 10:30:00'])
})
