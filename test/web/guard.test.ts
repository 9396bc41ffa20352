import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { guardHost } from '../../src/web/guard.ts'

let server: Server
beforeAll(async () => {
  const app = express()
  app.use('/local', guardHost(undefined))
  app.use('/public', guardHost('https://study.example.com'))
  app.use((_, response) => void response.send('in'))
  server = createServer(app)
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise(done => server.close(done)))

/** `fetch` forbids both headers to be set. */
function statusOf(path: string, headers: Record<string, string>): Promise<number> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, headers, host: '127.0.0.1' }, response => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.once('error', reject).end()
  })
}

test.each([
  ['localhost:3000', undefined, 200],
  ['127.0.0.1', undefined, 200],
  ['127.8.8.8:80', undefined, 200],
  ['[::1]:3000', undefined, 200],
  ['LOCALHOST:3000', 'http://localhost:3000', 200],
  ['evil.example', undefined, 403],
  ['localhost.evil.example', undefined, 403],
  ['127.0.0.1.evil.example:3000', undefined, 403],
  ['study.example.com', undefined, 403],
  ['0.0.0.0:3000', undefined, 403],
  ['localhost:3000', 'https://evil.example', 403],
  ['localhost:3000', 'null', 403],
  ['localhost:3000', 'file://', 403],
  ['user@127.0.0.1', undefined, 403],
])('Host %s, Origin %s: %d', async (host, origin, status) => {
  expect(await statusOf('/local', { host, ...(origin && { origin }) })).toBe(status)
})

test('the public address is let in where it is set', async () => {
  expect(await statusOf('/public', { host: 'study.example.com', origin: 'https://study.example.com' })).toBe(200)
  expect(await statusOf('/public', { host: '127.0.0.1', origin: 'https://study.example.com' })).toBe(200)
  expect(await statusOf('/public', { host: 'other.example.com' })).toBe(403)
})
