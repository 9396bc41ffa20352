import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'
import type { Log } from '../../src/log.ts'
import { betterBy } from '../../src/wiring/better-by.ts'
import { ModelStandIn, refuse } from '../support/model-stand-in.ts'

test('a model that fails is told of to whoever runs the bot, without what it says: that may repeat the key', async () => {
  const server = await ModelStandIn.start()
  const key = 'secret-of-the-group'
  server.answer = response => refuse(response, 401, `Incorrect API key provided: ${key}`)
  const told: unknown[] = []
  const log = { warn: (...given: unknown[]) => told.push(given) } as unknown as Log
  const better = betterBy({ model: { url: server.url, name: 'stand-in', key } }, log)
  const notes = readPastedNotes('# Pods\n\n- Pod: a group of containers that are run together')
  const draft = draftNotes(notes)
  const { signal } = new AbortController()
  expect(
    await better?.(draft, notes, { task: 'better', language: 'en', signal, notesNow: async () => notes }),
  ).toMatchObject({ draft })
  expect(told).toEqual([[{ reason: 'key', status: 401 }, 'the model was of no help']])
  await server.stop()
})
