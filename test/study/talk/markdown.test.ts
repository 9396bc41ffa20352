import { cardMessages } from '../../../src/platform/discord/components.ts'
import { cardHtml, markdownHtml } from '../../../src/platform/playground/card-html.ts'
import { cardBlocks } from '../../../src/platform/slack/blocks.ts'
import { code, literal, plain } from '../../../src/study/talk/markdown.ts'
import { fc } from '../../support/properties.ts'
import { sampleCards } from '../../support/sample-cards.ts'

/** Marks, links, mentions and addresses, in the ways of Markdown, Slack and Discord. */
const HOSTILE = [
  '[verify](https://evil.example)',
  '![x](https://evil.example/x.png)',
  'https://evil.example/a?b=c',
  'www.evil.example',
  'evil.example.com',
  'root@evil.example',
  'mailto:root@evil.example',
  '<https://evil.example|verify>',
  '<!channel> <@U1> <#C1>',
  '@everyone @here',
  '**bold** _it_ ~~gone~~ ~gone~ `code` ||spoiler||',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  'a\n\n# heading\n\n```\ncode',
  '| a | b |\n|---|---|',
  '&lt;b&gt; &amp; <b>x</b>',
  '\\*\\',
]

const nothingNew = (html: string) =>
  [...html.matchAll(/<\/?(?:a|b|strong|em|del|code|pre|img|h\d|ul|ol|li|blockquote|table)\b/g)].map(([tag]) => tag)

describe.each(['en', 'ko'] as const)('hostile names in every card (%s)', language => {
  let plainCards: Awaited<ReturnType<typeof sampleCards>>
  beforeAll(async () => {
    plainCards = await sampleCards(language)
  })

  test.each(HOSTILE)('%j', async name => {
    const cards = await sampleCards(language, undefined, () => name)
    for (const [about, card] of Object.entries(cards)) {
      const html = cardHtml(card, { cancel: 'Cancel' })
      expect({ about, tags: nothingNew(html) }).toEqual({
        about,
        tags: nothingNew(cardHtml(plainCards[about]!, { cancel: 'Cancel' })),
      })

      const slack = mrkdwnOf(cardBlocks(card))
      expect(slack).not.toMatch(
        /<(?:https?:|mailto:|!|@U1>|#C1)|https?:\/\/evil|www\.evil|mailto:root|evil\.example|\w@evil/,
      )
      // The podium is mentioned on purpose.
      const discord = textsOf(cardMessages(card)).replace(/<@U00000000\d>/g, '')
      expect(discord).not.toMatch(/(?<!\\)\]\(<?https|https?:\/\/evil|(?<!\\)<[@#!]|@everyone|@here/)
    }
  })
})

/** Only what Slack reads marks in: plain texts show as they are. */
function mrkdwnOf(blocks: unknown): string {
  const found: string[] = []
  JSON.stringify(blocks, (_, value) => {
    if (value?.type === 'mrkdwn') found.push(value.text)
    return value
  })
  return found.join('\n')
}

function textsOf(components: unknown): string {
  const found: string[] = []
  JSON.stringify(components, (_, value) => {
    if (typeof value?.content === 'string') found.push(value.content)
    return value
  })
  return found.join('\n')
}

test('any text is itself when literal, and as code', () => {
  const visible = (text: string) => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'ab1 .:/@#*_`~[]()<>|-+!&;\\\n가'.split('')), minLength: 1 }),
      text => {
        fc.pre(text.trim() !== '')
        expect(visible(plain(`x ${literal(text)} x`))).toBe(visible(`x ${text} x`))
        expect(nothingNew(markdownHtml(literal(text)))).toEqual([])
        expect(visible(plain(code(text)))).toBe(visible(text))
      },
    ),
  )
})
