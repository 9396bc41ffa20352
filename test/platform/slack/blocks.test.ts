import fc from 'fast-check'
import type { Card, Part } from '../../../src/domain/card.ts'
import { cardBlocks } from '../../../src/platform/slack/blocks.ts'
import { LIMITS, sections } from '../../../src/platform/slack/elements.ts'
import { formView } from '../../../src/platform/slack/modal.ts'
import { checkBlocks } from '../../support/block-kit.ts'

const card = (...parts: Part[]): Card => ({ kind: 'notice', tone: 'neutral', fallback: 'x', parts })
const long = (length: number) => 'x'.repeat(length)

test.each([0, 1, 5000])('parts at and past every limit stay within Block Kit (%i over)', over => {
  const blocks = cardBlocks(
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
  expect(() => checkBlocks(blocks, LIMITS.blocks)).not.toThrow()
})

test('more than fifty blocks are cut', () => {
  const blocks = cardBlocks(card(...Array.from({ length: 60 }, (): Part => ({ type: 'text', markdown: 'line' }))))
  expect(blocks).toHaveLength(50)
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
    { numRuns: 30 },
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
