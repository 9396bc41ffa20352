import { fileURLToPath } from 'node:url'
import express, { type Express } from 'express'
import { speechOf } from '../study/talk/speech.ts'
import { guardHost } from '../web/guard.ts'
import { studioApi } from './api.ts'
import { noticePage, studioPage } from './pages.ts'
import type { SiteParts } from './parts.ts'
import { signInRoutes, visitorAt } from './sign-in.ts'

const PUBLIC = fileURLToPath(new URL('../../public/', import.meta.url))
const SCRIPTS = fileURLToPath(new URL('../../dist/site/browser/', import.meta.url))

/** Mounts the pages for hosts, at `/studio`. */
export function mountSite(app: Express, parts: SiteParts): void {
  const { ports, publicUrl } = parts
  app.use('/studio', guardHost(publicUrl))
  app.use('/studio/assets', express.static(PUBLIC, { index: false }), express.static(SCRIPTS, { index: false }))
  app.use('/studio/api', studioApi(parts))
  app.use('/studio', signInRoutes(parts))
  app.get('/studio', async (request, response) => {
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
}
