import type { Card, Part } from '../../../src/domain/card.ts'
import { cardBlocks, cardMessages, withChannelLinks } from '../../../src/platform/slack/blocks.ts'
import { LIMITS, sections } from '../../../src/platform/slack/elements.ts'
import { formView } from '../../../src/platform/slack/modal.ts'
import { checkBlocks } from '../../support/block-kit.ts'
import { examples } from '../../support/examples.ts'
import { fc } from '../../support/properties.ts'

const card = (...parts: Part[]): Card => ({ kind: 'notice', tone: 'neutral', fallback: 'x', parts })
const long = (length: number) => 'x'.repeat(length)

test.each([0, 1, 5000])('parts at and past every limit stay within Block Kit (%i over)', over => {
  const messages = cardMessages(
    card(
      { type: 'heading', text: long(LIMITS.header + over) },
      { type: 'text', markdown: long(LIMITS.section + over) },
      { type: 'footer', markdown: long(LIMITS.context + over) },
      {
        type: 'fields',
        fields: Array.from({ length: LIMITS.fields + over / 500 }, () => ({
          name: long(100),
          value: long(LIMITS.field + over),
        })),
      },
      {
        type: 'buttons',
        buttons: Array.from({ length: LIMITS.actions + over / 500 }, (_, index) => ({
          label: long(LIMITS.button + over),
          action: `b:${index}`,
        })),
      },
    ),
  )
  for (const blocks of messages) expect(() => checkBlocks(blocks, LIMITS.blocks)).not.toThrow()
})

test('more than fifty blocks go on in another message', () => {
  const messages = cardMessages(card(...Array.from({ length: 60 }, (): Part => ({ type: 'text', markdown: 'line' }))))
  expect(messages.map(blocks => blocks.length)).toEqual([50, 10])
})

test('a long text is split between paragraphs, and nothing of it is lost', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 2000 })
  fc.assert(
    fc.property(words, each => {
      const text = each.join(' ')
      const said = sections(text).map(section => section.text!.text)
      expect(said.join(' ').replace(/\s+/g, ' ')).toBe(text)
      for (const part of said) expect(part.length).toBeLessThanOrEqual(LIMITS.section)
    }),
    examples(30),
  )
})

describe('choices', () => {
  const choices = (texts: string[], submit = false): Part => ({
    type: 'choices',
    multiple: submit,
    choices: texts.map((text, place) => ({
      letter: String.fromCharCode(65 + place),
      text,
      action: `answer:p:${place}`,
    })),
    ...(submit && { submit: { label: 'Submit', action: 'answer:p' } }),
  })

  test('are buttons with the letter in front', () => {
    const [actions] = cardBlocks(card(choices(['one', 'two']))) as {
      elements: { text: { text: string }; action_id: string }[]
    }[]
    expect(actions!.elements.map(element => [element.text.text, element.action_id])).toEqual([
      ['A  one', 'answer:p:0'],
      ['B  two', 'answer:p:1'],
    ])
  })

  test('that no button takes are spelled out above buttons with letters', () => {
    const [section, actions] = cardBlocks(card(choices(['short', long(80)]))) as {
      text?: { text: string }
      elements?: { text: { text: string } }[]
    }[]
    expect(section!.text!.text).toContain(long(80))
    expect(actions!.elements!.map(element => element.text.text)).toEqual(['A', 'B'])
  })

  test.each([
    [LIMITS.label - 3, false],
    [LIMITS.label - 2, true],
  ])('of %i characters are cut in no window (letters: %s)', (length, letters) => {
    const said = JSON.stringify(cardBlocks(card(choices(['short', long(length)]))))
    expect(said.includes('"text":"B"')).toBe(letters)
    expect(said).toContain(long(length))
  })

  test('more than five are a menu, several right ones are boxes', () => {
    expect(JSON.stringify(cardBlocks(card(choices(['1', '2', '3', '4', '5', '6']))))).toMatch(
      /static_select.*"answer:p"/,
    )
    const boxes = cardBlocks(card(choices(['1', '2', '3'], true)))
    expect(JSON.stringify(boxes)).toMatch(/checkboxes.*"answer:p"/)
    expect(() => checkBlocks(boxes)).not.toThrow()
  })
})

test('a form becomes a modal within its limits', () => {
  const view = formView(
    {
      title: long(40),
      action: 'setup',
      submit: long(40),
      intro: 'Hi',
      fields: [
        { id: 'a', label: long(10), kind: 'text', maxLength: 5 },
        { id: 'b', label: 'B', kind: 'select', options: [{ label: long(90), value: 'x' }], value: 'x' },
      ],
    },
    { channel: 'C1', language: 'en' },
    'Cancel',
  )
  expect(view.title.text).toHaveLength(24)
  expect(view.submit!.text).toHaveLength(24)
  expect(() => checkBlocks(view.blocks as never)).not.toThrow()
})

describe('blocks that not every workspace takes yet', () => {
  const right = (title: string) => ({ title, align: 'right' as const })
  const board: Card = {
    kind: 'leaderboard',
    tone: 'neutral',
    fallback: 'Leaderboard',
    parts: [
      {
        type: 'table',
        columns: [right('#'), { title: 'Member', align: 'left' }, right('Points')],
        rows: [
          ['🥇', 'mina', '30'],
          ['2', 'jun', ''],
        ],
      },
    ],
    mentions: ['U1'],
  }
  const closed = card({
    type: 'choices',
    multiple: false,
    choices: [
      { letter: 'A', text: 'the **right** one of them all', state: 'right', count: 3 },
      { letter: 'B', text: 'another', state: 'wrong', count: 0 },
    ],
  })

  test('a board is a table, whose podium is mentioned', () => {
    const [[table]] = cardMessages(board) as unknown as [
      [{ type: string; caption: string; rows: { type: string }[][] }],
    ]
    expect(table).toMatchObject({ type: 'data_table', caption: 'Leaderboard', row_header_column_index: 1 })
    expect(table.rows.map(row => row.map(cell => cell.type))).toEqual([
      ['raw_text', 'raw_text', 'raw_text'],
      ['raw_text', 'rich_text', 'raw_text'],
      ['raw_text', 'raw_text', 'raw_text'],
    ])
    expect(JSON.stringify(table)).toMatch(/"user_id":"U1"/)
    expect(JSON.stringify(table)).not.toContain('"text":""')
  })

  test('a board too large for a table is lines', () => {
    const rows = Array.from({ length: 101 }, (_, at) => [String(at), `m${at}`, '1'])
    const large = { ...board, parts: [{ ...board.parts[0], rows } as Part] }
    expect(JSON.stringify(cardMessages(large))).not.toContain('data_table')
  })

  test('what was chosen at a reveal is bars, below the lines that say it in words', () => {
    const [[lines, bars]] = cardMessages(closed) as unknown as [[object, object]]
    expect(JSON.stringify(lines)).toContain('white_check_mark')
    expect(bars).toMatchObject({
      type: 'data_visualization',
      chart: {
        type: 'bar',
        series: [
          {
            data: [
              { label: '✓ A the right one o…', value: 3 },
              { label: 'B another', value: 0 },
            ],
          },
        ],
        axis_config: { categories: ['✓ A the right one o…', 'B another'] },
      },
    })
  })

  test('where nobody answered there are no bars, and without the new blocks both are said in lines', () => {
    const nobody = card({
      type: 'choices',
      multiple: false,
      choices: [{ letter: 'A', text: 'a', state: 'right', count: 0 }],
    })
    expect(JSON.stringify(cardMessages(nobody))).not.toContain('data_visualization')
    expect(JSON.stringify([cardMessages(closed, false), cardMessages(board, false)])).not.toMatch(/data_/)
    expect(JSON.stringify(cardMessages(board, false))).toContain('<@U1>')
  })
})

test('a button with an opposite is one of two thumbs where they are taken, else a button like any other', () => {
  const buttons = [
    { label: 'I meant this', action: 'meant:1' },
    { label: 'Report', action: 'report:1' },
  ]
  const messages = (rich: boolean) =>
    cardMessages(card({ type: 'buttons', buttons, praise: { label: 'Good', action: 'praise:1' } }), rich)
  const [[row, thumbs] = []] = messages(true)
  expect(row).toMatchObject({ type: 'actions', elements: [{ action_id: 'meant:1' }] })
  expect(thumbs).toMatchObject({
    type: 'context_actions',
    elements: [{ positive_button: { value: 'praise:1' }, negative_button: { value: 'report:1' } }],
  })
  expect(messages(false)).toMatchObject([
    [{ type: 'actions', elements: [{ action_id: 'meant:1' }, { action_id: 'report:1' }] }],
  ])
  for (const rich of [true, false]) for (const blocks of messages(rich)) checkBlocks(blocks)
})

test.each([
  ['#C0123456789', '<#C0123456789>'],
  ['#C024BE91L, #GABCDEFG1.', '<#C024BE91L>, <#GABCDEFG1>.'],
  ['#CONTAINERS and #GITHUBACTIONS', '#CONTAINERS and #GITHUBACTIONS'],
  ['#C0123456789-notes', '#C0123456789-notes'],
])('an id is shown as its channel, and a word in capitals is none: %s', (said, shown) => {
  expect(withChannelLinks([{ text: said }])).toEqual([{ text: shown }])
})
