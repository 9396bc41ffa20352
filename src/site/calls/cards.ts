import { Router } from 'express'
import { cleanText } from '../../domain/clean.ts'
import { WRITE_FORMATS } from '../../exchange/write-course.ts'
import { sendError } from '../../web/errors.ts'
import { readCards, writeCards } from '../cards-apart.ts'
import { visitorOf } from '../sign-in.ts'
import { rawBody } from './bodies.ts'
import type { CallContext } from './context.ts'

/** Cards of other programs, in and out. */
export function cardCalls(context: CallContext): Router {
  const { ports, drafts } = context.parts
  const router = Router()

  // A line of JSON for each piece of news, the last with what came of it.
  router.post('/import', rawBody, async (request, response) => {
    const study = await context.studyOf(response)
    const name = cleanText(String(request.query.name ?? '')).slice(0, 200) || 'file'
    response.type('application/x-ndjson')
    const tell = (news: object) => void response.write(`${JSON.stringify(news)}\n`)
    const file = { name, bytes: new Uint8Array(request.body as Buffer) }
    const imported = await readCards(file, study.language, (done, total) => tell({ done, total }))
    if ('problem' in imported) tell({ problem: imported.problem })
    else {
      const { preview, content } = imported
      const holds = content.draft.terms.length + content.draft.questions.length
      const keep = request.query.keep === '1' && holds > 0
      const { memberId } = visitorOf(response)
      if (keep) tell({ done: holds, total: holds, saving: true })
      const id = keep ? await drafts.add(study.id, content, memberId, ports.clock.now()) : undefined
      tell({ preview, holds, id })
    }
    response.end()
  })

  router.get('/export/:format', async (request, response) => {
    const format = WRITE_FORMATS.find(each => each === request.params.format)
    const study = await context.studyOf(response)
    const course = ports.courses.get(study.courseSlug)?.course
    if (!format || !course) return sendError(response, 404, 'not_found', 'There is no such format.')
    const { name, bytes } = await writeCards({ course, format, now: ports.clock.now() })
    response.attachment(name).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  })
  return router
}
