import { SystemClock } from '../../src/clock.ts'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import { createLog } from '../../src/log.ts'
import type { Store } from '../../src/store/index.ts'
import type { AllPorts } from '../../src/study/all-ports.ts'
import { practise } from '../../src/study/asking/practise.ts'
import type { Caller, Study } from '../../src/study/ports.ts'
import { pressReview } from '../../src/study/reviewing/review.ts'
import { speechOf } from '../../src/study/talk/speech.ts'
import { openFreshStore } from '../database.ts'
import { type BenchResult, beside, median } from '../result.ts'

const ITEMS = 50
const ROUNDS = 200
const FEW = 100
const MANY = 10_000

/** What it costs to bring a member's next item, beside a plain `/quiz`; and what is due of one member among few and among many. */
export async function* benchItems(serverUrl: string): AsyncGenerator<BenchResult> {
  const store = await openFreshStore(serverUrl, 'memory_items')
  try {
    const { ports, study, caller, memberId } = await fill(store, FEW)
    const few = await dueMilliseconds(store, memberId, ports)
    yield await nextItem(store, ports, study, caller, memberId)
    await addMembers(store, study.id, FEW + 1, MANY)
    const many = await dueMilliseconds(store, memberId, ports)
    const line = `what is due of a member, ${MANY} members × ${ITEMS} items, beside ${FEW} × ${ITEMS}`
    yield beside(line, many, 'ms', few, { atMost: 1.2 })
  } finally {
    await store.close()
  }
}

/** Both in turn, so that whatever else the machine does falls on both. */
async function nextItem(
  store: Store,
  ports: AllPorts,
  study: Study,
  caller: Caller,
  memberId: string,
): Promise<BenchResult> {
  const session = await ports.reviewing.begin(memberId, study.id, ports.clock.now())
  const [quiz, review]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    quiz.push(await millisecondsOf(() => practise(ports, study, caller)))
    // As after an answer: the item that is shown has been given one.
    await answered(store, session.id)
    const intent = { type: 'review-next' as const, session: session.id, number: 1 }
    review.push(await millisecondsOf(() => pressReview(ports, caller, intent, speechOf(study))))
  }
  const half = (all: number[]) => median(all.slice(ROUNDS / 5))
  return beside('the next item of /review, beside a plain /quiz', half(review), 'ms', half(quiz), { atMost: 1.2 })
}

async function answered(store: Store, id: string): Promise<void> {
  await store.database.pool.query('UPDATE review_session SET answered = true WHERE id = $1', [id])
}

async function dueMilliseconds({ memories }: Store, memberId: string, { clock }: AllPorts): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++)
    times.push(await millisecondsOf(() => memories.due(memberId, 'docker', clock.now())))
  return median(times.slice(ROUNDS / 5))
}

/** A study of the bundled course that has asked all of its questions, and members with items due, straight into the tables. */
async function fill(store: Store, members: number) {
  const clock = new SystemClock()
  const { course } = await readCourseFolder('courses', 'docker')
  if (!course) throw new Error('the bundled course does not load')
  await store.courses.save(course, clock.now())
  await store.courses.refresh()
  await store.listen()
  const place = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const
  const caller: Caller = { ...place, member: 'U1', name: 'U1', administers: async () => false }
  const { id: memberId } = await store.members.resolve(caller)
  const settings = { courseSlug: 'docker', language: 'en', timezone: 'Asia/Seoul', chapter: 6 } as const
  const study = await store.studies.setUp(place, settings, [], memberId, clock.now())
  await store.database.pool.query(
    `INSERT INTO post (study_id, kind, at, status, day, week, question_id, asked, closed_at, published_at)
     SELECT $1, 'question', now() - id * interval '1 hour', 'published', current_date, current_date, id, '{}', now(), now() FROM question`,
    [study.id],
  )
  await addMembers(store, study.id, 1, members)
  const ports: AllPorts = {
    ...store,
    clock,
    random: Math.random,
    log: createLog('silent'),
    platforms: new Map(),
    deliveries: { enqueue: async () => {} },
    studio: { draft: async () => ({ problem: '' }), link: async () => undefined },
    workshop: { page: async () => undefined, lines: async () => [] },
    pictures: { draw: async () => undefined, address: () => undefined, path: () => '' },
    defaults: { language: 'en', timezone: 'Asia/Seoul' },
  }
  return { ports, study, caller, memberId }
}

/** Items of terms that questions test, all due. */
async function addMembers({ database: { pool } }: Store, studyId: string, first: number, last: number): Promise<void> {
  await pool.query(
    `INSERT INTO member (workspace_id, external_id, name)
     SELECT workspace_id, 'U' || n, 'U' || n FROM study, generate_series($2::int, $3::int) AS n WHERE study.id = $1
     ON CONFLICT DO NOTHING`,
    [studyId, first, last],
  )
  await pool.query(
    `INSERT INTO memory (member_id, course, item, stability, difficulty, due_at, last_at, reviews, lapses, scheduled_days, version)
     SELECT member.id, 'docker', item, 5, 5, now() - interval '1 day', now() - interval '9 days', 1, 0, 3, 6
     FROM member, (SELECT DISTINCT 'term:' || unnest(terms) AS item FROM question ORDER BY 1 LIMIT $3::int) AS items
     WHERE substr(external_id, 2)::int BETWEEN $1::int AND $2::int
     ON CONFLICT DO NOTHING`,
    [first, last, ITEMS],
  )
  await pool.query('VACUUM ANALYZE')
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
