import { dayOf, periodStart } from '../../domain/calendar.ts'
import { seedOf } from '../../domain/question.ts'
import { comingSlot, type Slot } from '../../domain/schedule.ts'
import { candidatesOf, pickQuestion } from '../../domain/selection.ts'
import type { Occasion } from '../occasion.ts'
import type { LoadedCourse, Ports, Post, Study } from '../ports.ts'
import type { Publication } from '../publication.ts'
import { askAgain, askIn } from '../talk/ask-in.ts'
import { courseOf, courseOfPost, speechOf } from '../talk/speech.ts'
import { questionCard } from './question-card.ts'

/**
 * Picks a question for the slot and puts it to the channel; nothing where the course has none up to this chapter.
 * @param scheduled false for a question that a host asked for out of turn: it makes no scheduled day
 */
export async function openQuestion(
  ports: Ports,
  study: Study,
  slot: Slot,
  scheduled: boolean,
  occasion: Occasion,
): Promise<Publication[]> {
  const loaded = courseOf(ports, study)
  const closes = nextReveal(ports, study, slot, occasion)
  const [claimed] = occasion.posts
  const post = claimed ?? (await claimQuestion(ports, study, slot, loaded, { scheduled, closesAt: closes, occasion }))
  if (!post?.asked) return []
  const closesAt = await promiseOf(ports, post, closes)
  const { course } = courseOfPost(ports, study, post)
  return [{ post, card: questionCard(speechOf(study), course, { ...post, asked: post.asked, closesAt }) }]
}

/** When a question that goes out now is revealed: a late one must not be closed before anybody saw it. */
function nextReveal(ports: Ports, study: Study, slot: Slot, occasion: Occasion): Date | undefined {
  const reveal = occasion.schedules.find(schedule => schedule.kind === 'reveal')
  const from = new Date(Math.max(slot.at.getTime(), ports.clock.now().getTime()))
  return reveal && comingSlot(reveal.cron, study.timezone, from)
}

/** A question that waited in the queue beyond its own close gets a new one. */
async function promiseOf(ports: Ports, post: Post, closes: Date | undefined): Promise<Date | null> {
  const outdated = post.status === 'claimed' && post.closesAt !== null && post.closesAt <= ports.clock.now()
  if (!outdated) return post.closesAt
  await ports.posts.promise(post.id, closes ?? null)
  return closes ?? null
}

async function claimQuestion(
  ports: Ports,
  study: Study,
  slot: Slot,
  loaded: LoadedCourse,
  { scheduled, closesAt, occasion }: { scheduled: boolean; closesAt: Date | undefined; occasion: Occasion },
): Promise<Post | undefined> {
  const seed = (seedOf(study.id) ^ Math.floor(slot.at.getTime() / 1000)) | 0
  const day = dayOf(slot.at, study.timezone)
  const history = await occasion.history(study.courseSlug)
  const candidates = candidatesOf(loaded.course, history)
  const picked = pickQuestion(candidates, { chapter: study.chapter, now: slot.at, seed })
  const question = loaded.course.questions.find(each => each.slug === picked?.candidate.slug)
  if (!picked || !question) return undefined
  const put = askIn(loaded, question, study.language, seed)
  const asked = picked.candidate.asked > 0 ? await askAgain(ports, study, put) : put
  return ports.posts.claim({
    slot,
    day,
    week: periodStart('week', day),
    asked: { ...asked, reason: picked.reason },
    closesAt,
    dayNumber: scheduled ? dayNumber(occasion, day) : null,
  })
}

/** Scheduled days count up; a second question on the same day belongs to the same one. */
function dayNumber({ latestDay }: Occasion, day: string): number {
  if (!latestDay) return 1
  return latestDay.day === day ? latestDay.number : latestDay.number + 1
}
