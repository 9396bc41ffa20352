import type { Reply } from '../../domain/card.ts'
import type { Caller } from '../ports.ts'
import { unlinked } from '../talk/markdown.ts'
import { notice, noticeCard } from '../talk/notice-card.ts'
import { type Speech, speechOf } from '../talk/speech.ts'
import type { AskingPorts, PutQuestion } from './ports.ts'
import { isHere } from './record-answer.ts'

/**
 * A member says that a written answer which was refused is right: kept, and told to the hosts in private with the
 * question, what it accepts and what was typed. Said twice it is told once.
 */
export async function claimMeant(ports: AskingPorts, caller: Caller, postId: string, spoken: Speech): Promise<Reply[]> {
  const question = await ports.answers.question(postId)
  if (!question) return notice(spoken.t('verdict.gone'), 'warning')
  if (!isHere(question, caller)) return notice(spoken.t('verdict.foreign'), 'warning')
  const { t } = speechOf(question.study)
  const member = await ports.members.resolve(caller)
  const text = await ports.answers.refusedText(postId, member.id)
  if (text === undefined) return notice(t('verdict.gone'), 'warning')
  const isNew = await ports.reports.file({ postId, memberId: member.id, kind: 'meant', text, at: ports.clock.now() })
  if (!isNew) return notice(t('meant.before'))
  const told = await tellHosts(ports, question, member.name, text)
  return notice(t(told ? 'meant.told' : 'meant.kept'), 'good')
}

/** @returns whether a host could be told */
async function tellHosts(ports: AskingPorts, question: PutQuestion, name: string, text: string): Promise<boolean> {
  const { study, post } = question
  const { t, say } = speechOf(study)
  const card = noticeCard(say('meant.claim', { name, channel: `#${study.channel}` }), 'neutral', [
    { type: 'text', markdown: post.asked.prompt },
    {
      type: 'fields',
      fields: [
        { name: t('meant.typed'), value: unlinked(text) },
        { name: t('meant.accepted'), value: post.asked.accepted.map(unlinked).join(', ') },
      ],
    },
  ])
  const platform = ports.platforms.get(study.platform)
  const hosts = platform ? await ports.studies.hosts(study.id) : []
  const told = await Promise.allSettled(hosts.map(host => platform?.tell(study.workspace, host.externalId, card)))
  return told.some(each => each.status === 'fulfilled')
}
