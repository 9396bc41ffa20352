import { createLog } from '../../src/log.ts'
import { WebServer } from '../../src/web/server.ts'

const web = new WebServer(createLog('silent'), { secure: false, alive: () => true, probeMs: 50 })
let url: string
let begun = 0
let answer = () => {}
beforeAll(async () => {
  web.probe('well', async () => {})
  web.probe('silent', () => {
    begun++
    return new Promise(resolve => {
      answer = resolve
    })
  })
  url = `http://127.0.0.1:${await web.listen(0, '127.0.0.1')}/readyz`
})
afterAll(() => web.close())

const ready = async () => {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
  return [response.status, await response.json()]
}

test('a part that says nothing is not ready, and is asked again only when it has answered', async () => {
  expect(await ready()).toEqual([503, { well: 'ok', silent: expect.stringMatching(/no answer within/) }])
  expect((await ready())[0]).toBe(503)
  expect(begun).toBe(1)
  answer()
  const asked = ready()
  while (begun < 2) await new Promise(setImmediate)
  answer()
  expect(await asked).toEqual([200, { well: 'ok', silent: 'ok' }])
})
