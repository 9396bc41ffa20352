import { randomUUID } from 'node:crypto'
import { SystemClock } from '../../../src/clock.ts'
import { withAccepted } from '../../../src/domain/question-version.ts'
import type { Store } from '../../../src/store/index.ts'
import { openQuestion } from '../../../src/study/asking/open-question.ts'
import { occasionOf } from '../../../src/study/occasion.ts'
import type { Ports, Study } from '../../../src/study/ports.ts'
import { dayAt, startStudy } from '../../support/answering.ts'
import { openTestStore } from '../../support/database.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

test('what a host accepted as well is right when the study asks the question again', async () => {
  const studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  const study = (await store.studies.byId(studyId)) as Study
  const ports: Ports = {
    ...store,
    clock: new SystemClock(),
    random: () => 0,
    deliveries: { enqueue: async () => {} },
    defaults: { language: 'en', timezone: 'Asia/Seoul' },
  }
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
