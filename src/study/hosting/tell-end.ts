import { comingSlot } from '../../domain/schedule.ts'
import { candidatesOf, type History } from '../../domain/selection.ts'
import type { Log } from '../../log.ts'
import { tellHosts } from '../chat-platform/tell-hosts.ts'
import type { ChatPlatform } from '../chat-platform.ts'
import type { Occasion } from '../occasion.ts'
import type { Ports, Schedule, Study } from '../ports.ts'
import { noticeCard } from '../talk/notice-card.ts'
import { courseOf, speechOf } from '../talk/speech.ts'

const WEEK_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Tells the hosts once when the new questions will not last another week, so that they can write more, or end the
 * study; from then on it reviews. A course that grows is told of again.
 * @param asked slug of the question that has just gone out
 */
export async function tellEnd(
  ports: Ports,
  platform: Pick<ChatPlatform, 'tell'>,
  log: Log,
  study: Study,
  { occasion, asked }: { occasion: Occasion; asked: string | undefined },
): Promise<void> {
  const history = await occasion.history(study.courseSlug)
  const { left, week } = leftOf(ports, study, { history, schedules: occasion.schedules, asked })
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
  const [history, schedules] = await Promise.all([
    ports.posts.history(study.id, study.courseSlug),
    ports.studies.schedules(study.id),
  ])
  return leftOf(ports, study, { history, schedules, asked: undefined })
}

function leftOf(
  ports: Pick<Ports, 'courses' | 'clock'>,
  study: Study,
  seen: { history: readonly History[]; schedules: readonly Schedule[]; asked: string | undefined },
): { left: number; total: number; week: number } {
  const { course } = courseOf(ports, study)
  const isReachable = ({ chapter }: { chapter: number }) => study.plan !== 'off' || chapter <= study.chapter
  const schedule = seen.schedules.find(each => each.kind === 'question')
  const now = ports.clock.now()
  let week = 0
  if (schedule)
    for (
      let at = comingSlot(schedule.cron, study.timezone, now);
      week < MOST_A_WEEK && at && at.getTime() <= now.getTime() + WEEK_MS;
      at = comingSlot(schedule.cron, study.timezone, at)
    )
      week++
  const left = candidatesOf(course, seen.history).filter(
    each => isReachable(each) && each.asked === 0 && each.slug !== seen.asked,
  ).length
  return { left, total: course.questions.filter(isReachable).length, week }
}

/** A schedule of every few minutes need not be counted to its end. */
const MOST_A_WEEK = 100
