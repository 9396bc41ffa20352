import type { ServerResponse } from 'node:http'
import type { ModelRequest } from '../../../src/drafting/model/drafting-model.ts'
import { openAiCompatible } from '../../../src/drafting/model/openai-compatible.ts'
import { type Asked, ModelStandIn, refuse, say } from '../../support/model-stand-in.ts'

const KEY = 'secret-of-the-group'
const PROPOSED = {
  terms: [{ name: 'Kernel', aliases: [], definition: 'What containers share', quote: 'share its kernel' }],
}
const REQUEST: ModelRequest = {
  task: 'better',
  notes: ['All containers of a host share its kernel.'],
  language: 'en',
  terms: [{ name: 'Container', definition: 'A process kept apart' }],
  questions: [],
}

let server: ModelStandIn
beforeAll(async () => {
  server = await ModelStandIn.start()
})
beforeEach(() => {
  server.asked.length = 0
})
afterAll(() => server.stop())

const ask = (given: { url?: string; key?: string; patience?: number; notes?: string[]; signal?: AbortSignal } = {}) => {
  const { url = server.url, key = KEY, patience = 10_000, notes = REQUEST.notes, signal } = given
  return openAiCompatible({ url, name: 'stand-in', key }, patience).propose({ ...REQUEST, notes }, signal)
}
const reason = (given: Parameters<typeof ask>[0] = {}) =>
  ask(given).then(
    () => 'none',
    error => error.reason,
  )

describe('a server is found', () => {
  const onlyAt = (path: string, otherwise: (response: ServerResponse) => void) => {
    server.answer = (response, asked) => (asked.path === path ? say(response, PROPOSED) : otherwise(response))
  }
  const notFound = (response: ServerResponse) => response.writeHead(404).end('404 page not found')
  // LM Studio says so with a status of 200.
  const unexpected = (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"error":"Unexpected endpoint or method. (POST /chat/completions)"}')
  }
  const forbidden = (response: ServerResponse) => response.writeHead(405).end()

  test.each([
    ['', notFound],
    ['/', notFound],
    ['', unexpected],
    ['', forbidden],
    ['/v1', notFound],
    ['/v1/', notFound],
    ['/v1/chat/completions', notFound],
    ['/v1/chat/completions/', notFound],
  ])('at an address that ends with “%s”', async (end, otherwise) => {
    onlyAt('/v1/chat/completions', otherwise)
    const { proposals } = await ask({ url: new URL(server.url).origin + end })
    expect(proposals.terms).toHaveLength(1)
  })

  test('at its root, where it answers there', async () => {
    onlyAt('/chat/completions', notFound)
    expect((await ask({ url: new URL(server.url).origin })).proposals.terms).toHaveLength(1)
    expect(server.asked).toHaveLength(1)
  })

  test('without a key, and none is made up', async () => {
    server.answer = response => say(response, PROPOSED)
    await openAiCompatible({ url: server.url, name: 'stand-in', key: undefined }).propose(REQUEST)
    expect(server.asked[0]?.authorization).toBeUndefined()
  })
})

describe('what is asked for', () => {
  test('has a form that servers take which hold to it: all is required, and nothing is of other than the simplest words', async () => {
    server.answer = response => say(response, PROPOSED)
    await ask()
    const form = server.asked[0]?.response_format?.json_schema?.schema
    const problems: string[] = []
    const walk = (part: unknown, at: string) => {
      if (typeof part !== 'object' || part === null) return
      const { properties, required, additionalProperties, ...others } = part as Record<string, object>
      for (const key of ['default', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems'])
        if (key in others) problems.push(`${at}: ${key}`)
      if (properties) {
        expect(required).toEqual(Object.keys(properties))
        expect(additionalProperties).toBe(false)
        for (const [key, each] of Object.entries(properties)) walk(each, `${at}.${key}`)
      }
      if ('items' in others) walk(others.items, `${at}[]`)
    }
    walk(form, '')
    expect(problems).toEqual([])
    expect(form).toHaveProperty('properties.questions')
  })

  test('stands in words, too: many servers take no notice of a form', async () => {
    server.answer = response => say(response, PROPOSED)
    await ask()
    expect(server.asked[0]?.messages[0]?.content).toContain('"translations"')
  })

  test.each([
    [400, 'response_format type is unavailable now'],
    [400, "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."],
    [400, 'max_tokens is too large: 8000. This model supports at most 4096 completion tokens'],
    [422, 'Extra inputs are not permitted'],
    [500, 'failed to parse grammar'],
    [501, 'not implemented'],
  ])('is asked for in words alone where the server takes nothing else: %s %s', async (status, message) => {
    server.answer = (response, { response_format, max_tokens }: Asked) =>
      response_format || max_tokens ? refuse(response, status, message) : say(response, PROPOSED)
    expect((await ask()).proposals.terms).toHaveLength(1)
  })
})

describe('notes that are longer than a model takes', () => {
  const notes = Array.from({ length: 400 }, (_, at) => `Line ${at + 1} says something of no great importance.`)
  const lengthOf = ({ messages }: Asked) => messages.reduce((all, each) => all + each.content.length, 0)

  test.each([
    [400, "This model's maximum context length is 4096 tokens. However, you requested 9000 tokens"],
    [400, 'the request exceeds the available context size, try increasing it'],
    [413, 'Request too large'],
  ])('are shown in part, whole lines, and it is said how many: %s %s', async (status, message) => {
    server.answer = (response, asked) =>
      lengthOf(asked) > 16_000 ? refuse(response, status, message) : say(response, PROPOSED)
    const { proposals, lines } = await ask({ notes })
    expect(proposals.terms).toHaveLength(1)
    expect(lines).toBeGreaterThan(20)
    expect(lines).toBeLessThan(400)
    const shown = server.asked.at(-1)?.messages[1]?.content
    expect(shown).toContain(`\n${notes[lines - 1]}\n</notes-`)
  })

  test('are shown up to a bound, whatever it takes', async () => {
    server.answer = response => say(response, PROPOSED)
    const { lines } = await ask({ notes: Array.from({ length: 5000 }, () => 'a line of thirty letters, about') })
    expect(lines).toBeLessThan(2000)
    expect(await ask({ notes: ['x'.repeat(200_000)] })).toMatchObject({ lines: 1 })
    expect(lengthOf(server.asked.at(-1) as Asked)).toBeLessThan(80_000)
  })

  test('are given up where even a part is too long', async () => {
    server.answer = response => refuse(response, 400, 'maximum context length is 16 tokens')
    expect(await reason({ notes })).toBe('too-long')
    expect(server.asked.length).toBeLessThan(8)
  })
})

test.each<[string, string, (response: ServerResponse) => void]>([
  ['a wrong key', 'key', response => refuse(response, 401, `Incorrect API key provided: ${KEY}`)],
  ['no permission', 'key', response => refuse(response, 403, 'no access')],
  ['no such model', 'unknown', response => refuse(response, 404, 'model "stand-in" not found, try pulling it first')],
  ['too many requests', 'busy', response => refuse(response, 429, 'slow down', { 'retry-after': '0' })],
  ['no such money', 'refused', response => refuse(response, 402, 'insufficient balance')],
  ['a server in trouble', 'unreachable', response => refuse(response, 503, 'loading model', { 'retry-after': '0' })],
  [
    'a connection that ends within the answer',
    'unreachable',
    response => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' })
      response.write('{"id":"1","choices":[{"ind', () => response.destroy())
    },
  ],
  ['a connection that ends before it', 'unreachable', response => response.destroy()],
  [
    'fifty megabytes',
    'nonsense',
    response => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const more = () => {
        if (!response.destroyed) response.write('x'.repeat(1024 * 1024), () => setImmediate(more))
      }
      more()
    },
  ],
])('%s is told apart, and the key is in no word of it', async (_, expected, answer) => {
  server.answer = answer
  const failed = await ask().catch(error => error)
  expect(failed.reason).toBe(expected)
  expect(failed.message).not.toContain(KEY)
})

test.each<[string, (response: ServerResponse) => void]>([
  ['says nothing', () => {}],
  [
    'begins, and goes on with nothing',
    response => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":')
    },
  ],
  ['wants to be asked later than one waits', response => refuse(response, 429, 'later', { 'retry-after': '40' })],
])('a server that %s is not waited for', async (_, answer) => {
  server.answer = answer
  expect(['slow', 'busy']).toContain(await reason({ patience: 300 }))
})

test('what is called off ends at once, at the server too', async () => {
  let ended: Promise<void> | undefined
  const leaving = new AbortController()
  server.answer = response => {
    ended = new Promise(resolve => response.on('close', resolve))
    leaving.abort()
  }
  expect(await reason({ signal: leaving.signal })).toBe('slow')
  await ended
})

test('an answer that comes as a stream, though none was asked for, is read', async () => {
  const text = JSON.stringify(PROPOSED)
  server.answer = response => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    for (const content of text.match(/.{1,20}/gs) ?? [])
      response.write(`data: ${JSON.stringify({ id: '1', choices: [{ index: 0, delta: { content } }] })}\n\n`)
    response.write(
      `data: ${JSON.stringify({ id: '1', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\r\n\r\n`,
    )
    response.end(': a remark\n\ndata: [DONE]\n\n')
  }
  expect((await ask()).proposals.terms).toMatchObject([{ name: 'Kernel' }])
})

test('of an answer that its server cut short, what is whole is taken', async () => {
  const text = JSON.stringify({
    terms: [...PROPOSED.terms, { ...PROPOSED.terms[0], name: 'Namespace', definition: 'Half of it' }],
  })
  server.answer = response => say(response, text.slice(0, text.indexOf('Half') + 4), 'length')
  expect((await ask()).proposals.terms).toMatchObject([{ name: 'Kernel' }])
})
