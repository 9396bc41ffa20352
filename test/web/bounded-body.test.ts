import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readBounded } from '../../src/web/bounded-body.ts'
import { stopServer } from '../support/stop-server.ts'

let server: Server
let sent = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    const isEndless = request.url === '/endless'
    if (request.url === '/long') response.setHeader('content-length', '1000000')
    if (!isEndless) return void response.end('x'.repeat(request.url === '/long' ? 1_000_000 : 1000))
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(10_000))) sent += 10_000
    }
    response.on('drain', more)
    more()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => stopServer(server))

const read = async (path: string, most: number) =>
  readBounded(await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`), most)

test('a body is read up to its bound, and no further whatever its length', async () => {
  expect((await read('/short', 1000))?.length).toBe(1000)
  expect(await read('/short', 999)).toBeUndefined()
  expect(await read('/long', 1000)).toBeUndefined()
  expect(await read('/endless', 1_000_000)).toBeUndefined()
  expect(sent).toBeLessThan(50_000_000)
})
