import express, { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express'
import { zipSync } from 'fflate'
import { z } from 'zod'
import { cleanData, cleanText } from '../domain/clean.ts'
import { inLanguage } from '../domain/course.ts'
import { inAllLanguages } from '../domain/own-course.ts'
import { slugOf } from '../domain/slug.ts'
import { draftToChapter } from '../drafting/draft-chapter.ts'
import type { KeptDraft } from '../drafting/kept-draft.ts'
import { NotesError } from '../drafting/notes-error.ts'
import { readPastedNotes } from '../drafting/read-notes.ts'
import { redraft } from '../drafting/redraft.ts'
import { WRITE_FORMATS, writeCourse } from '../exchange/write-course.ts'
import type { Study } from '../study/ports.ts'
import { speechOf } from '../study/talk/speech.ts'
import { STARTS } from '../study/writing/begin-chapter.ts'
import { Overtaken } from '../study/writing/ports.ts'
import { previewChapter, publishChapter, restoreVersion } from '../study/writing/publish-chapter.ts'
import { sendError } from '../web/errors.ts'
import { DraftSchema } from './draft-schema.ts'
import { hindrancesOf } from './hindrances.ts'
import { importFile } from './imports.ts'
import type { SiteParts } from './parts.ts'
import { previewQuestion } from './preview.ts'
import { settleSlugs } from './settle-slugs.ts'
import { requireHost, signOut, visitorOf } from './sign-in.ts'
import { draftOf } from './studio.ts'
import { tidy } from './tidy.ts'

/** The largest file taken, in megabytes: a package of cards with its pictures. */
const MOST_MB = 64
const JSON_MB = 24

const Id = z.uuid()
const Saved = z.object({ revision: z.int().positive(), draft: DraftSchema })
const Again = z.object({ revision: z.int().positive(), text: z.string().max(2_000_000) })
const Publish = z.object({
  revision: z.int().positive(),
  alone: z.boolean(),
  courseTitle: z.string().max(200),
  start: z.enum(STARTS),
})

/** Only a page of ours sends this header: a form of another site cannot. */
const fromOurPage: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.headers['x-studyhall'] === '1') return next()
  sendError(response, 403, 'foreign_page', 'Calls come from the studio’s own page, with the header X-Studyhall: 1.')
}

/** The calls of the studio's page, each for the study that the visitor is signed in to. */
export function studioApi(parts: SiteParts): Router {
  const { ports, drafts } = parts
  const router = Router()
  router.use(fromOurPage, requireHost(parts))
  const json = express.json({ limit: `${JSON_MB}mb` })
  const raw = express.raw({ type: () => true, limit: `${MOST_MB}mb` })

  const studyOf = async (response: Response): Promise<Study> => {
    const study = await ports.studies.byId(visitorOf(response).studyId)
    if (!study) throw new Error('the study of a session is gone')
    return study
  }
  const say = async (response: Response) => speechOf(await studyOf(response))
  const draftAt = async (id: unknown, response: Response) => {
    const known = Id.safeParse(id)
    const kept = known.success ? await drafts.get(visitorOf(response).studyId, known.data) : undefined
    if (!kept) sendError(response, 404, 'gone', (await say(response)).t('studio.gone'))
    return kept
  }
  const overtaken = async (response: Response, id: string) => {
    const current = await drafts.get(visitorOf(response).studyId, id)
    if (!current) return sendError(response, 404, 'gone', (await say(response)).t('studio.gone'))
    const { t } = await say(response)
    response.status(409).json({ error: { code: 'overtaken', message: t('studio.overtaken') }, current: shown(current) })
  }

  router.get('/session', async (_, response) => {
    const study = await studyOf(response)
    const own = await ports.ownCourses.of(study.id)
    const course = ports.courses.get(study.courseSlug)?.course
    response.json({
      name: visitorOf(response).name,
      model: parts.better !== undefined,
      study: { channel: study.channel, platform: study.platform, language: study.language, chapter: study.chapter },
      course: course && {
        slug: course.slug,
        title: inLanguage(course.titles, study.language),
        chapters: course.chapters.map(({ slug, number, texts }) => ({
          slug,
          number,
          title: inLanguage(texts, study.language).title,
        })),
      },
      own: own && { slug: own.slug, extends: own.extends, version: own.version },
      versions: own ? await ports.ownCourses.versions(own.slug) : [],
      drafts: await drafts.list(study.id),
    })
  })

  router.post('/sign-out', async (request, response) => {
    await signOut(request, response, parts)
    response.json({})
  })

  router.post('/drafts', raw, async (request, response) => {
    const { studyId, memberId } = visitorOf(response)
    const bytes = new Uint8Array(request.body as Buffer)
    const name = typeof request.query.name === 'string' ? cleanText(request.query.name).slice(0, 200) : undefined
    const brought = name ? { file: { name, bytes } } : { text: new TextDecoder().decode(bytes) }
    const content = await draftOf(brought)
    const id = await drafts.add(studyId, content, memberId, ports.clock.now())
    response.status(201).json({ id })
  })

  router.get('/drafts/:id', async (request, response) => {
    const kept = await draftAt(request.params.id, response)
    if (kept) response.json(shown(kept))
  })

  router.put('/drafts/:id', json, async (request, response) => {
    const kept = await draftAt(request.params.id, response)
    if (!kept) return
    const { revision, draft: given } = Saved.parse(request.body)
    const { draft, slugs } = settleSlugs(cleanData(given))
    const { studyId, memberId } = visitorOf(response)
    try {
      const saved = await drafts.save(studyId, { id: kept.id, revision }, { draft }, memberId, ports.clock.now())
      response.json({ revision: saved, slugs })
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      await overtaken(response, kept.id)
    }
  })

  router.post('/drafts/:id/again', json, async (request, response) => {
    const kept = await draftAt(request.params.id, response)
    if (!kept) return
    const { revision, text } = Again.parse(request.body)
    const { studyId, memberId } = visitorOf(response)
    const notes = readPastedNotes(cleanText(text))
    const draft = { ...redraft(kept.draft, notes), title: kept.draft.title, language: kept.draft.language }
    try {
      await drafts.save(studyId, { id: kept.id, revision }, { notes, draft }, memberId, ports.clock.now())
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      return overtaken(response, kept.id)
    }
    response.json(shown((await drafts.get(studyId, kept.id)) as KeptDraft))
  })

  router.post('/drafts/:id/better', json, async (request, response) => {
    const kept = await draftAt(request.params.id, response)
    if (!kept) return
    if (!parts.better) return sendError(response, 404, 'not_found', 'There is no model.')
    const { studyId, memberId } = visitorOf(response)
    const { draft, said } = await parts.better(kept.draft, kept.notes)
    try {
      await drafts.save(studyId, kept, { draft }, memberId, ports.clock.now())
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      return overtaken(response, kept.id)
    }
    response.json({ ...shown((await drafts.get(studyId, kept.id)) as KeptDraft), said })
  })

  router.delete('/drafts/:id', async (request, response) => {
    const kept = await draftAt(request.params.id, response)
    if (!kept) return
    await drafts.remove(kept.studyId, kept.id)
    response.json({})
  })

  router.post('/drafts/:id/preview', json, async (request, response) => {
    const kept = await draftAt(request.params.id, response)
    if (!kept) return
    const whole = DraftSchema.parse({ ...kept.draft, terms: [], questions: [cleanData(request.body?.question)] })
    const study = await studyOf(response)
    const course = ports.courses.get(study.courseSlug)?.course
    const [question] = whole.questions
    if (!course || !question) throw new Error('there is nothing to preview')
    response.json(await previewQuestion(parts.views, study, course, kept.draft, question))
  })

  router.post('/drafts/:id/publish', json, async (request, response) => {
    const kept = await draftAt(request.params.id, response)
    if (!kept) return
    const { revision, ...options } = Publish.parse(request.body)
    if (revision !== kept.revision) return overtaken(response, kept.id)
    const study = await studyOf(response)
    const { t } = speechOf(study)
    const hindrances = hindrancesOf(tidy(kept.draft)).map(({ key, name = '', slug }) => ({
      text: t(key, { name }),
      slug,
    }))
    const content = chapterOf(kept)
    if (request.query.preview !== undefined)
      return void response.json({ hindrances, ...(await previewChapter(ports, study, content, options)) })
    if (hindrances.length > 0) return sendError(response, 422, 'hindered', hindrances.map(each => each.text).join(' '))
    const { memberId } = visitorOf(response)
    try {
      const published = await publishChapter(ports, study, memberId, content, options)
      await drafts.published(study.id, kept.id, published.chapter.slug)
      response.json(published)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      sendError(response, 409, 'overtaken', t('studio.overtaken-publish'))
    }
  })

  router.post('/versions/:number/restore', async (request, response) => {
    const study = await studyOf(response)
    const { t } = speechOf(study)
    try {
      const { memberId } = visitorOf(response)
      const version = await restoreVersion(ports, study, memberId, Number(request.params.number) | 0)
      if (version === undefined) return sendError(response, 404, 'no_version', t('studio.no-version'))
      response.json({ version })
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      sendError(response, 409, 'overtaken', t('studio.overtaken-publish'))
    }
  })

  // A line of JSON for each piece of news, the last with what came of it.
  router.post('/import', raw, async (request, response) => {
    const study = await studyOf(response)
    const name = cleanText(String(request.query.name ?? '')).slice(0, 200) || 'file'
    response.type('application/x-ndjson')
    const tell = (news: object) => void response.write(`${JSON.stringify(news)}\n`)
    const file = { name, bytes: new Uint8Array(request.body as Buffer) }
    const imported = await importFile(file, study.language, (done, total) => tell({ done, total }))
    if ('problem' in imported) tell({ problem: imported.problem })
    else {
      const { preview, content } = imported
      const keep = request.query.keep === '1' && content.draft.terms.length + content.draft.questions.length > 0
      const { memberId } = visitorOf(response)
      const id = keep ? await drafts.add(study.id, content, memberId, ports.clock.now()) : undefined
      const holds = content.draft.terms.length + content.draft.questions.length
      tell({ preview, holds, id })
    }
    response.end()
  })

  router.get('/export/:format', async (request, response) => {
    const format = WRITE_FORMATS.find(each => each === request.params.format)
    const study = await studyOf(response)
    const course = ports.courses.get(study.courseSlug)?.course
    if (!format || !course) return sendError(response, 404, 'not_found', 'There is no such format.')
    const files = await writeCourse(inAllLanguages(course), format, course.languages, ports.clock.now())
    const [only] = files
    const isOne = files.length === 1 && only
    const bytes = isOne ? only.bytes : zipSync(Object.fromEntries(files.map(file => [file.name, file.bytes])))
    response.attachment(isOne ? only.name : `${course.slug}-${format}.zip`).send(Buffer.from(bytes))
  })

  router.use((_, response) => sendError(response, 404, 'not_found', 'There is no such call.'))
  router.use(onError(say))
  return router
}

/** A draft as the page gets it: its blocks are for drafting alone. */
function shown({ id, notes, draft, revision, chapterSlug, updatedAt, by }: KeptDraft) {
  return { id, lines: notes.lines, draft, revision, chapterSlug, updatedAt, by }
}

function chapterOf({ draft, chapterSlug }: KeptDraft) {
  return draftToChapter(tidy(draft), { slug: chapterSlug ?? slugOf(draft.title || 'chapter'), number: 0 })
}

/** What a host did wrong becomes a sentence in the language of the study. */
function onError(say: (response: Response) => Promise<ReturnType<typeof speechOf>>): ErrorRequestHandler {
  return async (error, _request, response, next) => {
    if (response.headersSent) return next(error)
    const { t, language } = await say(response)
    if (error instanceof NotesError) return sendError(response, 422, 'no_draft', error.say(language))
    if (error instanceof z.ZodError)
      return sendError(response, 400, 'invalid_request', t('studio.bad-request', { detail: z.prettifyError(error) }))
    if (error.type === 'entity.too.large')
      return sendError(
        response,
        413,
        'too_large',
        t('studio.too-large', { most: Math.round(error.limit / 1024 / 1024) }),
      )
    next(error)
  }
}
