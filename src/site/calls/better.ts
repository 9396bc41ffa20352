import { Router } from 'express'
import { z } from 'zod'
import { TASKS } from '../../drafting/model/drafting-model.ts'
import { sendError } from '../../web/errors.ts'
import type { CallContext } from './context.ts'

const Asked = z.object({ task: z.enum(TASKS).default('better') })

/** Asking the group's own model. */
export function betterCalls(context: CallContext): Router {
  const { parts } = context
  const asked = new Set<string>()
  const router = Router()

  // What it proposes is not saved: the page takes it into the draft as it is by then, where it can be undone.
  router.post('/drafts/:id/better', async (request, response) => {
    const kept = await context.draftAt(request.params.id, response)
    if (!kept) return
    if (!parts.better) return sendError(response, 404, 'not_found', 'There is no model.')
    if (asked.has(kept.studyId))
      return sendError(response, 409, 'asked', (await context.speech(response)).t('studio.model-asked'))
    asked.add(kept.studyId)
    // Whoever closed the page waits no more, and asks anew when they are back.
    const leaving = new AbortController()
    response.on('close', () => leaving.abort())
    try {
      const notesNow = async () => (await parts.drafts.get(kept.studyId, kept.id))?.notes ?? kept.notes
      const { task } = Asked.parse(request.query)
      const { language } = await context.studyOf(response)
      response.json(await parts.better(kept.draft, kept.notes, { task, language, signal: leaving.signal, notesNow }))
    } finally {
      asked.delete(kept.studyId)
    }
  })
  return router
}
