import { type Request, type RequestHandler, type Response, Router } from 'express'
import { z } from 'zod'
import { isSlug } from '../domain/slug.ts'
import type { TextKey } from '../i18n/catalogue.ts'
import { speechOf } from '../study/talk/speech.ts'
import { sendError } from '../web/errors.ts'
import { noticePage, signInPage } from './pages.ts'
import type { LinkProblem, SiteParts, Visitor } from './parts.ts'
import { digestOf, newSecret, secretOf } from './secrets.ts'

const COOKIE = 'studyhall_session'
/** Tells the page on which a link was looked at: whoever presses twice there, or looks again, is the same host. */
const PAGE_COOKIE = 'studyhall_page'
const PAGE_MS = 12 * 3600_000
/** A sitting: notes are reviewed in one go, and a link for the next is a command away. */
const SESSION_MS = 12 * 3600_000
const STATUS: Record<LinkProblem, number> = { unknown: 404, used: 410, late: 410 }
/** Which question of a draft a link is about: the page opens it. One that is no slug is left out. */
const Wanted = z.object({ question: z.string().refine(isSlug).optional().catch(undefined) })
const Playground = Wanted.extend({
  viewer: z.string().regex(/^[\p{L}\p{N}_.-]{1,32}$/u),
  draft: z.uuid().optional(),
})

/** Where links from the chat lead. Looking at one uses nothing up, since chats look at links to preview them. */
export function signInRoutes({ ports, signIns, publicUrl, playground }: SiteParts): Router {
  const router = Router()
  const secure = publicUrl?.startsWith('https:') === true
  const hidden = { httpOnly: true, sameSite: 'lax', secure } as const
  const remember = (response: Response, secret: string) =>
    response.cookie(COOKIE, secret, { ...hidden, path: '/studio', maxAge: SESSION_MS })
  const newSession = (secret = newSecret()) => {
    return { secret, idHash: digestOf(secret), expiresAt: new Date(ports.clock.now().getTime() + SESSION_MS) }
  }
  const languageOf = async (studyId?: string) => {
    const study = studyId === undefined ? undefined : await ports.studies.byId(studyId)
    return speechOf(study ?? ports.defaults)
  }
  const refuse = async (response: Response, problem: LinkProblem | 'removed', status: number, studyId?: string) => {
    const { t, language } = await languageOf(studyId)
    const page = noticePage(language, t('studio.name'), t(`sign-in.${problem}` as TextKey))
    response.status(status).type('html').send(page)
  }

  /** Lets whoever opened a session with a link from the same page go on with it, as long as it lasts. */
  const goOn = async (request: Request<{ token: string }>, response: Response): Promise<boolean> => {
    const { token } = request.params
    const page = cookieOf(request, PAGE_COOKIE)
    const secret = page && secretOf(token, page)
    if (!secret || !(await signIns.session(digestOf(secret), ports.clock.now()))) return false
    remember(response, secret)
    response.redirect(303, pageAt(await signIns.draftOf(digestOf(token)), Wanted.parse(request.query).question))
    return true
  }

  // Not `no-referrer`: with that a browser sends the form with `Origin: null`, as of another site.
  router.use((_, response, next) => {
    response.set({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex' })
    next()
  })
  router.get('/in/:token', async (request, response) => {
    const found = await signIns.peekLink(digestOf(request.params.token), ports.clock.now())
    if (found === 'used' && (await goOn(request, response))) return
    if (typeof found === 'string') return refuse(response, found, STATUS[found])
    const { t, language } = await languageOf(found.studyId)
    const page = cookieOf(request, PAGE_COOKIE) || newSecret()
    response.cookie(PAGE_COOKIE, page, { ...hidden, path: '/studio/in', maxAge: PAGE_MS })
    response.type('html').send(signInPage(language, t))
  })
  router.post('/in/:token', async (request, response) => {
    const now = ports.clock.now()
    const page = cookieOf(request, PAGE_COOKIE)
    const { secret, ...session } = newSession(page && secretOf(request.params.token, page))
    const used = await signIns.useLink(digestOf(request.params.token), session, now)
    if (used === 'used' && (await goOn(request, response))) return
    if (typeof used === 'string') return refuse(response, used, STATUS[used])
    if (!(await signIns.session(session.idHash, now))) return refuse(response, 'removed', 403, used.studyId)
    remember(response, secret)
    response.redirect(303, pageAt(used.draftId, Wanted.parse(request.query).question))
  })
  if (playground)
    router.get('/playground', async (request, response) => {
      const asked = Playground.safeParse(request.query)
      const study = await ports.studies.inChannel(playground)
      if (!asked.success || !study) return refuse(response, 'unknown', 404)
      const { viewer, draft, question } = asked.data
      const caller = { ...playground, member: viewer, name: viewer, administers: async () => true }
      const member = await ports.members.resolve(caller)
      await ports.studies.addHost(study.id, member.id)
      const { secret, ...session } = newSession()
      await signIns.openSession({ ...session, studyId: study.id, memberId: member.id })
      remember(response, secret)
      response.redirect(303, pageAt(draft, question))
    })
  return router
}

/** The page, at a draft or at one of its questions where there is one. */
function pageAt(draft: string | null | undefined, question: string | undefined): string {
  return draft ? `/studio#${draft}${question ? `/${question}` : ''}` : '/studio'
}

/** Lets a host through, and keeps who it is for `visitorOf`; whoever is none gets a sentence. */
export function requireHost({ ports, signIns }: SiteParts): RequestHandler {
  return async (request, response, next) => {
    const visitor = await visitorAt(request, { ports, signIns })
    if (!visitor) {
      const { t } = speechOf(ports.defaults)
      return sendError(response, 401, 'signed_out', t('sign-in.needed'))
    }
    response.locals.visitor = visitor
    next()
  }
}

export function visitorOf(response: Response): Visitor {
  return response.locals.visitor as Visitor
}

/** Whoever comes with a session, if it is a good one. */
export async function visitorAt(
  request: Request,
  { ports, signIns }: Pick<SiteParts, 'ports' | 'signIns'>,
): Promise<Visitor | undefined> {
  const secret = cookieOf(request)
  return secret === undefined ? undefined : signIns.session(digestOf(secret), ports.clock.now())
}

/** Ends the session of a request. */
export async function signOut(request: Request, response: Response, { signIns }: SiteParts): Promise<void> {
  const secret = cookieOf(request)
  if (secret !== undefined) await signIns.closeSession(digestOf(secret))
  response.clearCookie(COOKIE, { path: '/studio' })
}

function cookieOf(request: Request, wanted = COOKIE): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).map(pair => pair.split('='))
  return pairs.find(([name]) => name === wanted)?.[1]
}
