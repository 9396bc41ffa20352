import type { Card, Reply } from '../../domain/card.ts'
import { fits, type Given, gradeOf } from '../../domain/grading.ts'
import type { ReviewIntent } from '../../domain/intent.ts'
import { itemsOf, ratingOf } from '../../domain/memory.ts'
import { nextReview } from '../../domain/review.ts'
import type { Caller, Study } from '../ports.ts'
import { askAgain, askIn } from '../talk/ask-in.ts'
import { componentId } from '../talk/component-id.ts'
import { notice } from '../talk/notice-card.ts'
import { answerForm } from '../talk/question-parts.ts'
import { reviewStreakOf } from '../talk/review-streak.ts'
import { courseOf, memoryCourse, type Speech, sayWhen, speechOf } from '../talk/speech.ts'
import type { Reviewable, ReviewingPorts, ReviewSession } from './ports.ts'
import { reviewCard, reviewEndCard, reviewVerdictCard } from './review-card.ts'
import { type ToReview, toReview } from './to-review.ts'

/** A session that was not ended goes on for so long. */
const RESUMED_MS = 24 * 60 * 60 * 1000

/** `/review`: what the member is due to review, most at risk first, one after another in one private message. */
export async function review(ports: ReviewingPorts, study: Study, caller: Caller): Promise<Reply[]> {
  const { id: memberId } = await ports.members.resolve(caller)
  return [{ to: 'member', card: await openReview(ports, study, memberId) }]
}

/** Goes on with the member's session, or begins one. */
export async function openReview(ports: ReviewingPorts, study: Study, memberId: string): Promise<Card> {
  const since = new Date(ports.clock.now().getTime() - RESUMED_MS)
  const [open, there] = await Promise.all([
    ports.reviewing.latest(memberId, study.id, since),
    toReview(ports, study, memberId),
  ])
  return goOn(ports, study, memberId, open, there)
}

async function goOn(
  ports: ReviewingPorts,
  study: Study,
  memberId: string,
  open: ReviewSession | undefined,
  there: ToReview,
): Promise<Card> {
  const now = ports.clock.now()
  const speech = speechOf(study)
  const shown = open && !open.answered && showAgain(ports, study, open, there)
  if (shown) return shown
  if (there.items.length === 0) {
    if (!there.any) return notedCard(speech.t('review.nothing-yet'))
    return endCard(ports, study, open ?? { memberId, done: 0, right: 0 }, 0)
  }
  return showNext(ports, study, open ?? (await ports.reviewing.begin(memberId, study.id, now)), there)
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
  return intent.type === 'review-form' ? form(ports, study, session) : answer(ports, study, session, intent.given)
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

function isFresh(ports: ReviewingPorts, { startedAt }: ReviewSession): boolean {
  return startedAt.getTime() >= ports.clock.now().getTime() - RESUMED_MS
}

function form(ports: ReviewingPorts, study: Study, session: ReviewSession): Reply[] {
  const speech = speechOf(study)
  const asked = askedOf(ports, study, session)
  if (!asked) return notice(speech.t('verdict.gone'), 'warning')
  return [{ to: 'form', form: answerForm(speech, asked, componentId.reviewForm(session.id, session.number)) }]
}

async function answer(ports: ReviewingPorts, study: Study, session: ReviewSession, given: Given): Promise<Reply[]> {
  const speech = speechOf(study)
  const { t } = speech
  const shown = askedOf(ports, study, session)
  if (!shown) return notice(t('verdict.gone'), 'warning')
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
    milliseconds: session.shownAt && Math.max(now.getTime() - session.shownAt.getTime(), 0),
    at: now,
  })
  if (days === undefined) return inPlace(await openReview(ports, study, session.memberId))
  const { items } = await toReview(ports, study, session.memberId)
  const progress = { done: session.done + 1, total: session.done + 1 + items.length }
  return inPlace(reviewVerdictCard(speech, asked, given, how, session, progress, days))
}

/** The item that is shown already, where it can still be. */
function showAgain(ports: ReviewingPorts, study: Study, session: ReviewSession, there: ToReview): Card | undefined {
  const stillThere = there.items.some(
    each => each.item === session.item && each.questions.some(({ slug }) => slug === session.question),
  )
  return stillThere ? shownCard(ports, study, session, there) : undefined
}

async function showNext(ports: ReviewingPorts, study: Study, session: ReviewSession, there: ToReview): Promise<Card> {
  const seed = Math.floor(ports.random() * 1_000_000)
  const before = courseOf(ports, study).course.questions.find(each => each.slug === session.question)
  const picked = nextReview(there.items, before, seed)
  if (!picked) return endCard(ports, study, session, 0)
  const shown = { item: picked.item, question: picked.question.slug, seed, at: ports.clock.now() }
  const since = new Date(shown.at.getTime() - RESUMED_MS)
  // Where another device was first, its item is the one that is shown.
  const current =
    (await ports.reviewing.show(session.id, session.number, shown)) ??
    (await ports.reviewing.latest(session.memberId, study.id, since))
  return (current && shownCard(ports, study, current, there)) ?? endCard(ports, study, session, 0)
}

function shownCard(
  ports: ReviewingPorts,
  study: Study,
  session: ReviewSession,
  { items, areNew }: ToReview,
): Card | undefined {
  const asked = askedOf(ports, study, session)
  const progress = { done: session.done, total: session.done + items.length }
  return asked && reviewCard(speechOf(study), courseOf(ports, study).course, asked, session, progress, areNew)
}

function askedOf(ports: ReviewingPorts, study: Study, { question: slug, seed }: ReviewSession) {
  const loaded = courseOf(ports, study)
  const question = loaded.course.questions.find(each => each.slug === slug)
  return question && askIn(loaded, question, study.language, seed)
}

async function endCard(
  ports: ReviewingPorts,
  study: Study,
  { memberId, done, right }: Pick<ReviewSession, 'memberId' | 'done' | 'right'>,
  left: number,
): Promise<Card> {
  const now = ports.clock.now()
  const speech = speechOf(study)
  const [{ streak }, next] = await Promise.all([
    reviewStreakOf(ports, study, memberId),
    ports.memories.nextDue(memberId, memoryCourse(ports, study), now),
  ])
  return reviewEndCard(speech, { done, right }, { left, streak, when: next && sayWhen(next, speech) })
}

function notedCard(markdown: string): Card {
  return { kind: 'review', tone: 'neutral', fallback: markdown, parts: [{ type: 'text', markdown }] }
}

const inPlace = (card: Card): Reply[] => [{ to: 'member', card, inPlace: true }]
