import { randomUUID } from 'node:crypto'
import type { Store } from '../../../src/store/index.ts'
import { mend } from '../../../src/study/asking/mend.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy } from '../../support/answering.ts'
import { askingPorts } from '../../support/asking-ports.ts'
import { openTestStore } from '../../support/database.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

test('a question that is taken back for what its answers say settles the reports of all its posts', async () => {
  const studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  const posts = [await putQuestion(store, studyId, 1), await putQuestion(store, studyId, 9)]
  const other = await putQuestion(store, studyId, 10, { slug: 'two' })
  const { id: memberId } = await store.members.resolve(callerNamed('reporter'))
  for (const { id: postId, at } of [...posts, other])
    await store.reports.file({ postId, memberId, kind: 'unclear', text: '', at })
  for (const post of posts) {
    await store.answers.record(await answerTo(store, post, 'somebody'))
    await store.posts.close(post.id, post.at)
  }
  await store.figures.compute(studyId, dayAt(20))
  const about = { post: posts[1]?.id ?? '' }
  await mend(
    askingPorts(store),
    callerNamed('host'),
    { type: 'mend', about, does: 'void' },
    speechOf({ language: 'en', timezone: 'Asia/Seoul' }),
  )
  const reports = await store.database.prisma.report.findMany({ where: { post: { studyId } } })
  const resolutionOf = (id: string) => reports.find(each => each.postId === id)?.resolution
  expect([...posts, other].map(({ id }) => resolutionOf(id))).toEqual(['voided', 'voided', null])
  expect(await store.scores.check()).toEqual([])
})
