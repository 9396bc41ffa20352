import type { Card } from '../../../src/domain/card.ts'
import { cardMessages as discordMessages } from '../../../src/platform/discord/components.ts'
import { LIMITS as DISCORD } from '../../../src/platform/discord/limits.ts'
import { MARKDOWN } from '../../../src/platform/discord/markdown.ts'
import { cardMessages as slackMessages } from '../../../src/platform/slack/blocks.ts'
import { LIMITS as SLACK } from '../../../src/platform/slack/elements.ts'
import { MRKDWN } from '../../../src/platform/slack/mrkdwn.ts'
import { translate } from '../../../src/study/talk/markdown.ts'
import { splitMarkdown, splitText } from '../../../src/study/talk/split-markdown.ts'
import { checkBlocks } from '../../support/block-kit.ts'
import { examples } from '../../support/examples.ts'
import { fc } from '../../support/properties.ts'

const word = fc.stringMatching(/^[a-z]{2,9}$/).map(each => `w${each}w`)
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map(each => each.join(' '))
const phrase = fc.oneof(
  { weight: 4, arbitrary: words(40) },
  words(30).map(text => `**${text}**`),
  words(20).map(text => `_${text}_`),
  words(6).map(text => `\`${text}\``),
  words(8).map(text => `[${text}](https://example.com/a?b=1&c=2)`),
  fc.constant('a&b <c> & d'),
)
const paragraph = fc.array(phrase, { minLength: 1, maxLength: 12 }).map(each => each.join(' '))
const block = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  fc.array(words(12), { minLength: 1, maxLength: 60 }).map(lines => `\`\`\`sh\n${lines.join('\n')}\n\`\`\``),
  fc.array(paragraph, { minLength: 1, maxLength: 12 }).map(items => items.map(item => `- ${item}`).join('\n')),
  fc
    .array(words(30), { minLength: 1, maxLength: 6 })
    .map(items => items.map((item, at) => `${at + 1}. ${item}`).join('\n')),
  paragraph.map(text => `> ${text}`),
  words(8).map(text => `## ${text}`),
)
const document = fc.array(block, { minLength: 1, maxLength: 12 }).map(blocks => blocks.join('\n\n'))
const wordsOf = (text: string) => text.match(/w[a-z]{2,9}w/g) ?? []
const count = (text: string, mark: string) => text.split(mark).length - 1

const sentence = fc.string({ unit: fc.constantFrom(...'aZ 가9,.!?1)-#*'), minLength: 1, maxLength: 12 })

test('a sentence that needs no reading is said as one that is read', () => {
  fc.assert(
    fc.property(sentence, text => {
      for (const dialect of [MRKDWN, MARKDOWN])
        expect(splitMarkdown(text, dialect, 3000)).toEqual(
          [translate(text, dialect)].filter(each => each.trim() !== ''),
        )
    }),
    examples(100),
  )
})

/** What stands outside of code, where marks count, without escaped marks. */
function prose(text: string): string {
  return text
    .replace(/```[\s\S]*?```/g, '')
    .replace(/`[^`]*`/g, '')
    .replace(/\\./g, '')
}

describe.each([
  ['Slack', MRKDWN, SLACK.section, '*'],
  ['Discord', MARKDOWN, DISCORD.piece, '**'],
] as const)('a text cut for %s', (_, dialect, most, strong) => {
  test('keeps every word in its place, within the limit, and cuts no mark, fence or entity in two', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(200, 700, most), (markdown, limit) => {
        const pieces = splitMarkdown(markdown, dialect, limit)
        expect(pieces.flatMap(wordsOf)).toEqual(wordsOf(markdown))
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit)
          expect(count(piece, '```') % 2).toBe(0)
          expect(count(piece.replace(/```[\s\S]*?```/g, ''), '`') % 2).toBe(0)
          expect(count(prose(piece), strong) % 2).toBe(0)
          // Every ampersand on Slack begins an entity that is whole.
          if (dialect === MRKDWN) expect(piece.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&')
        }
      }),
      examples(40),
    )
  })

  test('is one piece where it fits, and of several each is more than a scrap', () => {
    expect(splitMarkdown('**Hello**, world', dialect, most)).toHaveLength(1)
    const long = Array.from({ length: 300 }, (_each, at) => `word${at} of many`).join(' ')
    const pieces = splitMarkdown(long, dialect, 1000)
    expect(pieces.length).toBeLessThanOrEqual(Math.ceil(long.length / 400))
  })

  test.each([
    ['a word without end', 'x'.repeat(10_000)],
    ['letters of two units', '😀'.repeat(5000)],
    ['a code span without end', `\`${'x '.repeat(5000)}\``],
    ['a line of code without end', `\`\`\`\n${'x'.repeat(10_000)}\n\`\`\``],
    ['an address without end', `[here](https://example.com/${'x'.repeat(10_000)})`],
    ['a table', `| a | b |\n|---|---|\n${'| cell | other |\n'.repeat(600)}`],
    ['entities', '&'.repeat(4000)],
    ['a quotation in bold', `> **${'word '.repeat(2000).trim()}**`],
  ])('holds %s', (_what, markdown) => {
    const pieces = splitMarkdown(markdown, dialect, most)
    for (const piece of pieces) {
      expect(piece.length).toBeLessThanOrEqual(most)
      expect(piece).not.toMatch(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/)
    }
  })

  test.each([
    ['in Latin letters', 'x'],
    ['in Hangul', '가'],
    ['of characters that are many units each', '👩‍👩‍👧‍👦'],
  ])('is cut in no time where it has no space, %s, and between characters', (_script, letter) => {
    const before = process.cpuUsage()
    const pieces = splitMarkdown(letter.repeat(100_000 / letter.length), dialect, most)
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
    for (const piece of pieces) expect(piece).toBe(letter.repeat(piece.length / letter.length))
  })

  test('of which no mark counts is cut between words', () => {
    const text = 'a *b* `c` & d '.repeat(500)
    const pieces = splitText(text, dialect, most)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most)
  })
})

describe('a summary of any length', () => {
  const card = (markdown: string): Card => ({
    kind: 'summary',
    tone: 'neutral',
    fallback: 'x',
    parts: [
      { type: 'heading', text: 'This week' },
      { type: 'text', markdown },
      { type: 'footer', markdown: 'the end' },
    ],
  })

  test.each([100, 3900, 5900, 30_000])('of %i characters is in Slack’s and Discord’s messages, whole', length => {
    const all = Array.from(
      { length: Math.ceil(length / 12) },
      (_, at) => `w${'abcdefghij'[at % 10]}${'klmnopq'[at % 7]}w ${at}.`,
    )
    const markdown = all.map((each, at) => (at % 40 === 39 ? `${each}\n\n` : `${each} `)).join('')
    const slack = slackMessages(card(markdown))
    for (const blocks of slack) checkBlocks(blocks)
    expect(wordsOf(JSON.stringify(slack))).toEqual(wordsOf(markdown))
    const discord = discordMessages(card(markdown), 7)
    for (const message of discord)
      expect(
        JSON.stringify(message)
          .match(/"content":"([^"]*)"/g)!
          .join('').length,
      ).toBeLessThanOrEqual(4000 + 15 * 40)
    expect(wordsOf(JSON.stringify(discord))).toEqual(wordsOf(markdown))
    expect(JSON.stringify(discord.at(-1))).toContain('the end')
  })
})
