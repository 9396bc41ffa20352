import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { examineModel } from '../../../src/drafting/model/examine-model.ts'
import { ModelStandIn, say } from '../../support/model-stand-in.ts'

let model: ModelStandIn
beforeAll(async () => {
  model = await ModelStandIn.start()
})
afterAll(() => model.stop())

const KEY = 'sk-secret-0123456789'
const examine = (url = model.url, patience?: number) => examineModel({ url, name: 'llama3.1', key: KEY }, patience)
const refuse = (status: number, body: object) => {
  model.answer = response =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

test('a model that answers is well, with one short question', async () => {
  model.answer = response => say(response, 'ok')
  model.asked.length = 0
  expect(await examine()).toEqual({ ok: true, what: 'Model', detail: 'llama3.1 answers' })
  expect(model.asked).toHaveLength(1)
})

test.each([
  [
    401,
    { error: { message: `Incorrect API key provided: ${KEY}`, code: 'invalid_api_key' } },
    /does not take MODEL_KEY/,
  ],
  [403, { error: 'forbidden' }, /does not take MODEL_KEY/],
  [
    404,
    { error: { message: "model 'llama3.1' not found", type: 'api_error' } },
    /has no model llama3\.1; check MODEL_NAME/,
  ],
  [404, { error: { message: 'The model `x` does not exist', code: 'model_not_found' } }, /has no model llama3\.1/],
  [400, { error: { message: 'Invalid model name passed in model=llama3.1' } }, /has no model llama3\.1/],
  [404, { detail: 'Not Found' }, /no OpenAI-compatible server/],
  [405, {}, /no OpenAI-compatible server/],
  [200, { hello: 'world' }, /no OpenAI-compatible server/],
  [429, { error: { code: 'insufficient_quota' } }, /limits what it takes \(HTTP 429\)/],
  [400, { error: { message: `Unsupported parameter of ${KEY}` } }, /does not take a short question \(HTTP 400\)/],
  [503, {}, /is in trouble \(HTTP 503\)/],
])('what is wrong with one that answers %i (%j) is said without the key', async (status, body, said) => {
  refuse(status, body)
  const { ok, detail } = await examine()
  expect(ok).toBe(false)
  expect(detail).toMatch(said)
  expect(detail).not.toContain(KEY)
})

test('a page is no OpenAI-compatible server', async () => {
  model.answer = response => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>')
  expect((await examine()).detail).toMatch(/no OpenAI-compatible server/)
})

test('nobody at the address, and one who never answers, are told apart', async () => {
  const server = createServer()
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise(done => server.close(done))
  expect((await examine(`http://127.0.0.1:${port}/v1`)).detail).toMatch(
    /cannot be reached \(ECONNREFUSED\); check MODEL_URL/,
  )
  expect((await examine('http://nowhere.invalid/v1')).detail).toMatch(/cannot be reached \(E[A-Z_]+\)/)
  model.answer = () => {}
  expect((await examine(model.url, 200)).detail).toMatch(/does not answer within 0\.2 seconds/)
})

test('an address with a password in it is not repeated', async () => {
  const { ok, detail } = await examine(`http://user:${KEY}@127.0.0.1:1/v1`)
  expect(ok).toBe(false)
  expect(detail).not.toContain(KEY)
})
