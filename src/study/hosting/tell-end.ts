import { comingSlot } from '../../domain/schedule.ts'
import { candidatesOf } from '../../domain/selection.ts'
import type { Log } from '../../log.ts'
import type { ChatPlatform } from '../chat-platform.ts'
import type { Ports, Study } from '../ports.ts'
import { noticeCard } from '../talk/notice-card.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { tellHosts } from './tell-hosts.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Tells the hosts once when the new questions will not last another week, so that they can write more, or end the
 * study; from then on it reviews. A course that grows is told of again.
 */
export async function tellEnd(
  ports: Ports,
  platform: Pick<ChatPlatform, 'tell'>,
  log: Log,
  study: Study,
): Promise<void> {
  const { left, week } = await questionsLeft(ports, study)
  const near = left <= week
  if (near === (study.endToldAt !== null)) return
  await ports.studies.change(study.id, { endToldAt: near ? ports.clock.now() : null })
  if (!near) return
  const { say } = speechOf(study)
  const text = say(left === 0 ? 'host.all-asked' : 'host.nearly-all-asked', { left, channel: `#${study.channel}` })
  await tellHosts(ports, platform, log, study, noticeCard(text))
}

/** How many questions nobody was asked yet, up to where the plan leads, and how many a week takes. */
export async function questionsLeft(
  ports: Ports,
  study: Study,
): Promise<{ left: number; total: number; week: number }> {
  const { course } = courseOf(ports, study)
  const reachable = course.questions.filter(each => study.plan !== 'off' || each.chapter <= study.chapter)
  const history = await ports.posts.history(study.id, study.courseSlug)
  const candidates = candidatesOf({ questions: reachable }, history)
  const schedule = (await ports.studies.schedules(study.id)).find(each => each.kind === 'question')
  const now = ports.clock.now()
  let week = 0
  if (schedule)
    for (
      let at = comingSlot(schedule.cron, study.timezone, now);
      week < MOST_A_WEEK && at && at.getTime() <= now.getTime() + WEEK_MS;
      at = comingSlot(schedule.cron, study.timezone, at)
    )
      week++
  return { left: candidates.filter(each => each.asked === 0).length, total: candidates.length, week }
}

/** A schedule of every few minutes need not be counted to its end. */
const MOST_A_WEEK = 100
