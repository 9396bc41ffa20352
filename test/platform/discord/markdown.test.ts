import { escapeText, MARKDOWN } from '../../../src/platform/discord/markdown.ts'
import { literal, translate } from '../../../src/study/talk/markdown.ts'
import { fc } from '../../support/properties.ts'

const discordMarkdown = (markdown: string) => translate(markdown, MARKDOWN)

test.each([
  ['**bold** and *italic* and ~~gone~~', '**bold** and *italic* and ~~gone~~'],
  ['**도커**는 `docker run`', '**도커**는 `docker run`'],
  ['[text](https://example.com/a)', '[text](<https://example.com/a>)'],
  ['[text](javascript:alert(1))', 'text'],
  ['- one\n- two', '- one\n- two'],
  ['1. one\n2. two', '1. one\n2. two'],
  ['> quoted', '> quoted'],
  ['# Title\n\ntext', '**Title**\n\ntext'],
  ['```sh\ndocker ps\n```', '```sh\ndocker ps\n```'],
  ['| a | b |\n|---|---|\n| c | d |', '**a** · **b**\n- **c** · d'],
  ['| `a` | |\n|---|---|\n| **c** | [d](https://x.y) |', '**`a`** · –\n- **c** · [d](<https://x.y>)'],
])('%j becomes %j', (markdown, expected) => {
  expect(discordMarkdown(markdown)).toBe(expected)
})

test('marks that only Discord knows show as themselves', () => {
  const said = discordMarkdown(
    '<@123> <@&4> <#5> @everyone @here ||spoiler|| <t:1:R> __x__ -# small'.replace(/__/g, '\\_\\_'),
  )
  expect(said).not.toMatch(/(?<!\\)<[@#t]|@everyone|@here|(?<!\\)\|\||(?<!\\)_/)
})

test('no text from outside can mention anybody or open a mark', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      for (const said of [escapeText(text), discordMarkdown(literal(text))])
        expect(said.replace(/\\[^\p{L}\p{N}\s]/gu, '')).not.toMatch(/<[@#]|@everyone|@here|[*_~|`]/)
    }),
  )
})
