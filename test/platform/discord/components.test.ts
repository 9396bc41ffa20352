import { readFileSync } from 'node:fs'
import type { Card, CardChoice, Part } from '../../../src/domain/card.ts'
import { discordCommands } from '../../../src/platform/discord/commands.ts'
import { cardMessages } from '../../../src/platform/discord/components.ts'
import { LIMITS } from '../../../src/platform/discord/limits.ts'
import { formModal } from '../../../src/platform/discord/modal.ts'
import { INVITE_PERMISSIONS } from '../../../src/platform/discord/permissions.ts'
import { markOf, messageOf, messagesOf } from '../../../src/platform/discord/publisher.ts'
import { componentId } from '../../../src/study/talk/component-id.ts'
import { problemOf } from '../../support/discord/validate.ts'
import { sampleCards } from '../../support/sample-cards.ts'

const POST = '1d8a49db-adde-4d81-b2ca-fb9a23195177'

function card(...parts: Part[]): Card {
  return { kind: 'question', tone: 'neutral', fallback: 'x', parts }
}

/** What Discord's documents have against a card. */
const refusal = (each: Card) =>
  messagesOf(each, markOf(POST))
    .map(message => problemOf('POST', '/channels/1/messages', message))
    .find(problem => problem !== undefined)
const json = (each: Card) => JSON.stringify(cardMessages(each))

function choices(count: number, text: (place: number) => string, multiple = false): Part {
  const all = Array.from({ length: count }, (_, place): CardChoice => {
    return { letter: String.fromCharCode(65 + place), text: text(place), action: componentId.choice(POST, place) }
  })
  const submit = { label: 'Submit', action: componentId.choices(POST) }
  return { type: 'choices', multiple, choices: all, ...(multiple && { submit }) }
}

describe('choices', () => {
  test('up to five are buttons with their texts, whose labels hold 80 characters', () => {
    const fits = 'x'.repeat(LIMITS.buttonLabel - 3)
    expect(json(card(choices(5, place => `${place}${fits.slice(1)}`)))).toContain(`"label":"A  0${fits.slice(1)}"`)
    expect(refusal(card(choices(5, () => fits)))).toBeUndefined()
  })

  test('one character more, and all are spelled out with a button of their letter beside them', () => {
    const long = card(choices(5, () => 'x'.repeat(LIMITS.buttonLabel - 2)))
    expect(json(long)).toContain('"label":"A"')
    expect(json(long)).toContain('"type":9')
    expect(refusal(long)).toBeUndefined()
  })

  test.each([6, 25])('%d are a menu', count => {
    const many = card(choices(count, place => `choice ${place}`))
    expect(json(many)).toContain(`"custom_id":"${componentId.choices(POST)}"`)
    expect(json(many)).toContain('"max_values":1')
    expect(refusal(many)).toBeUndefined()
  })

  test('more than 25 are cut to what a menu holds', () => {
    expect(refusal(card(choices(26, place => `choice ${place}`)))).toBeUndefined()
  })

  test('several at once are a menu that takes from one to all', () => {
    expect(json(card(choices(3, place => `choice ${place}`, true)))).toMatch(/"min_values":1,"max_values":3/)
    expect(refusal(card(choices(4, () => 'x'.repeat(500), true)))).toBeUndefined()
  })
})

describe('limits', () => {
  test.each([LIMITS.text - 10, LIMITS.text, LIMITS.text + 1, 20_000])('a text of %d characters fits', length => {
    const long = card(
      { type: 'heading', text: 'Hello' },
      { type: 'text', markdown: 'x'.repeat(length) },
      {
        type: 'footer',
        markdown: 'the end',
      },
    )
    expect(refusal(long)).toBeUndefined()
    expect(json(long)).toContain('the end')
  })

  test('a field of any length goes on in further texts, as where many chapters are planned', () => {
    const value = Array.from({ length: 200 }, (_, at) => `2026-11-30 ${at}. *A chapter* by its long title`).join(', ')
    const long = card({ type: 'fields', fields: [{ name: 'Plan', value }] })
    expect(refusal(long)).toBeUndefined()
    expect(json(long)).toContain('199. ')
  })

  test.each([38, 39, 40, 60])('%d parts fit in 40 components', count => {
    const parts = Array.from({ length: count }, (): Part => ({ type: 'text', markdown: 'x' }))
    expect(refusal(card(...parts))).toBeUndefined()
  })

  test.each([5, 6, 25, 40])('%d buttons are rows of five', count => {
    const buttons = Array.from({ length: count }, (_, at) => ({ label: 'x'.repeat(100), action: `term:t${at}` }))
    expect(refusal(card({ type: 'buttons', buttons }))).toBeUndefined()
  })

  test('a form keeps to the limits of a modal', () => {
    const field = { id: 'a', label: 'x'.repeat(60), hint: 'y'.repeat(200), kind: 'text', maxLength: 9000 } as const
    const options = Array.from({ length: 30 }, (_, at) => ({ label: 'z'.repeat(150), value: String(at) }))
    const data = formModal({
      title: 't'.repeat(60),
      action: componentId.setup(),
      submit: 'Go',
      intro: 'i'.repeat(5000),
      fields: [field, { id: 'b', label: 'b', kind: 'select', options, value: '3' }],
    })
    expect(problemOf('POST', '/interactions/1/t/callback', { type: 9, data })).toBeUndefined()
  })

  test.each([
    [1, 3],
    [2, 21],
    [10, 21],
    [11, 3],
  ])('%i options of a form are a component of type %i', (count, type) => {
    const options = Array.from({ length: count }, (_, at) => ({ label: `Option ${at}`, value: `o${at}` }))
    const field = { id: 'b', label: 'b', kind: 'select', options, value: 'o1' } as const
    const data = formModal({ title: 't', action: componentId.setup(), submit: 'Go', fields: [field] })
    expect(problemOf('POST', '/interactions/1/t/callback', { type: 9, data })).toBeUndefined()
    expect(JSON.stringify(data)).toContain(`"component":{"type":${type}`)
    if (count > 1) expect(JSON.stringify(data)).toContain('"label":"Option 1","value":"o1","default":true')
  })

  test('the commands are what Discord takes, and each localised', () => {
    expect(problemOf('PUT', '/applications/1/commands', discordCommands())).toBeUndefined()
    const names = [...JSON.stringify(discordCommands()).matchAll(/"(?:name|ko)":"([^"]+)"/g)].map(match => match[1]!)
    expect(names.some(name => /[가-힣]/.test(name))).toBe(true)
    for (const { name, name_localizations: localised, type } of discordCommands())
      if (type === 1) for (const each of [name, localised?.ko]) expect(each).toMatch(/^[-_\p{L}\p{N}]{1,32}$/u)
  })

  test('the validator refuses what Discord refuses', () => {
    const button = { type: 2, style: 1, custom_id: 'a', label: 'x'.repeat(81) }
    const send = (components: unknown[], flags = 1 << 15) =>
      problemOf('POST', '/channels/1/messages', { flags, components })
    expect(send([{ type: 1, components: [button] }])).toBeDefined()
    expect(send([{ type: 10, content: 'x' }], 0)).toContain('without their flag')
    expect(send(Array.from({ length: 41 }, () => ({ type: 10, content: 'x' })))).toBeDefined()
    expect(
      send([
        { type: 10, content: 'x'.repeat(2001) },
        { type: 10, content: 'x'.repeat(2000) },
      ]),
    ).toContain('4001')
    expect(problemOf('POST', '/interactions/1/t/callback', { type: 99 })).toBeDefined()
  })
})

test('the podium alone is mentioned, and nobody by the way', () => {
  const board: Card = {
    ...card({
      type: 'table',
      columns: [
        { title: '#', align: 'right' },
        { title: 'Member', align: 'left' },
        { title: 'Points', align: 'right' },
      ],
      rows: [
        ['🥇', 'mina', '30'],
        ['2', '<@999> @everyone', '20'],
      ],
    }),
    mentions: ['400000000000000010'],
  }
  const { allowed_mentions, components } = messageOf(board)!
  expect(allowed_mentions).toEqual({ parse: [], users: ['400000000000000010'] })
  const said = JSON.stringify(components)
  expect(said).toContain('<@400000000000000010>')
  expect(said).not.toMatch(/(?<!\\)<@999|@everyone/)
})

test('the invitation in docs/discord.md asks for what the bot needs, and no more', () => {
  const link = /https:\/\/discord\.com\/oauth2\/authorize\?\S+/.exec(readFileSync('docs/discord.md', 'utf8'))![0]
  const { searchParams } = new URL(link)
  expect(searchParams.get('permissions')).toBe(String(INVITE_PERMISSIONS))
  expect(searchParams.get('scope')).toBe('bot applications.commands')
})

test.each(['ko', 'en'] as const)('every message in %s is what Discord takes', async language => {
  const ids = [10, 11, 12, 13].map(each => `4000000000000000${each}`)
  for (const each of Object.values(await sampleCards(language, ids))) expect(refusal(each)).toBeUndefined()
})
