import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { cleanText } from '../../domain/clean.ts'
import { LARGEST_NOTES } from '../../domain/largest-notes.ts'
import type { Clock } from '../../study/ports.ts'
import { sendError } from '../../web/errors.ts'
import type { PlaygroundChannel } from './channel.ts'
import type { ChannelMessage } from './channel-store.ts'
import type { Conversation } from './conversation.ts'
import { ClockError, type TimeTravel, tooFar } from './time-travel.ts'

const Viewer = z
  .string()
  .regex(/^[\p{L}\p{N}_.-]{1,32}$/u, 'a name of 1 to 32 letters, digits, dots, hyphens or underscores')
const Notes = z.object({ viewer: Viewer, name: z.string().max(200).transform(cleanText).optional() })
const Command = z.strictObject({ viewer: Viewer, text: z.string().trim().min(1).max(2000) })
const Values = z.record(z.string().max(60), z.union([z.string().max(3000), z.array(z.string().max(100)).max(25)]))
const Action = z.strictObject({
  viewer: Viewer,
  messageId: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
  actionId: z.string().min(1).max(100),
  values: Values.optional(),
})
const Advance = z.union([
  z.strictObject({ advance: z.string().refine(isDuration, 'an ISO 8601 duration such as P1D or PT2H30M') }),
  z.strictObject({ to: z.iso.datetime({ offset: true, error: 'an instant such as 2026-11-30T09:30:00+09:00' }) }),
])

/** The largest body taken. */
const BODY_LIMIT = '16kb'

/** The JSON API of the playground, mounted at `/playground/api`. */
export function playgroundApi(
  channel: PlaygroundChannel,
  conversation: Conversation,
  clock: Clock,
  travel: TimeTravel,
  timezone: () => Promise<string>,
): Router {
  const router = Router()
  // Notes come as they are, so before bodies are read as JSON.
  router.post('/notes', express.raw({ type: () => true, limit: LARGEST_NOTES }), async (request, response) => {
    const { viewer, name } = Notes.parse(request.query)
    const bytes = new Uint8Array(request.body as Buffer)
    const notes = name ? { file: { name, bytes } } : { text: new TextDecoder().decode(bytes) }
    response.json({ messages: (await conversation.bring(viewer, notes)).map(publicMessage) })
  })
  router.use(
    express.json({ limit: BODY_LIMIT, reviver: (_, value) => (typeof value === 'string' ? cleanText(value) : value) }),
  )

  router.get('/messages', async (request, response) => {
    const viewer = Viewer.optional().parse(request.query.viewer)
    response.json({ now: clock.now(), messages: (await channel.messages(viewer)).map(publicMessage) })
  })

  router.post('/commands', async (request, response) => {
    const { viewer, text } = Command.parse(request.body)
    response.json({ messages: (await conversation.say(viewer, text)).map(publicMessage) })
  })

  router.post('/actions', async (request, response) => {
    const { viewer, messageId, actionId, values } = Action.parse(request.body)
    const messages = await conversation.act(viewer, messageId, actionId, values ?? {})
    if (!messages) return sendError(response, 404, 'unknown_message', 'This viewer sees no such message.')
    response.json({ messages: messages.map(publicMessage) })
  })

  router.post('/clock', async (request, response) => {
    const body = Advance.parse(request.body)
    const target = 'to' in body ? new Date(body.to) : later(clock.now(), body.advance, await timezone())
    const before = await channel.latestId()
    await travel.to(target)
    response.json({ now: clock.now(), messages: (await channel.messages(undefined, before)).map(publicMessage) })
  })

  router.get('/events', events(channel))
  router.use((_, response) => sendError(response, 404, 'not_found', 'There is no such call.'))
  router.use(onError)
  return router
}

/** A message as scripts get it. */
function publicMessage({ id, at, author, viewer, card, updatedAt }: ChannelMessage) {
  return { id: String(id), at, author, private: viewer !== null, card, updated: updatedAt }
}

/** Adds a duration on the study's wall clock, so that `P1D` is the same time tomorrow whatever the clocks do. */
function later(now: Date, duration: string, timezone: string): Date {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone)
  try {
    return new Date(zoned.add(duration).epochMilliseconds)
  } catch {
    throw tooFar()
  }
}

function isDuration(text: string): boolean {
  try {
    return Temporal.Duration.from(text).sign >= 0
  } catch {
    return false
  }
}

/** Most pages that are told of changes at once. */
const MOST_STREAMS = 100

/** Server-sent events: `change` whenever anything in the channel does. */
function events(channel: PlaygroundChannel): RequestHandler {
  return (_, response) => {
    if (channel.listenerCount('change') >= MOST_STREAMS)
      return sendError(response, 503, 'too_many_streams', `At most ${MOST_STREAMS} streams are open at once.`)
    response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'x-accel-buffering': 'no' })
    response.flushHeaders()
    response.write('retry: 1000\n\n')
    const tell = () => response.write('event: change\ndata: {}\n\n')
    const alive = setInterval(() => response.write(': alive\n\n'), 25_000)
    channel.on('change', tell)
    response.on('close', () => {
      channel.off('change', tell)
      clearInterval(alive)
    })
  }
}

const onError: ErrorRequestHandler = (error, _request, response, next) => {
  if (error instanceof z.ZodError) return sendError(response, 400, 'invalid_request', z.prettifyError(error))
  if (error instanceof ClockError) return sendError(response, 409, error.code, error.message)
  if (error.type === 'entity.too.large')
    return sendError(
      response,
      413,
      'too_large',
      `A body of at most ${error.limit === LARGEST_NOTES ? '12 MB' : BODY_LIMIT} is taken.`,
    )
  if (error.type === 'entity.parse.failed') return sendError(response, 400, 'bad_json', 'The body is not JSON.')
  if (error.status >= 400 && error.status < 500) return sendError(response, error.status, 'bad_request', error.message)
  next(error)
}
