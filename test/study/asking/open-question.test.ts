import { randomUUID } from 'node:crypto'
import { SystemClock } from '../../../src/clock.ts'
import { withAccepted } from '../../../src/domain/question-version.ts'
import type { Store } from '../../../src/store/index.ts'
import { openQuestion } from '../../../src/study/asking/open-question.ts'
import { questionsLeft } from '../../../src/study/hosting/tell-end.ts'
import { occasionOf } from '../../../src/study/occasion.ts'
import type { Ports, Post, Study } from '../../../src/study/ports.ts'
import { dayAt, startStudy } from '../../support/answering.ts'
import { tinyCourse } from '../../support/course.ts'
import { openTestStore } from '../../support/database.ts'

const portsOf = (store: Store): Ports => ({
  ...store,
  clock: new SystemClock(),
  random: () => 0,
  deliveries: { enqueue: async () => {} },
  defaults: { language: 'en', timezone: 'Asia/Seoul' },
})

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

/** What is asked on each of some days, the question of each closed. */
async function askedOn(ports: Ports, study: Study, days: readonly number[]) {
  const posts: Post[] = []
  for (const day of days) {
    const slot = { studyId: study.id, kind: 'question', at: dayAt(day) } as const
    const { occasion } = (await occasionOf(ports, slot))!
    const [publication] = await openQuestion(ports, study, slot, true, occasion)
    if (!publication) continue
    await store.posts.published(publication.post.id, publication.post.id, publication.post.at)
    await store.posts.close(publication.post.id, publication.post.at)
    posts.push(publication.post)
  }
  return posts
}

test('what hosts took back is not asked again, and is new once its words are others', async () => {
  const studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  const study = (await store.studies.byId(studyId)) as Study
  const ports = portsOf(store)
  const [first] = await askedOn(ports, study, [1])
  const slug = first?.asked?.slug as string
  await store.mending.void([first?.id ?? ''], dayAt(2))
  const slugs = async (...days: number[]) => (await askedOn(ports, study, days)).map(each => each.asked?.slug)
  const days = Array.from({ length: 20 }, (_, at) => at + 2)
  expect(await slugs(...days)).not.toContain(slug)
  const { left } = await questionsLeft(ports, study)

  const course = tinyCourse()
  const question = course.questions.find(each => each.slug === slug)
  for (const text of Object.values(question?.texts ?? {})) text.prompt += ' Really?'
  await store.courses.save({ ...course, revision: 'mended' }, dayAt(22))
  await store.courses.refresh()
  expect((await questionsLeft(ports, study)).left).toBe(left + 1)
  const again = (await askedOn(ports, study, [30, 31, 32])).find(({ asked }) => asked?.slug === slug)
  expect(again?.asked?.reason).toEqual({ why: 'new' })
})

test('why the latest question was asked is told of the course alone that it is of', async () => {
  const studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  await askedOn(portsOf(store), (await store.studies.byId(studyId)) as Study, [1])
  expect(await store.posts.latestReason(studyId, 'tiny')).toEqual({ why: 'new' })
  await store.courses.save({ ...tinyCourse(), slug: 'other' }, dayAt(2))
  expect(await store.posts.latestReason(studyId, 'other')).toBeUndefined()
})

test('what a host accepted as well is right when the study asks the question again', async () => {
  const studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  const study = (await store.studies.byId(studyId)) as Study
  const ports = portsOf(store)
  let accepted: string | undefined
  for (let day = 1; day < 40; day++) {
    const slot = { studyId, kind: 'question', at: dayAt(day) } as const
    const { occasion } = (await occasionOf(ports, slot))!
    const [publication] = await openQuestion(ports, study, slot, true, occasion)
    const post = publication?.post
    if (!post?.asked) throw new Error('nothing was asked')
    await store.posts.published(post.id, post.id, post.at)
    await store.posts.close(post.id, post.at)
    if (post.asked.slug !== 'one') continue
    if (accepted !== undefined) {
      expect(post.asked.choices[post.asked.also?.[0]?.[0] ?? -1]?.text).toBe(accepted)
      return
    }
    const place = post.asked.choices.findIndex(each => !each.right)
    accepted = post.asked.choices[place]?.text
    const asked = withAccepted(post.asked, { ...post.asked, also: [[place]] })
    await store.mending.regrade([{ id: post.id, asked }], () => undefined)
  }
  throw new Error('the question never came again')
})
