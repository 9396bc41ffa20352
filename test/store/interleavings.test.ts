import { score } from '../../src/domain/scoring.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import type { NewAnswer, Recorded } from '../../src/study/asking/ports.ts'
import type { Post } from '../../src/study/ports.ts'
import { answerTo, putQuestion, standingsOf, startStudy, totalsOf } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const MEMBERS = ['mina', 'jun', 'sora', 'theo', 'eve']
const DAYS = 6

/** What happens at once: presses at either replica, presses sent again, and reveals. */
const happening = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('press' as const),
      member: fc.constantFrom(...MEMBERS),
      question: fc.nat(DAYS),
      right: fc.boolean(),
      replica: fc.nat(1),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('replay' as const), which: fc.nat(200), replica: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('reveal' as const), question: fc.nat(DAYS) }) },
)
/** Moments, each of several things at once; and the days on which nobody could answer. */
const history = fc.record({
  moments: fc.array(fc.array(happening, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
  unanswerable: fc.uniqueArray(fc.integer({ min: 1, max: DAYS }), { maxLength: 2 }),
})

let stores: [Store, Store]
beforeAll(async () => {
  const store = await openTestStore()
  stores = [store, storeOf(openDatabase(store.database.url, () => {}))]
})
afterAll(async () => {
  await stores[1].close()
  await stores[0].close()
})

test('whatever interleaves, each answer counts once and every total and streak is right', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(history, async ({ moments, unanswerable }) => {
      const [store] = stores
      const studyId = await startStudy(store, `history-${run++}`)
      const questions = await putWeek(store, studyId, unanswerable)
      const sent: NewAnswer[] = []
      const told: { answer: NewAnswer; recorded: Recorded }[] = []
      const send = async (answer: NewAnswer, replica: number) => {
        sent.push(answer)
        told.push({ answer, recorded: await (stores[replica] as Store).answers.record(answer) })
      }
      for (const moment of moments) {
        await Promise.all(
          moment.map(async event => {
            if (event.what === 'reveal') {
              const post = questions[event.question] as Post
              return store.posts.close(post.id, post.at)
            }
            if (event.what === 'replay') {
              const again = sent[event.which % Math.max(sent.length, 1)]
              return again && send(again, event.replica)
            }
            const answer = await answerTo(store, questions[event.question] as Post, event.member, {
              right: event.right,
            })
            return send(answer, event.replica)
          }),
        )
      }
      await verify(store, studyId, questions, told)
    }),
    examples(15),
  )
})

/** A scheduled question a day, but for the days without one, and a last one out of turn. */
async function putWeek(store: Store, studyId: string, unanswerable: readonly number[]): Promise<Post[]> {
  const questions: Post[] = []
  for (let day = 1; day <= DAYS; day++) {
    if (unanswerable.includes(day)) {
      const post = await putQuestion(store, studyId, day, { published: false })
      await store.posts.ended(post.id, 'refused', 'an outage')
      await store.posts.close(post.id, post.at)
      questions.push(post)
    } else questions.push(await putQuestion(store, studyId, day))
  }
  return [...questions, await putQuestion(store, studyId, DAYS, { scheduled: false })]
}

async function verify(
  store: Store,
  studyId: string,
  questions: readonly Post[],
  told: readonly { answer: NewAnswer; recorded: Recorded }[],
): Promise<void> {
  expect(await store.scores.check()).toEqual([])
  const rows = await store.database.prisma.answer.findMany({ where: { post: { studyId } } })
  const scored = told.filter(({ recorded }) => recorded.outcome === 'scored')
  expect(scored).toHaveLength(rows.length)
  const totals = await totalsOf(store, studyId, 'all', '1970-01-01')
  expect(totals.reduce((sum, { answered }) => sum + answered, 0)).toBe(rows.length)
  for (const { answer, recorded } of told) {
    const row = rows.find(({ postId, memberId }) => postId === answer.postId && memberId === answer.memberId)
    if (recorded.outcome === 'closed') expect(row).toBeUndefined()
    if (recorded.outcome === 'duplicate') expect(row).toMatchObject({ right: recorded.right, points: recorded.points })
    if (recorded.outcome !== 'scored') continue
    expect(row).toMatchObject({ right: answer.right, points: recorded.points, streak: recorded.streak })
    expect(recorded.points).toBe(score(answer.right, answer.difficulty, recorded.streak).points)
  }
  // The streak by its definition: back from the last day answered, over the days that could be answered.
  const scheduled = questions.slice(0, DAYS)
  const ended = await store.database.prisma.post.findMany({ where: { studyId, status: 'refused' } })
  const days = scheduled.filter(({ id }) => !ended.some(post => post.id === id))
  const standings = await standingsOf(store, studyId)
  for (const memberId of new Set(rows.map(row => row.memberId))) {
    const answered = days.map(({ id }) => rows.some(row => row.memberId === memberId && row.postId === id))
    const last = answered.lastIndexOf(true)
    const start = answered.lastIndexOf(false, last)
    expect(standings.get(memberId)?.streak ?? 0).toBe(last < 0 ? 0 : last - start)
  }
}
