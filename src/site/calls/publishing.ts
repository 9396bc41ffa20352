import { type Response, Router } from 'express'
import { z } from 'zod'
import { cleanData } from '../../domain/clean.ts'
import { plainStart } from '../../domain/markdown/plain.ts'
import { Slugs, slugOf } from '../../domain/slug.ts'
import { draftToChapter } from '../../drafting/draft-chapter.ts'
import type { KeptDraft } from '../../drafting/kept-draft.ts'
import { STARTS } from '../../study/writing/begin-chapter.ts'
import { Overtaken } from '../../study/writing/ports.ts'
import { previewChapter, publishChapter, restoreVersion } from '../../study/writing/publish-chapter.ts'
import { sendError } from '../../web/errors.ts'
import { hindrancesOf } from '../hindrances.ts'
import { settleSlugs } from '../settle-slugs.ts'
import { visitorOf } from '../sign-in.ts'
import { tidy } from '../tidy.ts'
import { jsonBody, Revision } from './bodies.ts'
import type { CallContext } from './context.ts'

/** Characters of a prompt that a question is named by. */
const MOST_NAMED = 60

const Publish = z.object({
  revision: Revision,
  alone: z.boolean(),
  courseTitle: z.string().max(200),
  start: z.enum(STARTS),
})

/** Putting a chapter into the study's own course, and going back to what a version held. */
export function publishingCalls(context: CallContext): Router {
  const { ports, drafts } = context.parts
  const router = Router()
  const late = async (response: Response, error: unknown) => {
    if (!(error instanceof Overtaken)) throw error
    const { t } = await context.speech(response)
    sendError(response, 409, 'overtaken', t('studio.overtaken-publish'))
  }

  router.post('/drafts/:id/publish', jsonBody, async (request, response) => {
    const kept = await context.draftAt(request.params.id, response)
    if (!kept) return
    const { revision, ...options } = Publish.parse(cleanData(request.body))
    if (revision !== kept.revision) return context.overtaken(response, kept.id)
    const study = await context.studyOf(response)
    const { t } = await context.speech(response)
    const hindrances = hindrancesOf(tidy(kept.draft)).map(({ key, name = '', prompt = '', slug }) => ({
      text: t(key, { name: name || plainStart(prompt, MOST_NAMED) }),
      slug,
    }))
    const content = chapterOf(kept, await drafts.chaptersOfOthers(study.id, kept.id))
    if (request.query.preview !== undefined)
      return void response.json({ hindrances, ...(await previewChapter(ports, study, content, options)) })
    if (hindrances.length > 0) return sendError(response, 422, 'hindered', hindrances.map(each => each.text).join(' '))
    const { memberId } = visitorOf(response)
    try {
      const published = await publishChapter(ports, study, memberId, content, options)
      await drafts.published(study.id, kept.id, published.chapter.slug)
      response.json(published)
    } catch (error) {
      await late(response, error)
    }
  })

  router.post('/versions/:number/restore', async (request, response) => {
    const study = await context.studyOf(response)
    const { t } = await context.speech(response)
    const wanted = /^\d{1,9}$/.test(request.params.number) ? Number(request.params.number) : undefined
    try {
      const { memberId } = visitorOf(response)
      const version = wanted && (await restoreVersion(ports, study, memberId, wanted))
      if (!version) return sendError(response, 404, 'no_version', t('studio.no-version'))
      response.json({ version })
    } catch (error) {
      await late(response, error)
    }
  })
  return router
}

/** @param others chapters of other drafts: one of the same title does not take the place of such */
function chapterOf({ draft, chapterSlug }: KeptDraft, others: readonly string[]) {
  const slug = chapterSlug ?? new Slugs(others).take(slugOf(draft.title || 'chapter'))
  // An entry may have been left while it was written.
  return draftToChapter(settleSlugs(tidy(draft)).draft, { slug, number: 0 })
}
