import type { Reply } from '../../domain/card.ts'
import type { Intent, StudyIntent } from '../../domain/intent.ts'
import type { AllPorts } from '../all-ports.ts'
import { searchForm } from '../explaining/search-form.ts'
import type { Caller } from '../ports.ts'
import { IS_ASKED_AGAIN } from '../talk/asking-id.ts'
import { isAloud } from '../talk/mention.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { bundledCourse, type Reached, reach, reachFor, withOrigin } from '../talk/reach.ts'
import { courseOf, courseTitle, type Speech, speechOf } from '../talk/speech.ts'
import { askStudy } from './ask-study.ts'
import { explain, isExplaining } from './explain.ts'

/** Answers where the channel has no study: out of one that the member can reach, else as far as no study is needed. */
export async function askElsewhere(
  ports: AllPorts,
  caller: Caller,
  intent: StudyIntent,
  speech: Speech,
): Promise<Reply[]> {
  const reached = await reachFor(ports, caller, intent)
  if (reached && isAloud(intent)) return aloud(ports, caller, reached, intent, speech)
  return reached ? inReached(ports, caller, reached, intent) : outside(ports, caller, intent, speech)
}

/** Asked outside the study's channel: the reply says which study it is from, and offers the others. */
async function inReached(ports: AllPorts, from: Caller, reached: Reached, intent: StudyIntent): Promise<Reply[]> {
  // A direct message may belong to no workspace.
  const caller = { ...from, workspace: reached.study.workspace }
  return withOrigin(ports, await askStudy(ports, caller, reached.study, intent), reached, intent)
}

/**
 * Where everybody sees the answer, also who may not see the channel of the study: what comes with the bot is explained, and
 * of what a group wrote itself, and of where it stands, nothing is said.
 */
async function aloud(
  ports: AllPorts,
  from: Caller,
  { study }: Reached,
  intent: StudyIntent,
  speech: Speech,
): Promise<Reply[]> {
  const isOwn = courseOf(ports, study).owner !== undefined
  if (isExplaining(intent) && !isOwn)
    return explain(ports, { ...study, study }, { ...from, workspace: study.workspace }, intent)
  return problemNotice({ key: 'for-you-alone', given: `/${intent.type}` }, speech)
}

/** A member switches to another study, and asks it what they asked. */
export async function useStudy(
  ports: AllPorts,
  caller: Caller,
  studyId: string,
  asking: Intent | undefined,
  speech: Speech,
): Promise<Reply[]> {
  const reached = await reach(ports, caller, ({ id }) => id === studyId)
  if (!reached) return notice(speech.t('problem.unknown-action'), 'warning')
  const { study } = reached
  const member = await ports.members.resolve({ ...caller, workspace: study.workspace })
  await ports.lookups.visited(study.id, member.id, ports.clock.now(), 0)
  if (asking && isOfStudy(asking)) return inReached(ports, caller, reached, asking)
  const course = courseTitle(courseOf(ports, study).course, study.language)
  return notice(speechOf(study).say('reach.switched', { course }), 'good')
}

const isOfStudy = (intent: Intent): intent is StudyIntent =>
  Object.hasOwn(IS_ASKED_AGAIN, intent.type) && IS_ASKED_AGAIN[intent.type as StudyIntent['type']]

/** Where there is no study yet the courses that come with the bot explain their terms, and it is said how to begin. */
async function outside(ports: AllPorts, caller: Caller, intent: StudyIntent, speech: Speech): Promise<Reply[]> {
  if (intent.type === 'search') return [{ to: 'form', form: searchForm(speech) }]
  const courseSlug = bundledCourse(ports)
  if (courseSlug === undefined || !isExplaining(intent)) return notice(speech.t('problem.no-study'))
  const replies = await explain(ports, { ...ports.defaults, courseSlug }, caller, intent)
  const hint = { type: 'footer' as const, markdown: speech.t('reach.none') }
  return replies.map(reply =>
    reply.to === 'member' ? { ...reply, card: { ...reply.card, parts: [...reply.card.parts, hint] } } : reply,
  )
}
