import type { Part } from '../../../src/domain/card.ts'
import { cardHtml, markdownHtml } from '../../../src/platform/playground/card-html.ts'

const closed = (part: Omit<Extract<Part, { type: 'choices' }>, 'type' | 'multiple'>) =>
  cardHtml(
    { kind: 'question', tone: 'neutral', fallback: '', parts: [{ type: 'choices', multiple: false, ...part }] },
    { cancel: 'Cancel' },
  )
const choice = (letter: string, count: number) => ({ letter, text: letter, state: 'wrong' as const, count })

test('the bars of several choices are of those who answered, not of all that was picked', () => {
  const html = closed({ choices: [choice('A', 1), choice('B', 2), choice('C', 2)], answered: 2 })
  expect([...html.matchAll(/--share:(\d+)%/g)].map(([, share]) => share)).toEqual(['50', '100', '100'])
})

test('nobody who answered makes empty bars', () => {
  expect(closed({ choices: [choice('A', 0)], answered: 0 })).toContain('--share:0%')
})

test('a picture is as light or dark as the page, says what it shows, and is text where there is none', () => {
  const picture = { from: '2026-09-07', days: [1], language: 'en' as const, streak: 1, reviewStreak: 0 }
  const card = {
    kind: 'member' as const,
    tone: 'neutral' as const,
    fallback: '',
    parts: [{ type: 'image' as const, picture, alt: 'One "day"', text: '**One** day' }],
  }
  const html = cardHtml(card, { cancel: '', pathOf: (_, { theme, shape }) => `/pictures/${theme}-${shape}.png` })
  expect(html).toContain('srcset="/pictures/dark-wide.png" media="(prefers-color-scheme: dark)"')
  expect(html).toContain('<img src="/pictures/light-wide.png" alt="One &#34;day&#34;"')
  for (const theme of ['dark', 'light']) expect(html).toContain(`<source srcset="/pictures/${theme}-narrow.png"`)
  expect(cardHtml(card, { cancel: '' })).toContain('<strong>One</strong> day')
})

test('a command’s forms may be broken between two of them, and nothing else in a table', () => {
  const columns = [{ title: 'Command', align: 'left' as const }]
  const rows = [['/me [hide|show]'], ['a | b']]
  const card = {
    kind: 'help' as const,
    tone: 'neutral' as const,
    fallback: '',
    parts: [{ type: 'table' as const, columns, rows }],
  }
  const html = cardHtml(card, { cancel: '' })
  expect(html).toContain('/me [hide|<wbr>show]')
  expect(html).toContain('a | b')
})

test('lines stay lines, and a break is one', () => {
  expect(markdownHtml('one\ntwo')).toBe('<p>one\ntwo</p>')
  expect(markdownHtml('one\\\ntwo')).toBe('<p>one<br />two</p>')
})
