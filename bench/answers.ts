import { readCourseFolder } from '../src/content/course-folder.ts'
import { itemsOf } from '../src/domain/memory.ts'
import { ask } from '../src/domain/question.ts'
import { parametersOf, RECORD_ANSWERS } from '../src/store/answer-statement.ts'
import type { Store } from '../src/store/index.ts'
import { nextStates, reviewParameters } from '../src/store/review-statement.ts'
import type { NewAnswer } from '../src/study/asking/ports.ts'
import { addStudies, openFreshStore } from './database.ts'
import { type BenchResult, beside, median } from './result.ts'

/** Answers of one round; rounds of the two sides alternate. Each of the reference's waits for a commit of its own: fewer tell as much. */
const ANSWERS = 1000
const ANSWERS_ALONE = 250
const ROUNDS = 3

/** Answers recorded a second, beside the same statement prepared and sent for each answer alone by node-postgres. */
export async function benchAnswers(serverUrl: string, callers: number): Promise<BenchResult> {
  const store = await openFreshStore(serverUrl, `answers_${callers}`)
  const alone = async (answer: NewAnswer) => {
    const { pool } = store.database
    const { review, memberId, studyId, postId, at } = answer
    const key = { memberId, studyId, source: 'question', key: postId, milliseconds: null, at } as const
    const reviews = review ? [{ ...review, ...key }] : []
    const values = parametersOf([answer], reviewParameters(reviews, await nextStates(pool, reviews)))
    await pool.query({ name: 'one answer', text: RECORD_ANSWERS, values })
  }
  const ours: number[] = []
  const reference: number[] = []
  try {
    // As the bot does: what members know of a question's terms is read with its first answer.
    await store.listen()
    const answersTo = await startStudy(store)
    // The first round warms both sides up, and lets the study meet its members; it does not count.
    for (let round = 0; round <= ROUNDS; round++) {
      const figures = [
        await rate(store, callers, await answersTo(ANSWERS_ALONE), alone),
        await rate(store, callers, await answersTo(ANSWERS), each => store.answers.record(each)),
      ]
      if (round > 0) {
        reference.push(figures[0] ?? 0)
        ours.push(figures[1] ?? 0)
      }
    }
  } finally {
    await store.close()
  }
  const target = { atLeast: callers === 16 ? 2 : 4 }
  return beside(`answers recorded, ${callers} callers`, median(ours), '/s', median(reference), target)
}

async function rate(
  store: Store,
  callers: number,
  answers: NewAnswer[],
  record: (answer: NewAnswer) => Promise<unknown>,
): Promise<number> {
  const count = answers.length
  await store.database.pool.query('CHECKPOINT')
  const start = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let answer = answers.pop(); answer; answer = answers.pop()) await record(answer)
    }),
  )
  const seconds = (performance.now() - start) / 1000
  return count / seconds
}

let reading: ReturnType<typeof readCourseFolder> | undefined
const bundled = () => (reading ??= readCourseFolder('courses', 'docker'))

/** A study with members. @returns what asks it the next question, and gives the answers of so many of its members */
async function startStudy(store: Store): Promise<(count: number) => Promise<NewAnswer[]>> {
  const { pool } = store.database
  const { course } = await bundled()
  const question = course?.questions.find(each => each.kind === 'single-choice')
  if (!course || !question) throw new Error('the bundled course does not load')
  await store.courses.save(course, new Date())
  const [studyId = ''] = await addStudies(store, 1)
  const { rows: members } = await pool.query<{ id: string }>(
    `INSERT INTO member (workspace_id, external_id, name)
     SELECT workspace_id, gen_random_uuid(), 'member' FROM study, generate_series(1, $1) WHERE study.id = $2 RETURNING id`,
    [ANSWERS, studyId],
  )
  const review = { course: course.slug, items: itemsOf(question), question: question.slug, rating: 3 } as const
  let dayNumber = 0
  return async count => {
    const at = new Date(Date.UTC(2026, 0, ++dayNumber))
    const day = at.toISOString().slice(0, 10)
    const slot = { studyId, kind: 'question', at } as const
    const { id: postId } = await store.posts.claim({ slot, day, week: day, asked: ask(question, 'en', 1), dayNumber })
    const given = { choices: [0] }
    const same = { postId, studyId, given, right: true, difficulty: question.difficulty, at, review }
    return members.slice(0, count).map(({ id: memberId }) => ({ ...same, memberId }))
  }
}
