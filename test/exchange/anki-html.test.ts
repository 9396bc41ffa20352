import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfmHtml } from 'micromark-extension-gfm'
import { MARKDOWN_SYNTAX } from '../../src/domain/markdown.ts'
import { html } from '../../src/exchange/anki/html.ts'

const runs = Number(process.env.RUNS ?? 100)
const oneOf = (texts: string) => fc.constantFrom(...texts.split('‖').map(each => each.replaceAll('⏎', '\n')))
const words = fc
  .array(
    oneOf(
      'word‖ ‖"so"‖R&D‖ < ‖<b>‖**bold**‖*it*‖`a<b`‖***both***‖**a *b* c**‖[a b](https://x.org/a?b=c#d)‖[가](https://x.org/가)‖[p](https://x.org/a%20b)‖![a "b"](https://x.org/a.png)‖~~gone~~‖컨테이너‖\\<‖&amp;',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(parts => parts.join(''))
const line = fc.tuple(oneOf('‖‖‖- ‖  - ‖1. ‖2. ‖   - ‖> ‖### ‖- [x] ‖* '), words).map(parts => parts.join(''))
const other = oneOf('‖‖```sh‖```‖| a | "b" |⏎| - | :-: |‖| a | b |⏎| -: | - |⏎| x | **y** |')
const text = fc.array(fc.oneof(line, other), { minLength: 1, maxLength: 7 }).map(lines => lines.join('\n'))

test('what is written without a parser is what the parser writes', () => {
  fc.assert(
    fc.property(text, markdown => {
      const parsed = micromark(markdown, { extensions: MARKDOWN_SYNTAX, htmlExtensions: [gfmHtml()] })
      expect(html(markdown)).toBe(parsed.trim())
    }),
    { numRuns: runs * 10 },
  )
})
