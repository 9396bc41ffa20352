import { Router } from 'express'
import { inLanguage } from '../../domain/course.ts'
import { signOut, visitorOf } from '../sign-in.ts'
import type { CallContext } from './context.ts'

/** Who is here and where, and leaving. */
export function sessionCalls(context: CallContext): Router {
  const { parts } = context
  const { ports, drafts } = parts
  const router = Router()
  router.get('/session', async (_, response) => {
    const study = await context.studyOf(response)
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
      own: own && {
        slug: own.slug,
        extends: own.extends,
        version: own.version,
        chapters: own.content.chapters.map(each => each.slug),
      },
      versions: own ? await ports.ownCourses.versions(own.slug) : [],
      drafts: await drafts.list(study.id),
    })
  })

  router.post('/sign-out', async (request, response) => {
    await signOut(request, response, parts)
    response.json({})
  })
  return router
}
