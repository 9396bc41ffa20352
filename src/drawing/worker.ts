import { parentPort } from 'node:worker_threads'
import { renderCalendar } from './render.ts'
import type { Drawn, ToDraw } from './thread.ts'

parentPort?.on('message', async ({ id, picture, theme }: ToDraw) => {
  const drawn: Drawn = await renderCalendar(picture, theme).then(
    png => ({ id, png }),
    error => ({ id, problem: String(error) }),
  )
  parentPort?.postMessage(drawn)
})
