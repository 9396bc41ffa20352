import { type AskedQuestion, ask } from '../../src/domain/question.ts'
import type { Store } from '../../src/store/index.ts'
import type { NewAnswer } from '../../src/study/asking/ports.ts'
import type { Caller, Post } from '../../src/study/ports.ts'
import { tinyCourse } from './course.ts'

export const PLACE = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const

export const callerNamed = (member: string): Caller => ({
  ...PLACE,
  member,
  name: member,
  administers: async () => true,
})

/** A study of the tiny course; time starts on a Monday. */
export async function startStudy(store: Store, channel: string = PLACE.channel): Promise<string> {
  const now = dayAt(1)
  await store.courses.save(tinyCourse(), now)
  const host = await store.members.resolve(callerNamed('host'))
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  return (await store.studies.setUp({ ...PLACE, channel }, settings, [], host.id, now)).id
}

/** Noon in Seoul of a day counted from Monday, 2 November 2026. */
export function dayAt(day: number): Date {
  return new Date(Date.UTC(2026, 10, 1 + day, 3))
}

/**
 * Publishes a question; the place of the right choice is 0, with the seed that is there.
 * @param scheduled false as for `/study ask`
 * @param slug of a question of the tiny course; the first by default
 */
export async function putQuestion(
  store: Store,
  studyId: string,
  day: number,
  {
    scheduled = true,
    published = true,
    closesAt,
    slug = 'one',
    seed = 1,
    changes = {},
  }: {
    scheduled?: boolean
    published?: boolean
    closesAt?: Date
    slug?: string
    seed?: number
    changes?: Partial<AskedQuestion>
  } = {},
): Promise<Post> {
  const question = tinyCourse().questions.find(each => each.slug === slug)
  if (!question) throw new Error('the tiny course has no such question')
  const at = scheduled ? dayAt(day) : new Date(dayAt(day).getTime() + 60_000)
  const date = at.toISOString().slice(0, 10)
  const latest = await store.posts.latestDay(studyId)
  const post = await store.posts.claim({
    slot: { studyId, kind: 'question', at },
    day: date,
    week: date,
    asked: { ...ask(question, 'en', seed), ...changes },
    dayNumber: scheduled ? (latest?.number ?? 0) + 1 : null,
    closesAt,
  })
  if (published) await store.posts.published(post.id, `message-${post.id}`, at)
  return post
}

export async function answerTo(
  store: Store,
  post: Post,
  member: string,
  changes: Partial<NewAnswer> = {},
): Promise<NewAnswer> {
  const { id } = await store.members.resolve(callerNamed(member))
  const { id: postId, studyId, at } = post
  return { postId, studyId, memberId: id, given: { choices: [0] }, right: true, difficulty: 1, at, ...changes }
}

/** The kept sums of a board, in no order. */
export async function totalsOf(store: Store, studyId: string, period: 'week' | 'month' | 'all', startsOn: string) {
  const where = { studyId, period, startsOn: new Date(startsOn) }
  const select = { memberId: true, points: true, right: true, answered: true }
  return store.database.prisma.total.findMany({ where, select })
}

/** Where every member stands. */
export async function standingsOf(store: Store, studyId: string) {
  const rows = await store.database.prisma.standing.findMany({ where: { studyId } })
  return new Map(rows.map(({ memberId, streak, dayNumber }) => [memberId, { streak, dayNumber }]))
}
