import type { Response } from 'express'
import { z } from 'zod'
import type { KeptDraft } from '../../drafting/kept-draft.ts'
import { sayLeftOut } from '../../drafting/say-left-out.ts'
import type { Study } from '../../study/ports.ts'
import { speechOf } from '../../study/talk/speech.ts'
import { Overtaken } from '../../study/writing/ports.ts'
import { sendError } from '../../web/errors.ts'
import type { SiteParts } from '../parts.ts'
import { visitorOf } from '../sign-in.ts'

const Id = z.uuid()

/** What every call of the studio's page needs: whose study it is, and one of its drafts. */
export class CallContext {
  readonly parts: SiteParts

  constructor(parts: SiteParts) {
    this.parts = parts
  }

  async studyOf(response: Response): Promise<Study> {
    const study = await this.parts.ports.studies.byId(visitorOf(response).studyId)
    if (!study) throw new Error('the study of a session is gone')
    return study
  }

  async speech(response: Response): Promise<ReturnType<typeof speechOf>> {
    return speechOf(await this.studyOf(response))
  }

  /** The draft of an address; where the study has none by it, that is answered. */
  async draftAt(id: unknown, response: Response): Promise<KeptDraft | undefined> {
    const known = Id.safeParse(id)
    const kept = known.success ? await this.parts.drafts.get(visitorOf(response).studyId, known.data) : undefined
    if (!kept) sendError(response, 404, 'gone', (await this.speech(response)).t('studio.gone'))
    return kept
  }

  /** Runs what saves over a revision; where another host was faster, answers with what is there now. */
  async unlessOvertaken<T>(response: Response, id: string, save: () => Promise<T>): Promise<T | undefined> {
    try {
      return await save()
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      await this.overtaken(response, id)
    }
  }

  async overtaken(response: Response, id: string): Promise<void> {
    const current = await this.draftAt(id, response)
    if (!current) return
    const { t } = await this.speech(response)
    response.status(409).json({ error: { code: 'overtaken', message: t('studio.overtaken') }, current: shown(current) })
  }
}

/** A draft as the page gets it: its blocks are for drafting alone, and what could not be read is a sentence. */
export function shown({ id, notes, draft, revision, chapterSlug, updatedAt, by }: KeptDraft) {
  const leftOut = sayLeftOut(notes, draft.language)
  return { id, lines: notes.lines, leftOut, draft, revision, chapterSlug, updatedAt, by }
}
