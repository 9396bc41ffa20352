import express, { Router } from 'express'
import { packageFile } from '../package-files.ts'
import { speechOf } from '../study/talk/speech.ts'
import { guardHost } from '../web/guard.ts'
import { studioApi } from './api.ts'
import { noticePage, studioPage } from './pages.ts'
import type { SiteParts } from './parts.ts'
import { signInRoutes, visitorAt } from './sign-in.ts'

const PUBLIC = packageFile('public')
const SCRIPTS = packageFile('dist/site/browser')

/** The pages for hosts. */
export function siteRoutes(parts: SiteParts): Router {
  const { ports, publicUrl } = parts
  const router = Router()
  router.use(guardHost(publicUrl))
  router.use('/assets', express.static(PUBLIC, { index: false }), express.static(SCRIPTS, { index: false }))
  router.use('/api', studioApi(parts))
  router.use(signInRoutes(parts))
  router.get('/', async (request, response) => {
    const visitor = await visitorAt(request, parts)
    const study = visitor && (await ports.studies.byId(visitor.studyId))
    const { t, language } = speechOf(study ?? ports.defaults)
    if (!study && parts.playground) return response.redirect(303, '/studio/playground?viewer=mina')
    if (!study)
      return void response
        .status(401)
        .type('html')
        .send(noticePage(language, t('studio.name'), t('sign-in.needed')))
    response.type('html').send(studioPage(language, t('studio.name')))
  })
  return router
}
