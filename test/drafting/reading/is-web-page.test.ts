import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { isWebPage } from '../../../src/drafting/reading/is-web-page.ts'

test.each([
  '<!DOCTYPE html><html><body>\n- Keel: a beam\n</body></html>',
  '\uFEFF<?xml version="1.0"?>\n<!-- saved --><html>',
  '<meta charset="utf-8"><b style="font-weight:normal"><p>Keel</p></b>',
  '<ol><li>Keel: a beam</li></ol>',
  '<div>\n  <p>Keel: a beam</p>\n</div>',
])('a page, or a part of one: %j', text => {
  expect(isWebPage(text)).toBe(true)
})

test.each([
  '<h1 align="center">Hull</h1>\n\n- Keel: a beam\n- Rib: a bent beam\n',
  '<p align="center"><img src="x"></p>\n\n## Parts\n\nKeel: a beam\n',
  '<div align="center">\n\n# Hull\n\n</div>\n\nKeel: a beam\n',
  'Keel: a beam <b>along</b> the bottom',
])('Markdown that begins with a tag, or has some: %j', text => {
  expect(isWebPage(text)).toBe(false)
})

test('a README whose head is HTML keeps its lines', () => {
  const notes = readPastedNotes('<h1 align="center">Hull</h1>\n\n- Keel: a beam\n- Rib: a bent beam\n')
  expect(notes.lines.slice(2)).toEqual(['- Keel: a beam', '- Rib: a bent beam'])
})
