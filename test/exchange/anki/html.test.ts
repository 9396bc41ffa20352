import { micromark } from 'micromark'
import { gfmHtml } from 'micromark-extension-gfm'
import { MARKDOWN_SYNTAX } from '../../../src/domain/markdown.ts'
import { html } from '../../../src/exchange/anki/html.ts'
import { examples } from '../../support/examples.ts'
import { plain, words } from '../../support/markdown-texts.ts'
import { fc } from '../../support/properties.ts'

test('what is written without a parser is what micromark writes', () => {
  const line = fc.oneof({ weight: 3, arbitrary: plain }, words)
  const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n')), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(text, lines => {
      const markdown = lines.flat().join('').trim()
      const written = micromark(markdown, { extensions: MARKDOWN_SYNTAX, htmlExtensions: [gfmHtml()] })
      expect(html(markdown)).toBe(written.trim())
    }),
    examples(500),
  )
})

test('marks, code and what HTML knows are written as micromark writes them', () => {
  expect(html('A **b** of *c* & "d",\nand `<e>`.\n\nSo.')).toBe(
    '<p>A <strong>b</strong> of <em>c</em> &amp; &quot;d&quot;,\nand <code>&lt;e&gt;</code>.</p>\n<p>So.</p>',
  )
  expect(html('[a](https://x.org)')).toBe('<p><a href="https://x.org">a</a></p>')
  expect(html('')).toBe('')
})
