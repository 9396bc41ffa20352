import type { Card, Reply } from '../../domain/card.ts'
import { fits, type Given, gradeOf } from '../../domain/grading.ts'
import type { ReviewIntent } from '../../domain/intent.ts'
import { itemsOf, ratingOf } from '../../domain/memory.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { Caller, Study } from '../ports.ts'
import { askAgain } from '../talk/ask-in.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, withNote } from '../talk/notice-card.ts'
import { answerForm } from '../talk/question-parts.ts'
import { isAsShown, shownVersion } from '../talk/shown-version.ts'
import { courseOf, memoryCourse, type Speech, speechOf } from '../talk/speech.ts'
import { askedOf, endCard, goOn, isFresh, openReview } from './go-on.ts'
import type { Reviewable, ReviewingPorts, ReviewSession } from './ports.ts'
import { reviewVerdictCard } from './review-card.ts'
import { toReview } from './to-review.ts'

/** `/review`: what the member is due to review, most at risk first, one after another in one private message. */
export async function review(ports: ReviewingPorts, study: Study, caller: Caller): Promise<Reply[]> {
  const { id: memberId } = await ports.members.resolve(caller)
  return [{ to: 'member', card: await openReview(ports, study, memberId) }]
}

/** A press in a message of `/review`, whichever device or direct message it comes from. */
export async function pressReview(
  ports: ReviewingPorts,
  caller: Caller,
  intent: ReviewIntent,
  spoken: Speech,
): Promise<Reply[]> {
  // Nearly always the study is that of the channel, which is remembered.
  const here = caller.channel ? await ports.studies.inChannel(caller) : undefined
  const { session, there } = await find(ports, caller, intent, here)
  const study = session && (here?.id === session.studyId ? here : await ports.studies.byId(session.studyId))
  if (!session || !study) return notice(spoken.t('review.foreign'), 'warning')
  const { t } = speechOf(study)
  if (intent.type === 'review-end') {
    await ports.reviewing.end(session.id, ports.clock.now())
    const { items } = await toReview(ports, study, session.memberId)
    return inPlace(await endCard(ports, study, session, items.length))
  }
  if (session.endedAt) return notice(t('review.gone'), 'warning')
  if (there && isFresh(ports, session)) {
    const { memberId } = session
    return inPlace(await goOn(ports, study, memberId, session, await toReview(ports, study, memberId, there)))
  }
  const isShown = intent.number === session.number && !session.answered
  if (intent.type === 'review-next' || !isShown) return inPlace(await openReview(ports, study, session.memberId))
  const shown = askedOf(ports, study, session)
  if (!shown) return notice(t('verdict.gone'), 'warning')
  if (!isAsShown(shown, intent.shown))
    return inPlace(withNote(await openReview(ports, study, session.memberId), t('verdict.changed')))
  return intent.type === 'review-form'
    ? form(study, session, shown)
    : answer(ports, study, session, shown, intent.given)
}

/** The session, and where the next item is wanted what there is to review, read with it. */
async function find(
  ports: ReviewingPorts,
  caller: Caller,
  { type, session: id }: ReviewIntent,
  here: Study | undefined,
): Promise<{ session?: ReviewSession | undefined; there?: Reviewable | undefined }> {
  if (type !== 'review-next' || !here) return { session: await ports.reviewing.find(id, caller) }
  const likely = { studyId: here.id, course: memoryCourse(ports, here) }
  return (await ports.reviewing.look(id, caller, likely, ports.clock.now())) ?? {}
}

function form(study: Study, { id, number }: ReviewSession, asked: AskedQuestion): Reply[] {
  const action = componentId.reviewForm(id, number, shownVersion(asked))
  return [{ to: 'form', form: answerForm(speechOf(study), asked, action) }]
}

async function answer(
  ports: ReviewingPorts,
  study: Study,
  session: ReviewSession,
  shown: AskedQuestion,
  given: Given,
): Promise<Reply[]> {
  const speech = speechOf(study)
  const { t } = speech
  if (!fits(given, shown)) return notice(t('verdict.bad-choice'), 'warning')
  const now = ports.clock.now()
  const [settled, asked] = await Promise.all([ports.answers.settledSlugs(study.id, now), askAgain(ports, study, shown)])
  if (!settled.has(asked.slug)) return notice(t('review.open'), 'warning')
  const how = gradeOf(asked, given, courseOf(ports, study).vocabulary)
  const days = await ports.reviewing.answer(session, {
    memberId: session.memberId,
    studyId: study.id,
    course: memoryCourse(ports, study),
    items: itemsOf(asked),
    question: asked.slug,
    rating: ratingOf(how),
    source: 'review',
    key: `${session.id} ${session.number}`,
    milliseconds: session.shownAt && timeTaken(session.shownAt, now),
    at: now,
  })
  if (days === undefined) return inPlace(await openReview(ports, study, session.memberId))
  const { items } = await toReview(ports, study, session.memberId)
  const progress = { done: session.done + 1, total: session.done + 1 + items.length }
  return inPlace(reviewVerdictCard(speech, asked, given, how, session, progress, days))
}

/** What is shown may lie there for months: a time as long as that tells nothing, nor fits into a column. */
const LONGEST_MS = 86_400_000

const timeTaken = (from: Date, to: Date) => Math.min(Math.max(to.getTime() - from.getTime(), 0), LONGEST_MS)

const inPlace = (card: Card): Reply[] => [{ to: 'member', card, inPlace: true }]
