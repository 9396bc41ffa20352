import { readCourseFolder } from '../../src/content/course-folder.ts'
import { nextSlot, type SlotKind } from '../../src/domain/schedule.ts'
import type { Store } from '../../src/store/index.ts'
import type { Caller, Study } from '../../src/study/ports.ts'
import { TEAM } from './members.ts'

export const TIMEZONE = 'Asia/Seoul'

/** A busy week in an hour: a question every ten minutes and its reveal five minutes later. */
export const CRONS = {
  summary: '2 * * * *',
  question: '*/10 * * * *',
  reveal: '5-59/10 * * * *',
  leaderboard: '32 * * * *',
} as const satisfies Record<SlotKind, string>

/** Sets up studies that follow the bundled course, one in each channel. */
export async function setUpStudies(store: Store, channels: readonly string[], now: Date): Promise<Study[]> {
  const { course } = await readCourseFolder('courses', 'docker')
  if (!course) throw new Error('the bundled course does not load')
  await store.courses.save(course, now)
  const studies: Study[] = []
  for (const channel of channels) {
    const place = { platform: 'slack', workspace: TEAM, channel } as const
    const caller: Caller = { ...place, member: 'UHOST', name: 'host', administers: async () => true }
    const host = await store.members.resolve(caller)
    const schedules = Object.entries(CRONS).map(([kind, cron]) => ({
      kind: kind as SlotKind,
      cron,
      nextAt: nextSlot(cron, TIMEZONE, now),
    }))
    const settings = { courseSlug: course.slug, language: 'en', timezone: TIMEZONE, chapter: 1 } as const
    studies.push(await store.studies.setUp(place, settings, schedules, host.id, now))
  }
  return studies
}
