import type { Reply } from '../../domain/card.ts'
import { PRESSED_KINDS, type PressedKind } from '../../domain/intent.ts'
import type { Caller } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice } from '../talk/notice-card.ts'
import { type Speech, speechOf } from '../talk/speech.ts'
import { findQuestion } from './find-question.ts'
import type { AskingPorts, PutQuestion, Report } from './ports.ts'
import { reportCard } from './report-card.ts'

/** The first press: what is wrong with it? */
export async function askWhatIsWrong(
  ports: AskingPorts,
  caller: Caller,
  postId: string,
  spoken: Speech,
): Promise<Reply[]> {
  const found = await findQuestion(ports, caller, postId, spoken)
  if ('refusal' in found) return found.refusal
  const { question } = found
  const { t } = speechOf(question.study)
  if (question.post.takenBack) return notice(t('question.taken-back'))
  const buttons = PRESSED_KINDS.map(kind => ({ label: t(`report.${kind}`), action: componentId.report(postId, kind) }))
  return notice(t('report.what'), 'neutral', [{ type: 'buttons', buttons }])
}

/** The second press: kept, and told to the hosts with the question's figures. */
export async function reportQuestion(
  ports: AskingPorts,
  caller: Caller,
  postId: string,
  kind: PressedKind,
  spoken: Speech,
): Promise<Reply[]> {
  const found = await findQuestion(ports, caller, postId, spoken)
  if ('refusal' in found) return found.refusal
  const { question } = found
  const { t } = speechOf(question.study)
  if (question.post.takenBack) return notice(t('question.taken-back'))
  const member = await ports.members.resolve(caller)
  const id = await ports.reports.file({ postId, memberId: member.id, kind, text: '', at: ports.clock.now() })
  if (!id) return notice(t('report.before'))
  const report = { id, postId, kind, text: '', reporter: member.externalId, resolution: null }
  return notice(t((await tellOfReport(ports, question, report, member.name)) ? 'report.told' : 'report.kept'), 'good')
}

/** Tells the hosts of a report, with the question's figures and what they can do. @returns whether one could be told */
export async function tellOfReport(
  ports: AskingPorts,
  question: PutQuestion,
  report: Report,
  name: string,
): Promise<boolean> {
  const { study } = question
  const tally = await ports.posts.tally(question.post.id)
  const refused = question.post.asked.choices.length > 0 ? [] : await ports.answers.refused(question.post.id)
  const figures = await ports.figures.ofPost(question.post.id)
  const card = reportCard(speechOf(study), question, report, name, tally, refused, figures)
  const platform = ports.platforms.get(study.platform)
  const hosts = platform ? await ports.studies.hosts(study.id) : []
  const told = await Promise.allSettled(hosts.map(host => platform?.tell(study.workspace, host.externalId, card)))
  return told.some(each => each.status === 'fulfilled')
}
