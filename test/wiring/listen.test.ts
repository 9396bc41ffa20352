import { createLog } from '../../src/log.ts'
import { WebServer } from '../../src/web/server.ts'
import { listen } from '../../src/wiring/listen.ts'

let web: WebServer
afterEach(() => web.close())

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['0.0.0.0', '127.0.0.1'],
  ['localhost', 'localhost'],
])('a server on %s says an address at which this machine reaches it, and that its pages take', async (host, name) => {
  web = new WebServer(createLog('silent'), { secure: false, alive: () => true })
  const url = new URL(await listen(web, { port: 0, host }))
  expect(url.hostname).toBe(name)
  expect((await fetch(new URL('/healthz', url))).status).toBe(200)
})
