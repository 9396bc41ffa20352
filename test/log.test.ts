import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DiscordAPIError, HTTPError } from 'discord.js'
import { named, withoutSecrets } from '../src/log/fields.ts'
import { createLog } from '../src/log.ts'
import { discordRest } from '../src/platform/discord/discord.ts'
import { slackClient } from '../src/platform/slack/slack.ts'
import { openTestStore } from './support/database.ts'
import { stopServer } from './support/stop-server.ts'

const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OTpzb21lLXZlcnktbG9uZy1yYW5kb20tc3RyaW5n'
const SECRETS = [INTERACTION_TOKEN, 'The answer is', 'cgroups', 'xoxb-12-34-secret', 'hunter2']
const body = { data: { components: [{ content: 'The answer is **cgroups**' }] } }
const url = `https://discord.com/api/v10/interactions/123456789012345678/${INTERACTION_TOKEN}/callback`

/** What one line of the log would say. */
const told = (fields: unknown) => JSON.stringify(named(fields))

test.each([
  [
    'an error of Discord’s',
    () =>
      new DiscordAPIError(
        {
          code: 50035,
          message: 'Invalid Form Body',
          errors: { content: { _errors: [{ code: 'X', message: 'Value "cgroups" is wrong' }] } },
        } as never,
        50035,
        400,
        'POST',
        url,
        { body, files: [] },
      ),
    /DiscordAPIError.*50035.*400.*POST/,
  ],
  ['a Discord in trouble', () => new HTTPError(502, 'Bad Gateway', 'POST', url, { body, files: [] }), /HTTPError.*502/],
  [
    'an error with all that a library may hang on it',
    () =>
      Object.assign(new Error(`POST ${url} failed`), {
        url,
        requestBody: body,
        config: { headers: { authorization: 'Bot hunter2' } },
        response: { body },
        token: 'xoxb-12-34-secret',
      }),
    /POST https:\/\/discord.com failed/,
  ],
  [
    'a cause that says the address',
    () =>
      new TypeError('fetch failed', {
        cause: Object.assign(new Error(`cannot reach ${url}`), { code: 'ECONNREFUSED', url }),
      }),
    /fetch failed.*ECONNREFUSED/,
  ],
  [
    'a parser that repeats what it read',
    () => {
      try {
        JSON.parse('{"given": cgroups}')
      } catch (error) {
        return error
      }
    },
    /SyntaxError/,
  ],
  [
    'a database’s address',
    () => new Error('cannot reach postgres://studyhall:hunter2@db.example:5432/x?y=hunter2'),
    /postgres:\/\/db.example:5432/,
  ],
])('of %s the log names what it is, and nothing that was sent', (_, make, expected) => {
  const line = told({ err: make(), id: 'x' })
  expect(line).toMatch(expected)
  expect(line).toContain('"stack":"')
  for (const secret of SECRETS) expect(line).not.toContain(secret)
  // As a text, which is how many callers hand it in.
  const text = told({ reason: String(make()) })
  for (const secret of [INTERACTION_TOKEN, 'xoxb-12-34-secret', 'hunter2']) expect(text).not.toContain(secret)
})

test('errors of the real clients tell neither token nor address nor body', async () => {
  const server = createServer((_, response) =>
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"code":50035,"message":"Invalid Form Body"}'),
  )
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const rest = discordRest({ token: 'hunter2', apiUrl: `${at}/api` }, { once: true })
  const slack = slackClient({ botToken: 'xoxb-12-34-secret', apiUrl: `${at}/api/` }, createLog('silent'), {
    once: true,
  })
  const errors = [
    await rest.post(`/interactions/1/${INTERACTION_TOKEN}/callback`, { body }).catch(error => error),
    await rest.post(`/webhooks/1/${INTERACTION_TOKEN}`, { body }).catch(error => error),
    await slack.chat.postMessage({ channel: 'C1', text: 'The answer is cgroups' }).catch(error => error),
  ]
  await stopServer(server)
  errors.push(await slack.chat.postMessage({ channel: 'C1', text: 'The answer is cgroups' }).catch(error => error))
  errors.push(await rest.post(`/webhooks/1/${INTERACTION_TOKEN}`, { body }).catch(error => error))
  errors.push(await fetch(`${at}/actions/T1/2/${INTERACTION_TOKEN}`).catch(error => error))
  for (const err of errors) {
    expect(told({ err })).toContain('"stack"')
    for (const secret of SECRETS) expect(told({ err })).not.toContain(secret)
  }
})

test('an error of the database tells its reason, and not the answer in the call', async () => {
  const store = await openTestStore()
  const wrong = await store.database.prisma.answer
    .create({ data: { given: { text: 'cgroups' }, points: 'many' } as never })
    .catch(error => error)
  await store.close()
  const line = told({ err: wrong })
  expect(line).toMatch(/Prisma/)
  expect(line).not.toContain('cgroups')
})

test('objects are told by their kind, secrets not at all, and what is named stays', () => {
  class Interaction {
    token = 'hunter2'
  }
  const fields = {
    interaction: new Interaction(),
    config: { slack: { botToken: 'xoxb-1' } },
    given: { text: 'cgroups' },
    at: new Date(0),
    count: 3,
    none: null,
    list: ['a'],
  }
  expect(named(fields)).toEqual({
    interaction: '[Interaction]',
    config: { slack: { botToken: '[redacted]' } },
    given: '[redacted]',
    at: new Date(0),
    count: 3,
    none: null,
    list: ['a'],
  })
})

test('what people and operators need stays readable', () => {
  const text = 'slot 1d8a49db-adde-4d81-b2ca-fb9a23195177 of C000000001 skipped: too late; see https://docs.slack.dev'
  expect(withoutSecrets(text)).toBe(text)
})

test('a log that nobody can keep ends nothing', async () => {
  const full = openSync('/dev/full', 'w')
  const code =
    "import('./dist/log.js').then(({ createLog }) => { const log = createLog('info'); log.info('a'); log.info('b'); setImmediate(() => log.info('c')) })"
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'ignore', full] })
  const [exit] = await once(child, 'exit')
  closeSync(full)
  expect(exit).toBe(0)
})
