import { strToU8, zipSync } from 'fflate'
import { readNotes } from '../../../src/drafting/read-notes.ts'
import { isTooDeep } from '../../../src/drafting/reading/too-deep.ts'

test('what parsers would take minutes for is refused at once', async () => {
  const pages = {
    'a.html': strToU8(`<html><body>${'<span style="font-weight:bold">'.repeat(29_000)}Keel: a beam`),
    'a.docx': zipSync({ 'word/document.xml': strToU8('<w:p><m:oMath>'.repeat(300_000)) }),
  }
  for (const [name, bytes] of Object.entries(pages))
    await expect(readNotes({ name, bytes })).rejects.toMatchObject({ key: 'notes.too-tangled' })
}, 5000)

test('long lists, and tags that nobody closes, are not deep', () => {
  expect(isTooDeep('<p>one<br><li>two<img src="x"><td>'.repeat(5000), 'html')).toBe(false)
  expect(isTooDeep('<div><p>one</p></div>'.repeat(5000), 'html')).toBe(false)
  expect(isTooDeep('<w:p><w:r/></w:p>'.repeat(5000), 'xml')).toBe(false)
  expect(isTooDeep('<w:p>'.repeat(2000), 'xml')).toBe(true)
})
