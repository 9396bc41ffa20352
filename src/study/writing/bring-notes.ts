import type { Reply } from '../../domain/card.ts'
import type { NotesFile } from '../../domain/intent.ts'
import type { Caller, Study } from '../ports.ts'
import { literal } from '../talk/markdown.ts'
import { notice } from '../talk/notice-card.ts'
import { marked, speechOf } from '../talk/speech.ts'
import type { BroughtNotes, Studio, WritingPorts } from './ports.ts'

/** How long a private link is good for, in minutes. */
export const LINK_MINUTES = 10

/**
 * `/study notes`, with notes or without: a draft of them, and the private link to where it is reviewed. Whoever runs the
 * workspace and brings notes is a host of the study from then on, since the link is for its hosts.
 */
export async function bringNotes(
  ports: WritingPorts & { studio: Studio },
  study: Study,
  caller: Caller,
  brought: { text?: string; file?: NotesFile },
): Promise<Reply[]> {
  const speech = speechOf(study)
  const { say } = speech
  const host = await ports.members.resolve(caller)
  const link = (draftId?: string) => ports.studio.link(study, host, draftId)
  const notes: BroughtNotes | undefined = brought.file
    ? { file: brought.file }
    : brought.text !== undefined
      ? { text: brought.text }
      : undefined
  await ports.studies.addHost(study.id, host.id)
  if (!notes) {
    const url = await link()
    if (url === undefined) return notice(say('notes-link.none'), 'warning')
    return notice(`${linkTo(url, speech.t('notes-link.open'))}\n\n${said(study, speech)}`, 'good')
  }
  const drafted = await ports.studio.draft(study, host.id, notes)
  if ('problem' in drafted) return notice(say('notes-link.refused', { problem: marked(drafted.problem) }), 'warning')
  const { id, title, terms, questions, leftOut } = drafted
  const made = say('notes-link.drafted', { title, terms, questions })
  const about = leftOut === undefined ? made : `${made} ${literal(leftOut)}`
  const url = await link(id)
  if (url === undefined) return notice(`${about} ${say('notes-link.none')}`, 'warning')
  return notice(`${about}\n\n${linkTo(url, speech.t('notes-link.review'))}\n\n${said(study, speech)}`, 'good')
}

const linkTo = (url: string, label: string) => `**[${label}](${url})**`

/** In the playground everybody is a host, and there is nothing to keep to oneself. */
function said(study: Study, { t }: ReturnType<typeof speechOf>): string {
  return study.platform === 'playground'
    ? t('notes-link.playground')
    : t('notes-link.private', { minutes: LINK_MINUTES })
}
