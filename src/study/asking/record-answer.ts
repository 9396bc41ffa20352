import type { Reply } from '../../domain/card.ts'
import { fits, type Given, gradeOf } from '../../domain/grading.ts'
import { itemsOf, ratingOf } from '../../domain/memory.ts'
import { score } from '../../domain/scoring.ts'
import { answersTotal } from '../../web/metrics.ts'
import type { Caller } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice } from '../talk/notice-card.ts'
import { answerForm } from '../talk/question-parts.ts'
import { sayGiven } from '../talk/say-given.ts'
import { marked, memoryCourse, type Speech, speechOf } from '../talk/speech.ts'
import { findQuestion } from './find-question.ts'
import type { AskingPorts, Earlier, PutQuestion } from './ports.ts'
import { sayAnswered, verdictCard } from './verdict-card.ts'

/** Takes a member's answer to a post: the first one counts, and the verdict is for the member alone. */
export async function recordAnswer(
  ports: AskingPorts,
  caller: Caller,
  postId: string,
  given: Given,
  spoken: Speech,
): Promise<Reply[]> {
  const found = await findQuestion(ports, caller, postId, spoken)
  if ('refusal' in found) return found.refusal
  const { question } = found
  const { study, post } = question
  const speech = speechOf(study)
  if (!fits(given, post.asked)) return notice(speech.t('verdict.bad-choice'), 'warning')

  const { asked } = post
  const member = await ports.members.resolve(caller)
  const loaded = ports.courses.get(post.courseSlug ?? study.courseSlug)
  const how = gradeOf(asked, given, loaded?.vocabulary)
  const right = how !== 'wrong'
  const recorded = await ports.answers.record({
    postId,
    studyId: study.id,
    memberId: member.id,
    given,
    right,
    difficulty: asked.difficulty,
    at: ports.clock.now(),
    review: {
      course: memoryCourse(ports, study),
      items: itemsOf(asked),
      question: asked.slug,
      rating: ratingOf(how),
    },
  })
  switch (recorded.outcome) {
    case 'scored': {
      answersTotal.inc({ right: String(right) })
      const earned = score(right, asked.difficulty, recorded.streak)
      return [
        {
          to: 'member',
          card: verdictCard(speech, asked, {
            postId,
            given,
            right,
            score: earned,
            streak: recorded.streak,
            outOfTurn: post.dayNumber === null,
            answered: await answeredSoFar(ports, postId),
          }),
        },
      ]
    }
    case 'duplicate':
      return again(speech, question, recorded, await answeredSoFar(ports, postId))
    case 'closed':
      return sayClosed(ports, speech, postId)
    case 'unknown':
      return notice(speech.t('verdict.gone'), 'warning')
    case 'forgotten':
      return notice(speech.t('privacy.forgotten-meanwhile'), 'warning')
  }
}

/** Opens the form for a written answer, or says why it is too late for one. */
export async function openAnswerForm(
  ports: AskingPorts,
  caller: Caller,
  postId: string,
  spoken: Speech,
): Promise<Reply[]> {
  const found = await findQuestion(ports, caller, postId, spoken)
  if ('refusal' in found) return found.refusal
  const { question } = found
  const { study, post } = question
  const speech = speechOf(study)
  const earlier = await ports.answers.earlier(postId, (await ports.members.resolve(caller)).id)
  if (earlier) return again(speech, question, earlier, await answeredSoFar(ports, postId))
  const closed = post.closedAt !== null || (post.closesAt !== null && post.closesAt <= ports.clock.now())
  if (closed) return sayClosed(ports, speech, postId)
  return [{ to: 'form', form: answerForm(speech, post.asked, componentId.answerForm(postId)) }]
}

/** Why an answer comes too late; what was taken back since cannot be practised either. */
async function sayClosed(ports: AskingPorts, { t }: Pick<Speech, 't'>, postId: string): Promise<Reply[]> {
  const question = await ports.answers.question(postId)
  return notice(t(question?.post.takenBack ? 'question.taken-back' : 'verdict.late'))
}

function again(
  { t, say }: Speech,
  { post }: PutQuestion,
  { given, right, points }: Earlier,
  answered: number | undefined,
): Reply[] {
  const mine = say('verdict.again-given', { given: marked(sayGiven({ t }, post.asked, given)) })
  const was = right ? t('verdict.again-right', { points }) : t('verdict.again-wrong')
  return notice(`${t('verdict.again')} ${mine} ${was}`, 'neutral', sayAnswered({ t }, answered))
}

/** How many have answered; undefined where that cannot be told now, which withholds no verdict. */
function answeredSoFar(ports: AskingPorts, postId: string): Promise<number | undefined> {
  return ports.answers.answered(postId).catch(() => undefined)
}
