import type { Reply } from '../domain/card.ts'
import { cleanData, cleanText, isVisible } from '../domain/clean.ts'
import type { Intent, MendIntent, Problem, ReviewIntent, StudyChange } from '../domain/intent.ts'
import type { AllPorts } from './all-ports.ts'
import { claimMeant } from './asking/claim-meant.ts'
import { mend } from './asking/mend.ts'
import { answerPractice, openPracticeForm, practise } from './asking/practise.ts'
import { openAnswerForm, recordAnswer } from './asking/record-answer.ts'
import { askWhatIsWrong, reportQuestion } from './asking/report.ts'
import { explainTerm, explainText, shareTerm, showTerm } from './explaining/explain-term.ts'
import type { Reader } from './explaining/ports.ts'
import { searchForm } from './explaining/search-form.ts'
import { changeStudy } from './hosting/change-study.ts'
import { type Examples, examplesFor, fillExample, helpCard } from './hosting/help-card.ts'
import { setUpStudy } from './hosting/set-up-study.ts'
import { setupForm } from './hosting/setup-form.ts'
import { type Caller, NotNow, type Study } from './ports.ts'
import { dealWithMine, type MineIntent } from './privacy/mine.ts'
import { pressReview, review } from './reviewing/review.ts'
import { setReminder, showReminder, stopReminder } from './reviewing/set-reminder.ts'
import { beAway } from './standings/be-away.ts'
import { showLeaderboard } from './standings/post-leaderboard.ts'
import { showMember } from './standings/show-member.ts'
import { COMMANDS } from './talk/command-list.ts'
import { notice, problemNotice } from './talk/notice-card.ts'
import { bundledCourse, type Reached, reach, reachFor, withOrigin } from './talk/reach.ts'
import { courseOf, courseTitle, type Speech, sayDay, speechAt, speechOf } from './talk/speech.ts'
import { bringNotes } from './writing/bring-notes.ts'

/**
 * The one way from an interaction to its replies, the same for every platform; and the edge at which text from outside
 * is cleaned, once. A database that cannot take it now is told of by a sentence that says truly whether it was done.
 */
export async function handleIntent(ports: AllPorts, from: Caller, wanted: Intent | undefined): Promise<Reply[]> {
  const name = cleanText(from.name).trim()
  const caller = { ...from, name: isVisible(name) ? name : from.member }
  const intent = cleanData(wanted)
  let speech = speechAt(ports, caller.platform)
  try {
    const study = caller.channel ? await ports.studies.inChannel(caller) : undefined
    speech = speechAt(ports, caller.platform, study)
    const replies = await handle(ports, caller, study, intent, speech)
    const isAlone = !(intent && 'spoken' in intent && intent.spoken)
    return intent && isAlone && PLACES_OF_NOTICE.has(intent.type)
      ? [...replies, ...(await notices(ports, caller, speech))]
      : replies
  } catch (error) {
    if (!(error instanceof NotNow)) throw error
    return notice(speech.t(error.inDoubt ? 'problem.unsure' : 'problem.crowded'), 'warning')
  }
}

/** After what a member is told what happened without them; an answer is not kept waiting for it. */
const PLACES_OF_NOTICE: ReadonlySet<Intent['type']> = new Set([
  'help',
  'leaderboard',
  'me',
  'practise',
  'reminder',
  'review',
  'review-end',
  'review-next',
])

/** A reminder that turned itself off, told once. */
async function notices(ports: AllPorts, caller: Caller, { t }: Speech): Promise<Reply[]> {
  const closed = await ports.reminders.takeNotice(caller, ports.clock.now())
  return closed ? notice(t('remind.closed'), 'warning') : []
}

/** What is said where there is no room to begin: certainly nothing was done. */
export async function refuseForNow(ports: AllPorts, caller: Caller): Promise<Reply[]> {
  const study = caller.channel ? await ports.studies.inChannel(caller).catch(() => undefined) : undefined
  return notice(speechAt(ports, caller.platform, study).t('problem.crowded'), 'warning')
}

async function handle(
  ports: AllPorts,
  caller: Caller,
  study: Study | undefined,
  intent: Intent | undefined,
  speech: Speech,
): Promise<Reply[]> {
  if (!intent) return notice(speech.t('problem.unknown-action'), 'warning')
  switch (intent.type) {
    case 'invalid':
      return problemNotice(withExample(intent.problem, examplesFor(ports, study, speech)), speech)
    case 'help':
      return [
        {
          to: 'member',
          card: helpCard(
            speech,
            examplesFor(ports, study, speech),
            COMMANDS.find(each => each.name === intent.command)?.name,
          ),
        },
      ]
    case 'answer':
      return recordAnswer(ports, caller, intent.postId, intent.given, speech)
    case 'answer-form':
      return openAnswerForm(ports, caller, intent.postId, speech)
    case 'meant':
      return claimMeant(ports, caller, intent.postId, speech)
    case 'report':
      return intent.kind
        ? reportQuestion(ports, caller, intent.postId, intent.kind, speech)
        : askWhatIsWrong(ports, caller, intent.postId, speech)
    case 'praise':
      return notice(speech.t('report.praised'), 'good')
    case 'mend':
      return mend(ports, caller, intent, speech)
    case 'review-answer':
    case 'review-form':
    case 'review-next':
    case 'review-end':
      return pressReview(ports, caller, intent, speech)
    case 'study':
      return administer(ports, caller, intent.change, study)
    case 'export':
    case 'forget':
    case 'hide':
    case 'show':
    case 'named':
    case 'unnamed':
      return dealWithMine(ports, caller, intent, speech)
    case 'use-study':
      return useStudy(ports, caller, intent.studyId, intent.asking, speech)
    default: {
      if (study) return inStudy(ports, caller, study, intent)
      const reached = await reachFor(ports, caller, intent)
      return reached ? inReached(ports, caller, reached, intent) : outside(ports, caller, intent, speech)
    }
  }
}

type StudyIntent = Exclude<
  Intent,
  | ReviewIntent
  | MendIntent
  | MineIntent
  | { type: 'report' }
  | { type: 'invalid' | 'help' | 'answer' | 'answer-form' | 'meant' | 'praise' | 'study' | 'use-study' }
>

/** Asked outside the study's channel: the reply says which study it is from, and offers the others. */
async function inReached(ports: AllPorts, from: Caller, reached: Reached, intent: StudyIntent): Promise<Reply[]> {
  // A direct message may belong to no workspace.
  const caller = { ...from, workspace: reached.study.workspace }
  return withOrigin(ports, await inStudy(ports, caller, reached.study, intent), reached, intent)
}

/** A member switches to another study, and asks it what they asked. */
async function useStudy(
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

function isOfStudy(intent: Intent): intent is StudyIntent {
  return ['explain', 'search', 'term', 'practise', 'leaderboard', 'me'].includes(intent.type)
}

/** Where there is no study yet the courses that come with the bot explain their terms, and it is said how to begin. */
async function outside(ports: AllPorts, caller: Caller, intent: StudyIntent, speech: Speech): Promise<Reply[]> {
  if (intent.type === 'search') return [{ to: 'form', form: searchForm(speech) }]
  const courseSlug = bundledCourse(ports)
  if (courseSlug === undefined || !EXPLAINING.includes(intent.type)) return notice(speech.t('problem.no-study'))
  const replies = await explain(ports, { ...ports.defaults, courseSlug }, caller, intent as ExplainingIntent)
  const hint = { type: 'footer' as const, markdown: speech.t('reach.none') }
  return replies.map(reply =>
    reply.to === 'member' ? { ...reply, card: { ...reply.card, parts: [...reply.card.parts, hint] } } : reply,
  )
}

const EXPLAINING: readonly string[] = ['explain', 'explain-text', 'term', 'share-term']
type ExplainingIntent = Extract<StudyIntent, { type: 'explain' | 'explain-text' | 'term' | 'share-term' }>

async function explain(ports: AllPorts, reader: Reader, caller: Caller, intent: ExplainingIntent): Promise<Reply[]> {
  switch (intent.type) {
    case 'explain':
      return explainTerm(ports, reader, caller, intent.query, intent.spoken)
    case 'explain-text':
      return explainText(ports, reader, caller, intent.text)
    case 'term':
      return showTerm(ports, reader, caller, intent.slug)
    case 'share-term':
      return shareTerm(ports, reader, caller, intent.slug)
  }
}

async function inStudy(ports: AllPorts, caller: Caller, study: Study, intent: StudyIntent): Promise<Reply[]> {
  switch (intent.type) {
    case 'explain':
    case 'explain-text':
    case 'term':
    case 'share-term':
      return explain(ports, { ...study, study }, caller, intent)
    case 'search':
      return [{ to: 'form', form: searchForm(speechOf(study)) }]
    case 'practise':
      return practise(ports, study, caller, intent)
    case 'practise-form':
      return openPracticeForm(ports, study, caller, intent)
    case 'practise-answer':
      return answerPractice(ports, study, caller, intent)
    case 'review':
      return review(ports, study, caller)
    case 'reminder':
      return showReminder(ports, study, caller)
    case 'remind':
      return setReminder(ports, study, caller, intent.time, intent.timezone)
    case 'remind-off':
      return stopReminder(ports, study, caller)
    case 'leaderboard':
      return showLeaderboard(ports, study, caller, intent)
    case 'away':
      return beAway(ports, study, caller, intent.dates)
    case 'me':
      return showMember(ports, study, caller)
  }
}

/** Hosts only: whoever runs the workspace, set the study up, or was named. */
async function administer(
  ports: AllPorts,
  caller: Caller,
  change: StudyChange,
  study: Study | undefined,
): Promise<Reply[]> {
  const speech = speechAt(ports, caller.platform, study)
  const hosts = study ? await ports.studies.hosts(study.id) : []
  const isHost = hosts.some(host => host.externalId === caller.member) || (await caller.administers())
  if (!isHost) {
    const names = hosts.map(host => host.name).join(', ')
    return notice(
      names ? speech.say('problem.not-host', { hosts: names }) : speech.t('problem.not-host-nobody'),
      'warning',
    )
  }
  const since = await ports.workspaces.returned(caller)
  const done = await changeIt(ports, caller, change, study, speech)
  if (!since || done.some(reply => reply.to === 'form')) return done
  return [...notice(speech.t('hello.back', { day: sayDay(since, speech) })), ...done]
}

function changeIt(
  ports: AllPorts,
  caller: Caller,
  change: StudyChange,
  study: Study | undefined,
  speech: Speech,
): Promise<Reply[]> | Reply[] {
  if (change.action === 'notes')
    return study ? bringNotes(ports, study, caller, change) : notice(speech.t('problem.no-study'))
  if (change.action === 'setup' && !study) return setUpStudy(ports, caller, change.options, speech)
  if (change.action === 'setup-form') return openSetupForm(ports, study, speech, change.typed)
  return study ? changeStudy(ports, study, change) : notice(speech.t('problem.no-study'))
}

/** A problem whose example names what there is. */
function withExample(problem: Problem, examples: Examples): Problem {
  return problem.nearest ? { ...problem, nearest: fillExample(problem.nearest, examples) } : problem
}

async function openSetupForm(
  ports: AllPorts,
  study: Study | undefined,
  speech: Speech,
  typed: Record<string, string> | undefined,
): Promise<Reply[]> {
  return [{ to: 'form', form: await setupForm(ports, study, speech, typed) }]
}
