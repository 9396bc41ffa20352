import express from 'express'
import { later } from '../../src/web/later.ts'

test('a handler is loaded with its first request, once, and what cannot be loaded is an error of the request alone', async () => {
  let loaded = 0
  const app = express()
  app.use(
    '/pages',
    later(async () => {
      loaded++
      return (_, response) => void response.send('here')
    }),
  )
  app.use(
    '/broken',
    later(async () => {
      throw new Error('not there')
    }),
  )
  const attempts = [() => Promise.reject(new Error('not now')), async () => 'here by now']
  app.use(
    '/passing',
    later(async () => {
      const said = await attempts.shift()?.()
      return (_, response) => void response.send(said)
    }),
  )
  const server = app.listen(0)
  const { port } = server.address() as { port: number }
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)
  try {
    expect(loaded).toBe(0)
    const answers = await Promise.all([get('/pages'), get('/pages/two')])
    expect(await Promise.all(answers.map(each => each.text()))).toEqual(['here', 'here'])
    expect(loaded).toBe(1)
    expect((await get('/broken')).status).toBe(500)
    expect((await get('/passing')).status).toBe(500)
    expect(await (await get('/passing')).text()).toBe('here by now')
    expect(await (await get('/passing')).text()).toBe('here by now')
  } finally {
    server.close()
  }
})
