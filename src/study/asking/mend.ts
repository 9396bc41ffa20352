import type { Reply } from '../../domain/card.ts'
import { gradeOf, isRight } from '../../domain/grading.ts'
import type { MendAbout, MendIntent } from '../../domain/intent.ts'
import { ratingOf } from '../../domain/memory.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { withAccepted, withChoice } from '../../domain/question-version.ts'
import type { AskedPost, Caller } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, noticeCard } from '../talk/notice-card.ts'
import { type Speech, speechOf } from '../talk/speech.ts'
import { ANSWER_VALUE } from '../talk/submitted-values.ts'
import type { AskingPorts, Figures, PutQuestion, Report } from './ports.ts'
import { furtherChoices } from './report-card.ts'
import { showClosed, showTakenBack } from './show-closed.ts'
import { sayWhereToFix } from './where-to-fix.ts'

/** What a host decides on: a report of a question, or what the answers say of it. */
interface Matter {
  question: PutQuestion
  /** All posts of the question that nobody has taken back, as they are when the host decides. */
  alike: AskedPost[]
  report?: Report
  figures?: Figures
  /** What was decided before; null while nobody has. */
  decided: string | null
}

/**
 * What a host does about a question that was reported, or that its answers speak against: take it back, accept a further
 * answer, leave all as it is, or see where its words can be mended.
 *
 * A report is about one post, and that is what is taken back; what answers say is about the question, and so are all its posts
 * in the study. A further answer that is right is right wherever the study asked the question.
 */
export async function mend(ports: AskingPorts, caller: Caller, intent: MendIntent, spoken: Speech): Promise<Reply[]> {
  const matter = await matterOf(ports, intent.about)
  if (!matter) return notice(spoken.t('report.gone'), 'warning')
  if (!DECIDES.has(intent.does) || !(await isHost(ports, matter.question, caller)))
    return decide(ports, caller, intent, spoken)
  const { study, post } = matter.question
  // Of two hosts who decide at once the second finds what the first decided.
  return ports.locks.inTurn(`mend ${study.id} ${post.asked.slug}`, () => decide(ports, caller, intent, spoken))
}

const DECIDES: ReadonlySet<MendIntent['does']> = new Set(['dismiss', 'void', 'accept'])

async function decide(ports: AskingPorts, caller: Caller, intent: MendIntent, spoken: Speech): Promise<Reply[]> {
  const matter = await matterOf(ports, intent.about)
  if (!matter) return notice(spoken.t('report.gone'), 'warning')
  const { question } = matter
  const { study, post } = question
  const speech = speechOf(study)
  const { t } = speech
  if (!(await isHost(ports, question, caller))) return notice(t('report.not-host'), 'warning')
  if (intent.does === 'fix') return notice(await sayWhereToFix(ports, question, caller))
  if (matter.decided) return notice(t('report.decided', { resolution: resolutionOf(matter.decided) }))
  // Another report of it came first: what it leaves to decide is nothing, and whoever reported hears that.
  if (matter.report && post.takenBack)
    return settled(ports, matter, 'voided', notice(t('report.decided', { resolution: 'voided' })))
  switch (intent.does) {
    case 'dismiss':
      return settled(ports, matter, 'dismissed', notice(t('report.dismissed'), 'good'))
    case 'void': {
      const posts = postsOf(matter)
      const count = await ports.mending.void(posts, ports.clock.now())
      if (count === undefined) return notice(t('report.too-old'), 'warning')
      for (const id of posts) await showTakenBack(ports, id)
      return settled(ports, matter, 'voided', notice(t('report.voided', { count }), 'good'))
    }
    case 'form':
      return [{ to: 'form', form: acceptForm(speech, intent.about) }]
    case 'choose':
      return notice(t('mend.which'), 'neutral', [
        { type: 'buttons', buttons: furtherChoices(speech, intent.about, post.asked) },
      ])
    case 'accept': {
      if (isRightAlready(ports, matter, intent)) return notice(t('report.accepted-before'), 'warning')
      const asked = accepting(post.asked, intent, matter.report)
      if (!asked) return notice(t('verdict.bad-choice'), 'warning')
      const count = await regrade(ports, matter, asked)
      await showClosed(ports, post.id)
      return settled(ports, matter, 'accepted', notice(t('report.accepted', { count }), 'good'))
    }
  }
}

async function matterOf(ports: AskingPorts, about: MendAbout): Promise<Matter | undefined> {
  if ('report' in about) {
    const report = await ports.reports.byId(about.report)
    const question = report && (await ports.answers.question(report.postId))
    const alike = question && (await ports.posts.alike(question.post.id))
    return report && question && alike && { question, alike, report, decided: report.resolution }
  }
  const [question, figures, alike] = await Promise.all([
    ports.answers.question(about.post),
    ports.figures.ofPost(about.post),
    ports.posts.alike(about.post),
  ])
  return question && figures && { question, alike, figures, decided: figures.resolution }
}

/** The posts that a decision is about: of a report its own, of what answers say all of the question. */
function postsOf({ question, alike, report }: Matter): string[] {
  return report ? [question.post.id] : alike.map(({ id }) => id)
}

/** Everybody who gave it is graded anew, in every post of the question in this study. @returns how many are right now */
async function regrade(ports: AskingPorts, { question, alike }: Matter, asked: AskedQuestion): Promise<number> {
  const { study, post } = question
  const vocabulary = ports.courses.get(post.courseSlug ?? study.courseSlug)?.vocabulary
  const others = alike.filter(({ id }) => id !== post.id)
  const posts = [{ id: post.id, asked }, ...others.map(each => ({ ...each, asked: withAccepted(each.asked, asked) }))]
  return ports.mending.regrade(posts, (put, given) => {
    const how = gradeOf(put, given, vocabulary)
    return how === 'wrong' ? undefined : ratingOf(how)
  })
}

/** Whether what a host typed is right as it is: nobody would be graded otherwise, and nothing is decided by it. */
function isRightAlready(
  ports: AskingPorts,
  { question: { study, post } }: Matter,
  { text }: Extract<MendIntent, { does: 'accept' }>,
): boolean {
  const vocabulary = ports.courses.get(post.courseSlug ?? study.courseSlug)?.vocabulary
  return text !== undefined && post.asked.choices.length === 0 && isRight(post.asked, { text }, vocabulary)
}

/** The question with one more right answer: a choice by its place, or what was typed. */
function accepting(
  asked: AskedQuestion,
  { place, text }: Extract<MendIntent, { does: 'accept' }>,
  report: Report | undefined,
): AskedQuestion | undefined {
  if (asked.choices.length > 0) return place === undefined ? undefined : withChoice(asked, place)
  const answer = text ?? report?.text
  if (!answer) return undefined
  return { ...asked, accepted: [...asked.accepted, answer], further: [...(asked.further ?? []), answer] }
}

/** Hosts are told in direct messages, which belong to no channel; whoever runs the workspace may decide in the channel. */
async function isHost(ports: AskingPorts, { study }: PutQuestion, caller: Caller): Promise<boolean> {
  if (study.platform !== caller.platform || (caller.workspace && study.workspace !== caller.workspace)) return false
  const hosts = await ports.studies.hosts(study.id)
  if (hosts.some(host => host.externalId === caller.member)) return true
  return caller.workspace !== '' && caller.administers()
}

/** Writes the decision down; whoever reported hears of it. What is about the question settles all reports of it. */
async function settled(ports: AskingPorts, matter: Matter, resolution: Resolution, replies: Reply[]): Promise<Reply[]> {
  const { question, report, figures } = matter
  const { study, post } = question
  const { t } = speechOf(study)
  const platform = ports.platforms.get(study.platform)
  const which = !report || resolution === 'voided' ? { posts: [post.id, ...postsOf(matter)] } : { id: report.id }
  if (figures) await ports.figures.decide(figures, resolution)
  const over = await ports.reports.resolve(which, resolution)
  const card = noticeCard(t(`resolution.${resolution}`), 'neutral', [{ type: 'text', markdown: post.asked.prompt }])
  const reporters = [...new Set(over.map(({ reporter }) => reporter))]
  await Promise.allSettled(reporters.map(reporter => platform?.tell(study.workspace, reporter, card)))
  return replies
}

type Resolution = 'dismissed' | 'voided' | 'accepted'

function resolutionOf(resolution: string): Resolution {
  return resolution === 'voided' || resolution === 'accepted' ? resolution : 'dismissed'
}

function acceptForm({ t }: Pick<Speech, 't'>, about: MendAbout) {
  return {
    title: t('form.answer.title'),
    action: componentId.mendForm(about),
    submit: t('report.accept-other'),
    fields: [{ id: ANSWER_VALUE, label: t('form.answer.label'), kind: 'text' as const, maxLength: 200 }],
  }
}
