import type { Reply } from '../../domain/card.ts'
import { gradeOf } from '../../domain/grading.ts'
import type { MendIntent } from '../../domain/intent.ts'
import { ratingOf } from '../../domain/memory.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { Caller } from '../ports.ts'
import { ANSWER_VALUE, componentId } from '../talk/component-id.ts'
import { notice, noticeCard } from '../talk/notice-card.ts'
import { type Speech, speechOf } from '../talk/speech.ts'
import type { AskingPorts, PutQuestion, Report } from './ports.ts'

/** What a host decides on a report: to take the question back, to accept a further answer, or to leave all as it is. */
export async function mend(ports: AskingPorts, caller: Caller, intent: MendIntent, spoken: Speech): Promise<Reply[]> {
  const report = await ports.reports.byId(intent.reportId)
  const question = report && (await ports.answers.question(report.postId))
  if (!report || !question) return notice(spoken.t('report.gone'), 'warning')
  const speech = speechOf(question.study)
  if (!(await isHost(ports, question, caller))) return notice(speech.t('report.not-host'), 'warning')
  const { t } = speech
  if (report.resolution) return notice(t('report.decided', { resolution: t(`resolution.${resolutionOf(report)}`) }))
  switch (intent.does) {
    case 'dismiss':
      return settled(ports, question, report, 'dismissed', notice(t('report.dismissed'), 'good'))
    case 'void': {
      const count = await ports.mending.void(report.postId, ports.clock.now())
      if (count === undefined) return notice(t('report.too-old'), 'warning')
      return settled(ports, question, report, 'voided', notice(t('report.voided', { count }), 'good'))
    }
    case 'form':
      return [{ to: 'form', form: acceptForm(speech, report) }]
    case 'accept': {
      const asked = accepting(question.post.asked, intent, report)
      if (!asked) return notice(t('verdict.bad-choice'), 'warning')
      const vocabulary = ports.courses.get(question.post.courseSlug ?? question.study.courseSlug)?.vocabulary
      const count = await ports.mending.regrade(report.postId, asked, given => {
        const how = gradeOf(asked, given, vocabulary)
        return how === 'wrong' ? undefined : ratingOf(how)
      })
      return settled(ports, question, report, 'accepted', notice(t('report.accepted', { count }), 'good'))
    }
  }
}

/** The question with one more right answer: a choice by its place, or what was typed. */
function accepting(
  asked: AskedQuestion,
  { place, text }: Extract<MendIntent, { does: 'accept' }>,
  report: Report,
): AskedQuestion | undefined {
  if (asked.choices.length > 0) {
    if (place === undefined || !asked.choices[place]) return undefined
    return { ...asked, also: [...(asked.also ?? []), [place]] }
  }
  const answer = text ?? report.text
  return answer ? { ...asked, accepted: [...asked.accepted, answer] } : undefined
}

/** Hosts are told in direct messages, which belong to no channel; whoever runs the workspace may decide in the channel. */
async function isHost(ports: AskingPorts, { study }: PutQuestion, caller: Caller): Promise<boolean> {
  if (study.platform !== caller.platform || (caller.workspace && study.workspace !== caller.workspace)) return false
  const hosts = await ports.studies.hosts(study.id)
  if (hosts.some(host => host.externalId === caller.member)) return true
  return caller.workspace !== '' && caller.administers()
}

/** Writes the decision down; whoever reported hears of it. A void settles all reports of the question. */
async function settled(
  ports: AskingPorts,
  { study, post }: PutQuestion,
  report: Report,
  resolution: Resolution,
  replies: Reply[],
): Promise<Reply[]> {
  const { t } = speechOf(study)
  const platform = ports.platforms.get(study.platform)
  const over = await ports.reports.resolve(report.id, resolution, resolution === 'voided')
  const card = noticeCard(t(`resolution.${resolution}`), 'neutral', [{ type: 'text', markdown: post.asked.prompt }])
  const reporters = [...new Set(over.map(({ reporter }) => reporter))]
  await Promise.allSettled(reporters.map(reporter => platform?.tell(study.workspace, reporter, card)))
  return replies
}

type Resolution = 'dismissed' | 'voided' | 'accepted'

function resolutionOf({ resolution }: Report): Resolution {
  return resolution === 'voided' || resolution === 'accepted' ? resolution : 'dismissed'
}

function acceptForm({ t }: Pick<Speech, 't'>, { id }: Report) {
  return {
    title: t('form.answer.title'),
    action: componentId.mendForm(id),
    submit: t('report.accept-other'),
    fields: [{ id: ANSWER_VALUE, label: t('form.answer.label'), kind: 'text' as const, maxLength: 200 }],
  }
}
