import { PERIODS, type Period, periodStart } from '../../domain/calendar.ts'
import type { Reply } from '../../domain/card.ts'
import { type Given, isRight } from '../../domain/grading.ts'
import { type Score, score } from '../../domain/scoring.ts'
import { type Standing, standingAfter } from '../../domain/streak.ts'
import { answersTotal } from '../../web/metrics.ts'
import type { Caller } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice } from '../talk/notice-card.ts'
import { type Speech, speechOf } from '../talk/speech.ts'
import type { AnswerContext, AskingPorts } from './ports.ts'
import { answerForm } from './question-card.ts'
import { verdictCard } from './verdict-card.ts'

/** Takes a member's answer to a post: the first one counts, and the verdict is for the member alone. */
export async function recordAnswer(
  ports: AskingPorts,
  caller: Caller,
  postId: string,
  given: Given,
  spoken: Speech,
): Promise<Reply[]> {
  const member = await ports.members.resolve(caller)
  const context = await ports.answers.context(postId, member.id)
  const refusal = refuse(context, caller, spoken, ports.clock.now())
  if (refusal || !context) return refusal ?? []
  const { asked } = context.post
  const speech = speechOf(context.study)
  if (!fits(given, context)) return notice(speech.t('verdict.bad-choice'), 'warning')

  const right = isRight(asked, given)
  const standing = standingAfter(context.standing, context.dayNumber, context.latestDay)
  const earned = score(right, asked.difficulty, standing.streak)
  const recorded = await ports.answers.record({
    postId,
    studyId: context.study.id,
    memberId: member.id,
    given,
    right,
    points: earned.points,
    standing,
    periods: periodsOf(context.day),
    at: ports.clock.now(),
  })
  // Lost a race against the same member's other press, or against the reveal: say what the row says now.
  if (!recorded) return refuse(await ports.answers.context(postId, member.id), caller, spoken, ports.clock.now()) ?? []
  answersTotal.inc({ right: String(right) })
  return verdict(speech, context, right, earned, standing)
}

/** Opens the form for a written answer, or says why it is too late for one. */
export async function openAnswerForm(
  ports: AskingPorts,
  caller: Caller,
  postId: string,
  spoken: Speech,
): Promise<Reply[]> {
  const member = await ports.members.resolve(caller)
  const context = await ports.answers.context(postId, member.id)
  const refusal = refuse(context, caller, spoken, ports.clock.now())
  if (refusal || !context) return refusal ?? []
  return [{ to: 'form', form: answerForm(speechOf(context.study), context.post.asked, componentId.answerForm(postId)) }]
}

function refuse(context: AnswerContext | undefined, caller: Caller, spoken: Speech, now: Date): Reply[] | undefined {
  if (!context) return notice(spoken.t('verdict.gone'), 'warning')
  const { study, post, earlier } = context
  const here =
    study.platform === caller.platform && study.workspace === caller.workspace && study.channel === caller.channel
  if (!here) return notice(spoken.t('verdict.foreign'), 'warning')
  const { t } = speechOf(study)
  if (earlier) {
    const was = earlier.right ? t('verdict.again-right', { points: earlier.points }) : t('verdict.again-wrong')
    return notice(`${t('verdict.again')} ${was}`)
  }
  const closed = post.closedAt !== null || (post.closesAt !== null && post.closesAt <= now)
  return closed ? notice(t('verdict.late')) : undefined
}

function fits(given: Given, { post }: AnswerContext): boolean {
  const { choices, kind } = post.asked
  if ('text' in given) return choices.length === 0
  const inRange = given.choices.every(place => place < choices.length)
  return inRange && given.choices.length > 0 && (kind === 'multiple-choice' || given.choices.length === 1)
}

function periodsOf(day: string): Record<Period, string> {
  return Object.fromEntries(PERIODS.map(period => [period, periodStart(period, day)])) as Record<Period, string>
}

function verdict(speech: Speech, context: AnswerContext, right: boolean, earned: Score, standing: Standing): Reply[] {
  return [{ to: 'member', card: verdictCard(speech, context.post.asked, right, earned, standing.streak) }]
}
