import { readCourseFolder } from '../src/content/course-folder.ts'
import { ask } from '../src/domain/question.ts'
import { addStudies, openFreshStore } from './database.ts'
import { type BenchResult, measured } from './result.ts'

const ANSWERS = 4000

/** Answers a second, each recorded with what it earns: the context read and the one statement that writes. */
export async function benchAnswers(serverUrl: string, callers: number): Promise<BenchResult> {
  const store = await openFreshStore(serverUrl, `answers_${callers}`)
  const { pool } = store.database
  const { course } = await readCourseFolder('courses', 'docker')
  const question = course?.questions.find(each => each.kind === 'single-choice')
  if (!course || !question) throw new Error('the bundled course does not load')
  await store.courses.save(course, new Date())
  const [studyId = ''] = await addStudies(store, 1)
  const slot = { studyId, kind: 'question', at: new Date() } as const
  const day = slot.at.toISOString().slice(0, 10)
  const post = await store.posts.claim({ slot, day, week: day, asked: ask(question, 'en', 1), dayNumber: 1 })
  const { rows } = await pool.query(
    `INSERT INTO member (workspace_id, external_id, name)
     SELECT workspace_id, 'U' || n, 'member' FROM study, generate_series(1, $1) AS n RETURNING id`,
    [ANSWERS],
  )
  const waiting: string[] = rows.map(row => row.id)
  const start = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let memberId = waiting.pop(); memberId; memberId = waiting.pop()) {
        await store.answers.context(post.id, memberId)
        await store.answers.record({
          postId: post.id,
          studyId,
          memberId,
          given: { choices: [0] },
          right: true,
          points: 11,
          standing: { streak: 1, dayNumber: 1 },
          periods: { week: day, month: day, all: '1970-01-01' },
          at: new Date(),
        })
      }
    }),
  )
  const seconds = (performance.now() - start) / 1000
  await store.close()
  return measured(`answers, ${callers} at once`, Math.round(ANSWERS / seconds), 'a second')
}
