import type { Card } from '../../domain/card.ts'
import { nextReview } from '../../domain/review.ts'
import type { Study } from '../ports.ts'
import { askIn } from '../talk/ask-in.ts'
import { reviewStreakOf } from '../talk/review-streak.ts'
import { courseOf, memoryCourse, sayWhen, speechOf } from '../talk/speech.ts'
import type { ReviewingPorts, ReviewSession } from './ports.ts'
import { reviewCard, reviewEndCard } from './review-card.ts'
import { type ToReview, toReview } from './to-review.ts'

/** A session that was not ended goes on for so long. */
const RESUMED_MS = 24 * 60 * 60 * 1000
const resumedSince = (ports: ReviewingPorts) => new Date(ports.clock.now().getTime() - RESUMED_MS)

/** Goes on with the member's session, or begins one. */
export async function openReview(ports: ReviewingPorts, study: Study, memberId: string): Promise<Card> {
  const [open, there] = await Promise.all([
    ports.reviewing.latest(memberId, study.id, resumedSince(ports)),
    toReview(ports, study, memberId),
  ])
  return goOn(ports, study, memberId, open, there)
}

/** What a session shows next: again what is shown and can still be answered, the next item, or its end. */
export async function goOn(
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

/** Whether a session is young enough to go on. */
export function isFresh(ports: ReviewingPorts, { startedAt }: ReviewSession): boolean {
  return startedAt >= resumedSince(ports)
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
  // Where another device was first, its item is the one that is shown.
  const current =
    (await ports.reviewing.show(session.id, session.number, shown)) ??
    (await ports.reviewing.latest(session.memberId, study.id, resumedSince(ports)))
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

/** The question that a session shows; undefined where it is retired. */
export function askedOf(ports: ReviewingPorts, study: Study, { question: slug, seed }: ReviewSession) {
  const loaded = courseOf(ports, study)
  const question = loaded.course.questions.find(each => each.slug === slug)
  return question && askIn(loaded, question, study.language, seed)
}

/** A session's end, for now: how it went, and when something is due again. */
export async function endCard(
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
