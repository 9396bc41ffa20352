import { plain } from '../../../src/domain/markdown/plain.ts'
import { tangledLine } from '../../../src/domain/markdown/tangled.ts'
import { parseMarkdown, tangledIn } from '../../../src/domain/markdown.ts'
import { cardHtml, markdownHtml } from '../../../src/platform/playground/card-html.ts'
import { MRKDWN } from '../../../src/platform/slack/mrkdwn.ts'
import { translate } from '../../../src/study/talk/markdown.ts'
import { splitMarkdown } from '../../../src/study/talk/split-markdown.ts'
import { examples } from '../../support/examples.ts'
import { document } from '../../support/markdown-texts.ts'
import { fc } from '../../support/properties.ts'

const around = (open: string, close: string, times = 5000) => `${open.repeat(times)}a${close.repeat(times)}`

const TANGLED: [string, string][] = [
  ['links that are not closed', '[a]('.repeat(5000)],
  ['quotes', '> '.repeat(5000)],
  ['quotes without spaces', '>'.repeat(20_000)],
  ['lists', '- '.repeat(5000)],
  ['numbered lists', '1. '.repeat(5000)],
  ['quoted lists', '>- '.repeat(5000)],
  ['pictures in pictures', around('![', '](b)')],
  ['brackets in brackets', around('[', ']')],
  ['emphasis in emphasis', around('*a ', ' a*')],
  ['stars', around('*', '*')],
  ['strokes in strokes', around('~~a ', ' a~~')],
  ['addresses without an end', 'www._'.repeat(4000)],
  ['headings by the line below', 'a\n=\n'.repeat(5000)],
  ['behind what is no code', `<!--\n\`\`\`\n-->\n${around('*a ', ' a*')}`],
]

test.each(TANGLED)('%s without number are text, wherever they are shown', (_, tangle) => {
  const text = `Words first.\n\n${tangle}\n`
  expect(tangledIn(parseMarkdown(text))).toBeGreaterThanOrEqual(3)
  const words = text.replace(/\s+/g, ' ').trim()
  expect(plain(text)).toBe(words)
  expect(markdownHtml(text)).toMatch(/^<p>Words first\.\n\n[\s\S]*<\/p>$/)
  expect(translate(text, MRKDWN)).toMatch(/^Words first\./)
  expect(splitMarkdown(text, MRKDWN, 3000).length).toBeGreaterThan(1)
  const card = { kind: 'question', tone: 'neutral', fallback: '', parts: [{ type: 'text', markdown: text }] }
  expect(cardHtml(card as unknown as Parameters<typeof cardHtml>[0], { cancel: '' })).toContain('Words first.')
})

test('lists that are deep by their indentation are text, too', () => {
  const text = Array.from({ length: 150 }, (_, level) => `${'  '.repeat(level)}- a\n`).join('')
  expect([tangledLine(text), tangledIn(parseMarkdown(text))]).toEqual([undefined, 1])
  expect(plain(text)).toMatch(/^- a - a/)
})

test('what people write is not tangled, however long it is', () => {
  const table = `| a | b |\n| --- | --- |\n${'| **one** | [two](https://x.org) |\n'.repeat(3000)}`
  const code = `\`\`\`c\n${'char *a = b[c(d[0])]; // *x\n'.repeat(1500)}\`\`\`\n`
  const list = '- [ ] **one** of `these`, *or* another ~~not~~\n'.repeat(3000)
  const rules = `${'*'.repeat(500)}\n\n${'a\n\n---\n\n'.repeat(600)}${'='.repeat(500)}`
  for (const text of [table, code, list, rules, `${'> > - 1. deep\n\n'.repeat(500)}`])
    expect(tangledLine(text)).toBeUndefined()
  fc.assert(
    fc.property(fc.array(document, { minLength: 5, maxLength: 20 }), texts => {
      expect(tangledIn(parseMarkdown(texts.join('\n\n')))).toBeUndefined()
    }),
    examples(100),
  )
})
