import type { Caller, Member } from '../ports.ts'
import { marked, speechOf } from '../talk/speech.ts'
import type { AskingPorts, PutQuestion } from './ports.ts'

/**
 * Where the words of a question can be mended: on the page of the chapter, by a private link, where the study wrote it
 * itself; else in the files that it comes from. As Markdown.
 */
export async function sayWhereToFix(ports: AskingPorts, { study, post }: PutQuestion, caller: Caller): Promise<string> {
  const { t, say } = speechOf(study)
  const { slug } = post.asked
  const question = { course: post.courseSlug ?? study.courseSlug, slug }
  const page = await ports.workshop.page(study, await hostOf(ports, study.id, caller, study.workspace), question)
  if (page !== undefined) return say('mend.page', { slug, link: marked(`**[${t('mend.open')}](${page})**`) })
  const lines = await ports.workshop.lines(question)
  if (lines.length === 0) return say('mend.own', { slug })
  return say('mend.lines', { slug, lines: marked(lines.map(line => `\`${line}\``).join(', ')) })
}

/** Whoever may decide and is no host yet becomes one, since the page is for hosts. */
async function hostOf(ports: AskingPorts, studyId: string, caller: Caller, workspace: string): Promise<Member> {
  const known = (await ports.studies.hosts(studyId)).find(each => each.externalId === caller.member)
  if (known) return known
  const member = await ports.members.resolve({ ...caller, workspace })
  await ports.studies.addHost(studyId, member.id)
  return member
}
