import { cleanText } from '../domain/clean.ts'
import type { Draft } from '../drafting/draft.ts'
import { draftApart } from '../drafting/draft-apart.ts'
import type { Notes } from '../drafting/notes.ts'
import { NotesError } from '../drafting/notes-error.ts'
import { sayLeftOut } from '../drafting/say-left-out.ts'
import type { Member, Study } from '../study/ports.ts'
import { LINK_MINUTES } from '../study/writing/bring-notes.ts'
import type { BroughtNotes, Drafted, Studio } from '../study/writing/ports.ts'
import type { SiteParts } from './parts.ts'
import { digestOf, newSecret } from './secrets.ts'

/** The studio as the chat knows it: notes go in, links come out. */
export function studioOf(parts: Omit<SiteParts, 'ports'> & { clock: SiteParts['ports']['clock'] }): Studio {
  const { drafts, signIns, clock, publicUrl, playground } = parts
  return {
    async draft(study: Study, memberId: string, brought: BroughtNotes): Promise<Drafted> {
      const content = await draftOf(brought).catch(error => {
        if (error instanceof NotesError) return { problem: error.say(study.language) }
        throw error
      })
      if ('problem' in content) return content
      const id = await drafts.add(study.id, content, memberId, clock.now())
      const { title, terms, questions } = content.draft
      const leftOut = sayLeftOut(content.notes, study.language)
      return { id, title, terms: terms.length, questions: questions.length, leftOut }
    },

    async link(study: Study, host: Member, draftId?: string, question?: string): Promise<string | undefined> {
      const at = { ...(question && { question }) }
      if (playground && study.platform === 'playground') {
        const about = new URLSearchParams({ viewer: host.externalId, ...(draftId && { draft: draftId }), ...at })
        return `/studio/playground?${about}`
      }
      if (publicUrl === undefined) return undefined
      const token = newSecret()
      const now = clock.now()
      const expiresAt = new Date(now.getTime() + LINK_MINUTES * 60_000)
      const link = { tokenHash: digestOf(token), studyId: study.id, memberId: host.id, expiresAt }
      await signIns.addLink({ ...link, ...(draftId && { draftId }) })
      // What is looked at there is no secret, and nothing that the link lets anybody do.
      return new URL(`/studio/in/${token}${question ? `?${new URLSearchParams(at)}` : ''}`, publicUrl).href
    },
  }
}

/**
 * Notes and what is drafted from them.
 * @throws {NotesError} saying what to do, when nothing can be drafted
 */
export async function draftOf(brought: BroughtNotes): Promise<{ notes: Notes; draft: Draft }> {
  if (!('file' in brought)) return draftApart({ brought: { text: cleanText(brought.text) } })
  const { name, bytes } = brought.file
  if (!bytes) throw new NotesError('notes.archive-too-large', { name })
  return draftApart({ brought: { file: { name, bytes } } })
}
