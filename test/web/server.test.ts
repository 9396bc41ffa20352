import { createLog } from '../../src/log.ts'
import { WebServer } from '../../src/web/server.ts'

const web = new WebServer(createLog('silent'), { secure: false, alive: () => true, probeMs: 50 })
let url: string
let begun = 0
let answer = () => {}
beforeAll(async () => {
  web.probe('well', async () => {}, { essential: true })
  web.probe('platform', async () => {
    throw new Error('cannot be reached')
  })
  const silent = () => {
    begun++
    return new Promise<void>(resolve => {
      answer = resolve
    })
  }
  web.probe('silent', silent, { essential: true })
  url = `http://127.0.0.1:${await web.listen(0, '127.0.0.1')}/readyz`
})
afterAll(() => web.close())

/** One that is gone keeps no traffic away: the others, and the pages, go on. */
const PLATFORM = { platform: 'cannot be reached' }

const ready = async () => {
  const response = await fetch(url, { signal: AbortSignal.timeout(5000) })
  return [response.status, await response.json()]
}

test('a part that says nothing is not ready, and is asked again only when it has answered', async () => {
  expect(await ready()).toEqual([503, { ...PLATFORM, well: 'ok', silent: expect.stringMatching(/no answer within/) }])
  expect((await ready())[0]).toBe(503)
  expect(begun).toBe(1)
  answer()
  const asked = ready()
  while (begun < 2) await new Promise(setImmediate)
  answer()
  expect(await asked).toEqual([200, { ...PLATFORM, well: 'ok', silent: 'ok' }])
})
