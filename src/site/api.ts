import { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { NotesError } from '../drafting/notes-error.ts'
import { noticeText } from '../exchange/preview.ts'
import { UnreadableFile } from '../exchange/reading.ts'
import { sendError } from '../web/errors.ts'
import { betterCalls } from './calls/better.ts'
import { cardCalls } from './calls/cards.ts'
import { CallContext } from './calls/context.ts'
import { draftCalls } from './calls/drafts.ts'
import { publishingCalls } from './calls/publishing.ts'
import { sessionCalls } from './calls/session.ts'
import type { SiteParts } from './parts.ts'
import { requireHost } from './sign-in.ts'

/** Only a page of ours sends this header: a form of another site cannot. */
const fromOurPage: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.headers['x-studyhall'] === '1') return next()
  sendError(response, 403, 'foreign_page', 'Calls come from the studio’s own page, with the header X-Studyhall: 1.')
}

/** What a host gets is for them alone: nothing on the way keeps it, nor the browser once they have signed out. */
const privately: RequestHandler = (_, response, next) => {
  response.set('cache-control', 'no-store')
  next()
}

/** The calls of the studio's page, each for the study that the visitor is signed in to. */
export function studioApi(parts: SiteParts): Router {
  const context = new CallContext(parts)
  const router = Router()
  router.use(privately, fromOurPage, requireHost(parts))
  for (const calls of [sessionCalls, draftCalls, betterCalls, publishingCalls, cardCalls]) router.use(calls(context))
  router.use((_, response) => sendError(response, 404, 'not_found', 'There is no such call.'))
  router.use(onError(context))
  return router
}

/** What a host did wrong becomes a sentence in the language of the study. */
function onError(context: CallContext): ErrorRequestHandler {
  return async (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const { t, language } = await context.speech(response)
    if (error instanceof NotesError) return sendError(response, 422, 'no_draft', error.say(language))
    if (error instanceof UnreadableFile)
      return sendError(response, 422, 'no_cards', noticeText(error.notice, undefined, language))
    if (error instanceof z.ZodError)
      return sendError(response, 400, 'invalid_request', t('studio.bad-request', { detail: z.prettifyError(error) }))
    if (error.type === 'entity.too.large') {
      const most = Math.round(error.limit / 1024 / 1024)
      return sendError(response, 413, 'too_large', t('studio.too-large', { most }))
    }
    next(error)
  }
}
