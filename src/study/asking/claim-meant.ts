import type { Reply } from '../../domain/card.ts'
import type { Caller } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import { type Speech, speechOf } from '../talk/speech.ts'
import { findQuestion } from './find-question.ts'
import type { AskingPorts } from './ports.ts'
import { tellOfReport } from './report.ts'

/**
 * A member says that a written answer which was refused is right: kept, and told to the hosts in private with the
 * question, what it accepts and what was typed. Said twice it is told once.
 */
export async function claimMeant(ports: AskingPorts, caller: Caller, postId: string, spoken: Speech): Promise<Reply[]> {
  const found = await findQuestion(ports, caller, postId, spoken)
  if ('refusal' in found) return found.refusal
  const { question } = found
  const { t } = speechOf(question.study)
  if (question.post.takenBack) return notice(t('question.taken-back'))
  const member = await ports.members.resolve(caller)
  const text = await ports.answers.refusedText(postId, member.id)
  if (text === undefined) {
    // The hosts may have accepted it since it was refused.
    const earlier = await ports.answers.earlier(postId, member.id)
    return earlier?.right
      ? notice(t('meant.counts', { points: earlier.points }), 'good')
      : notice(t('verdict.gone'), 'warning')
  }
  const id = await ports.reports.file({ postId, memberId: member.id, kind: 'meant', text, at: ports.clock.now() })
  if (!id) return notice(t('meant.before'))
  const report = { id, postId, kind: 'meant', text, reporter: member.externalId, resolution: null } as const
  const told = await tellOfReport(ports, question, report, member.name)
  return notice(t(told ? 'meant.told' : 'meant.kept'), 'good')
}
