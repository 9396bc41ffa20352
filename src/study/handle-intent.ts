import type { Reply } from '../domain/card.ts'
import { cleanData, firstVisible } from '../domain/clean.ts'
import type { Intent, Problem } from '../domain/intent.ts'
import type { AllPorts } from './all-ports.ts'
import { claimMeant } from './asking/claim-meant.ts'
import { mend } from './asking/mend.ts'
import { openAnswerForm, recordAnswer } from './asking/record-answer.ts'
import { askWhatIsWrong, reportQuestion } from './asking/report.ts'
import { administer } from './handle-intent/administer.ts'
import { askElsewhere, useStudy } from './handle-intent/ask-elsewhere.ts'
import { askStudy } from './handle-intent/ask-study.ts'
import { type Examples, examplesFor, fillExample, helpCard } from './hosting/help-card.ts'
import { type Caller, NotNow, type Study } from './ports.ts'
import { dealWithMine } from './privacy/mine.ts'
import { pressReview } from './reviewing/review.ts'
import { COMMANDS } from './talk/command-list.ts'
import { isAloud } from './talk/mention.ts'
import { notice, problemNotice } from './talk/notice-card.ts'
import { type Speech, speechAt } from './talk/speech.ts'

/**
 * The one way from an interaction to its replies, the same for every platform; and the edge at which text from outside
 * is cleaned, once. A database that cannot take it now is told of by a sentence that says truly whether it was done.
 * @param onNotNow hears of that, too
 */
export async function handleIntent(
  ports: AllPorts,
  from: Caller,
  wanted: Intent | undefined,
  onNotNow: (error: NotNow) => void = () => {},
): Promise<Reply[]> {
  const caller = { ...from, name: firstVisible([from.name]) ?? from.member }
  const intent = cleanData(wanted)
  let speech = speechAt(ports, caller.platform)
  try {
    const study = caller.channel ? await ports.studies.inChannel(caller) : undefined
    speech = speechAt(ports, caller.platform, study)
    const replies = await handle(ports, caller, study, intent, speech)
    return intent && !isAloud(intent) && PLACES_OF_NOTICE.has(intent.type)
      ? [...replies, ...(await notices(ports, caller, speech))]
      : replies
  } catch (error) {
    if (!(error instanceof NotNow)) throw error
    onNotNow(error)
    const said = error.inDoubt ? 'problem.unsure' : error.crowded ? 'problem.crowded' : 'problem.down'
    return notice(speech.t(said), 'warning')
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
    default:
      return study ? askStudy(ports, caller, study, intent) : askElsewhere(ports, caller, intent, speech)
  }
}

/** A problem whose example names what there is. */
function withExample(problem: Problem, examples: Examples): Problem {
  return problem.nearest ? { ...problem, nearest: fillExample(problem.nearest, examples) } : problem
}
