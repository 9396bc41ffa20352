import { isDeepStrictEqual } from 'node:util'
import { Router } from 'express'
import { z } from 'zod'
import { cleanData, cleanText } from '../../domain/clean.ts'
import { isSlug } from '../../domain/slug.ts'
import { draftApart, markApart } from '../../drafting/draft-apart.ts'
import type { KeptDraft } from '../../drafting/kept-draft.ts'
import { sendError } from '../../web/errors.ts'
import { DraftSchema } from '../draft-schema.ts'
import { isTooLongToShow } from '../hindrances.ts'
import { previewQuestion } from '../preview.ts'
import { settleSlugs } from '../settle-slugs.ts'
import { visitorOf } from '../sign-in.ts'
import { draftOf } from '../studio.ts'
import { jsonBody, Revision, rawBody } from './bodies.ts'
import { type CallContext, shown } from './context.ts'

const Saved = z.object({ revision: Revision, draft: DraftSchema, writing: z.string().max(60).optional() })
const Kept = z.object({
  lines: z.array(z.string()),
  draft: DraftSchema,
  chapterSlug: z.string().refine(isSlug).nullable(),
})
const Mark = z.object({ words: z.string().max(200), line: z.int().positive() })
const Again = z.object({ revision: Revision, text: z.string() })

/** Making drafts, saving them, and looking at their questions. */
export function draftCalls(context: CallContext): Router {
  const { ports, drafts, views } = context.parts
  const router = Router()

  router.post('/drafts', rawBody, async (request, response) => {
    const { studyId, memberId } = visitorOf(response)
    const bytes = new Uint8Array(request.body as Buffer)
    const name = typeof request.query.name === 'string' ? cleanText(request.query.name).slice(0, 200) : undefined
    const brought = name ? { file: { name, bytes } } : { text: new TextDecoder().decode(bytes) }
    const content = await draftOf(brought)
    const id = await drafts.add(studyId, content, memberId, ports.clock.now())
    response.status(201).json({ id })
  })

  // A draft that was deleted while a host had it open: the page has all of it, and its notes are read when they are drafted again.
  router.post('/drafts/kept', jsonBody, async (request, response) => {
    const { lines, draft: given, chapterSlug } = cleanData(Kept.parse(request.body))
    const { draft } = settleSlugs(given)
    const { studyId, memberId } = visitorOf(response)
    const notes = { title: draft.title, language: draft.language, lines, blocks: [] }
    const id = await drafts.add(studyId, { notes, draft }, memberId, ports.clock.now())
    if (chapterSlug !== null && !(await drafts.chaptersOfOthers(studyId, id)).includes(chapterSlug))
      await drafts.published(studyId, id, chapterSlug)
    response.status(201).json({ id })
  })

  router.get('/drafts/:id', async (request, response) => {
    const kept = await context.draftAt(request.params.id, response)
    if (kept) response.json(shown(kept))
  })

  router.put('/drafts/:id', jsonBody, async (request, response) => {
    const kept = await context.draftAt(request.params.id, response)
    if (!kept) return
    const { revision, draft: given, writing } = Saved.parse(request.body)
    const { draft, slugs } = settleSlugs(cleanData(given), writing)
    const { studyId, memberId } = visitorOf(response)
    // Sent again, since the first response was lost on the way: it is there, and nobody else's.
    if (revision < kept.revision && isThere(kept.draft, draft))
      return void response.json({ revision: kept.revision, slugs })
    const saved = await context.unlessOvertaken(response, kept.id, () =>
      drafts.save(studyId, { id: kept.id, revision }, { draft }, memberId, ports.clock.now()),
    )
    if (saved !== undefined) response.json({ revision: saved, slugs })
  })

  router.post('/drafts/:id/again', jsonBody, async (request, response) => {
    const kept = await context.draftAt(request.params.id, response)
    if (!kept) return
    const { revision, text } = Again.parse(request.body)
    const { studyId, memberId } = visitorOf(response)
    const { notes, draft: anew } = await draftApart({ brought: { text: cleanText(text) }, previous: kept.draft })
    if (revision < kept.revision && isThere(kept.notes, notes)) return void response.json(shown(kept))
    const draft = { ...anew, title: kept.draft.title, language: kept.draft.language }
    const saved = await context.unlessOvertaken(response, kept.id, () =>
      drafts.save(studyId, { id: kept.id, revision }, { notes, draft }, memberId, ports.clock.now()),
    )
    if (saved !== undefined) response.json(shown((await drafts.get(studyId, kept.id)) as KeptDraft))
  })

  // It is not saved: the page puts it into the draft as it is by then, where it can be undone.
  router.post('/drafts/:id/mark', jsonBody, async (request, response) => {
    const kept = await context.draftAt(request.params.id, response)
    if (!kept) return
    const marked = cleanData(Mark.parse(request.body))
    const term = await markApart({ draft: kept.draft, notes: kept.notes, marked })
    if (term) return void response.json(term)
    sendError(response, 422, 'no_term', (await context.speech(response)).t('studio.mark-none'))
  })

  router.delete('/drafts/:id', async (request, response) => {
    const kept = await context.draftAt(request.params.id, response)
    if (!kept) return
    await drafts.remove(kept.studyId, kept.id)
    response.json({})
  })

  router.post('/drafts/:id/preview', jsonBody, async (request, response) => {
    const kept = await context.draftAt(request.params.id, response)
    if (!kept) return
    const whole = DraftSchema.parse({ ...kept.draft, terms: [], questions: [request.body?.question] })
    const study = await context.studyOf(response)
    const course = ports.courses.get(study.courseSlug)?.course
    const [question] = cleanData(whole.questions)
    if (question && isTooLongToShow(question))
      return sendError(response, 422, 'too_long', (await context.speech(response)).t('studio.preview-too-long'))
    if (!course || !question) throw new Error('there is nothing to preview')
    response.json(await previewQuestion(views, study, course, kept.draft, question))
  })
  return router
}

/** Whether what was sent is what is kept, which Postgres gives back with its keys in another order. */
const isThere = (kept: unknown, sent: unknown) => isDeepStrictEqual(kept, JSON.parse(JSON.stringify(sent)))
