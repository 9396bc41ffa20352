import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import { ask } from '../../src/domain/question.ts'
import type { Store } from '../../src/store/index.ts'
import { openFreshStore } from '../database.ts'
import type { Order, Seen } from './generator.ts'
import { SECRET } from './secret.ts'

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const typescript = { execArgv: ['--import', 'tsx'] }

/** A bot on a database of its own, a study in its channel, and a process that presses. */
export interface SlackRig {
  store: Store
  url: string
  /** Puts a question to the channel. @returns the id of its buttons */
  ask(): Promise<{ postId: string; action: string }>
  /** Presses at the bot, or at another server. */
  press(order: Omit<Order, 'url'>, url?: string): Promise<Seen>
  /** The most memory that the bot has had, in megabytes. */
  peakMemory(): Promise<number>
  /** Starts the server that a press is held against. @returns its address */
  reference(): Promise<string>
  stop(): Promise<void>
}

/** @param members as many are known before anybody presses; the rest come for the first time */
export async function startSlackRig(serverUrl: string, name: string, members: number): Promise<SlackRig> {
  const store = await openFreshStore(serverUrl, name)
  const studyId = await seed(store, members)
  const children: ChildProcess[] = []
  const generator = fork(script('generator.ts'), [], typescript)
  children.push(generator)
  const [{ here }] = (await once(generator, 'message')) as [{ here: string }]
  const port = await freePort()
  const bot = spawn(process.execPath, ['dist/cli.js', 'start'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: store.database.url,
      PORT: String(port),
      ROLE: 'web',
      LOG_LEVEL: 'error',
      DEFAULT_LANGUAGE: 'en',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: `${here}/api/`,
    },
  })
  children.push(bot)
  const url = `http://127.0.0.1:${port}`
  await untilReady(url)
  let asked = 0
  return {
    store,
    url,
    ask: async () => {
      const postId = await putQuestion(store, studyId, ++asked)
      return { postId, action: `answer:${postId}` }
    },
    press: async (order, at = url) => {
      generator.send({ ...order, url: at } satisfies Order)
      const [seen] = (await once(generator, 'message')) as [Seen]
      return seen
    },
    peakMemory: async () => {
      const status = await readFile(`/proc/${bot.pid}/status`, 'utf8')
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    },
    reference: async () => {
      const child = fork(script('reference.ts'), [], { ...typescript, env: { ...process.env, REPLY: sampleReply } })
      children.push(child)
      const [{ port: at }] = (await once(child, 'message')) as [{ port: number }]
      return `http://127.0.0.1:${at}`
    },
    stop: async () => {
      for (const child of children) {
        child.kill('SIGTERM')
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      }
      await store.close()
    },
  }
}

/** A verdict as the bot sends it; its length is what counts. */
const sampleReply = JSON.stringify({
  text: 'Right! +11 points',
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: '✅ Right! +11 points' } },
    { type: 'section', text: { type: 'mrkdwn', text: 'Because of what the chapter says. '.repeat(8) } },
    {
      type: 'section',
      fields: [
        { type: 'mrkdwn', text: '*Points*\n10 + 1 for the streak' },
        { type: 'mrkdwn', text: '*Streak*\n🔥 1 day' },
      ],
    },
  ],
})

let reading: ReturnType<typeof readCourseFolder> | undefined
const bundled = () => (reading ??= readCourseFolder('courses', 'docker'))

async function seed(store: Store, members: number): Promise<string> {
  const { pool } = store.database
  const { course } = await bundled()
  if (!course) throw new Error('the bundled course does not load')
  await store.courses.save(course, new Date())
  const { rows } = await pool.query(
    `WITH place AS (INSERT INTO workspace (platform, external_id) VALUES ('slack', 'T1') RETURNING id), people AS (
       INSERT INTO member (workspace_id, external_id, name) SELECT place.id, 'U' || n, 'm' || n FROM place, generate_series(0, $1::int - 1) AS n)
     INSERT INTO study (workspace_id, channel_id, course_slug, language, timezone, created_at)
     SELECT id, 'C1', 'docker', 'en', 'Asia/Seoul', now() FROM place RETURNING id`,
    [members],
  )
  await pool.query('ANALYZE')
  return rows[0].id
}

async function putQuestion(store: Store, studyId: string, number: number): Promise<string> {
  const { course } = await bundled()
  const question = course?.questions.find(each => each.kind === 'single-choice')
  if (!question) throw new Error('the bundled course does not load')
  const at = new Date(Date.UTC(2026, 0, number, 0, 30))
  const day = at.toISOString().slice(0, 10)
  const slot = { studyId, kind: 'question', at } as const
  const post = await store.posts.claim({ slot, day, week: day, asked: ask(question, 'en', 1), dayNumber: number })
  await store.posts.published(post.id, String(number), at)
  return post.id
}

async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const ready = await fetch(`${url}/readyz`).then(
      response => response.ok,
      () => false,
    )
    if (ready) return
    await wait(100)
  }
  throw new Error('the bot did not get ready within 30 s')
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
