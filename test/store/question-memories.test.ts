import { randomUUID } from 'node:crypto'
import type { Store } from '../../src/store/index.ts'
import { answerTo, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
  await store.listen()
})
afterEach(() => jest.restoreAllMocks())
afterAll(() => store.close())

const review = { course: 'tiny', items: ['container'], question: 'one', rating: 3 } as const
const record = async (post: Parameters<typeof answerTo>[1], member: string) =>
  store.answers.record(await answerTo(store, post, member, { review }))

test('who answers first does not wait for what the others know, and those take one statement each', async () => {
  const studyId = await startStudy(store, randomUUID())
  const before = await putQuestion(store, studyId, 1)
  const members = ['mina', 'jun', 'sora']
  await Promise.all(members.map(member => record(before, member)))

  const { pool, grouped } = store.database
  const post = await putQuestion(store, studyId, 2)
  const asked: string[] = []
  const answers: unknown[] = []
  for (const [name, each] of Object.entries({ pool, grouped })) {
    const query = each.query.bind(each) as (...args: unknown[]) => unknown
    jest.spyOn(each, 'query').mockImplementation(((...args: unknown[]) => {
      const [statement] = args as [{ name?: string; text: string } | string]
      asked.push(`${name}: ${typeof statement === 'string' ? statement.trim().split('\n')[0] : statement.name}`)
      const answer = query(...args)
      answers.push(answer)
      return answer
    }) as never)
  }
  await record(post, 'mina')
  expect(asked).toEqual([
    'grouped: memories before',
    'grouped: record answers',
    expect.stringMatching(/^pool: SELECT total/),
  ])
  await Promise.all(answers)
  asked.length = 0
  await record(post, 'jun')
  await record(post, 'sora')
  expect(asked).toEqual(['grouped: record answers', 'grouped: record answers'])
  const { rows } = await pool.query('SELECT reviews FROM memory ORDER BY reviews')
  expect(rows.map(row => row.reviews)).toEqual([2, 2, 2])
})
