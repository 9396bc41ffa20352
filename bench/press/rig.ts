import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import { ask } from '../../src/domain/question.ts'
import type { Store } from '../../src/store/index.ts'
import { freePort } from '../../test/support/free-port.ts'
import { endChild, forkScript, messageOf, spawnNode } from '../children.ts'
import { openFreshStore } from '../database.ts'
import type { Order, Seen } from './order.ts'

/** A chat service that members press on, as the benchmarks stand in for it. */
export interface Service {
  platform: 'slack' | 'discord'
  workspace: string
  channel: string
  /** How the service calls the member of a number. */
  memberOf(number: number): string
  /** The script that presses; it sends its parent `{ here }`, and takes orders. */
  generator: URL
  /** The script that a press is held against: it finds `REPLY` and `HERE` in its environment, and sends `{ target }`. */
  reference: URL
  /** What the reference replies: like what we do. */
  reply: object
  /** What points a bot to where the generator listens. */
  environment(here: string): NodeJS.ProcessEnv
  /** The target of orders that are for our bot, which listens at `url`. */
  targetOf(url: string): string
}

/** A process that is pressed at. */
export interface Pressed {
  target: string
  /** Processor time that it has taken so far, in milliseconds. */
  processorMs(): Promise<number>
  /** Memory in megabytes: what it has now, and the most that it has had. */
  memory(): Promise<{ now: number; peak: number }>
}

/** A bot on a database of its own, a study in its channel, and a process that presses. */
export interface PressRig {
  store: Store
  url: string
  bot: Pressed
  /** Puts a question to the channel. @returns the id of its buttons */
  ask(): Promise<{ postId: string; action: string }>
  /** Presses at the bot, or at somebody else. */
  press(order: Omit<Order, 'target'>, at?: Pressed): Promise<Seen>
  /** Starts what a press is held against. */
  reference(): Promise<Pressed>
  stop(): Promise<void>
}

/**
 * @param members as many are known before anybody presses; the rest come for the first time
 * @param env what the bot's process finds in its environment besides
 */
export async function startPressRig(
  service: Service,
  serverUrl: string,
  name: string,
  members: number,
  env: NodeJS.ProcessEnv = {},
): Promise<PressRig> {
  const store = await openFreshStore(serverUrl, name)
  const children: ChildProcess[] = []
  const stop = async () => {
    await Promise.all(children.map(endChild))
    await store.close()
  }
  const begun = <T extends ChildProcess>(child: T): T => {
    children.push(child)
    return child
  }
  try {
    const studyId = await seed(store, service, members)
    const generator = begun(forkScript(service.generator))
    const { here } = await messageOf<{ here: string }>(generator)
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const environment = {
      ...process.env,
      DATABASE_URL: store.database.url,
      PORT: String(port),
      ROLE: 'web',
      LOG_LEVEL: process.env.BENCH_LOG_LEVEL ?? 'error',
      DEFAULT_LANGUAGE: 'en',
      ...service.environment(here),
      ...env,
    }
    const child = spawnNode(['dist/cli.js', 'start'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    })
    const bot = processOf(begun(child), service.targetOf(url))
    await untilReady(url)
    let asked = 0
    return {
      store,
      url,
      bot,
      ask: async () => {
        const postId = await putQuestion(store, studyId, ++asked)
        return { postId, action: `answer:${postId}` }
      },
      press: async (order, { target } = bot) => {
        generator.send({ ...order, target } satisfies Order)
        return messageOf<Seen>(generator)
      },
      reference: async () => {
        const env = { ...process.env, REPLY: JSON.stringify(service.reply), HERE: here }
        const child = begun(forkScript(service.reference, [], { env }))
        return processOf(child, (await messageOf<{ target: string }>(child)).target)
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** A process's figures, from the kernel: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function processOf({ pid }: ChildProcess, target: string): Pressed {
  return {
    target,
    processorMs: async () => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')')).split(' ')
      return (Number(user) + Number(system)) * 10
    },
    memory: async () => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8')
      const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024
      return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') }
    },
  }
}

let reading: ReturnType<typeof readCourseFolder> | undefined
const bundled = () => (reading ??= readCourseFolder('courses', 'docker'))

async function seed(store: Store, service: Service, members: number): Promise<string> {
  const { pool } = store.database
  const { course } = await bundled()
  if (!course) throw new Error('the bundled course does not load')
  await store.courses.save(course, new Date())
  const known = Array.from({ length: members }, (_, number) => service.memberOf(number))
  const { rows } = await pool.query(
    `WITH place AS (INSERT INTO workspace (platform, external_id) VALUES ($1::"Platform", $2) RETURNING id), people AS (
       INSERT INTO member (workspace_id, external_id, name) SELECT place.id, known.id, 'm' || n
       FROM place, unnest($4::text[]) WITH ORDINALITY AS known(id, n))
     INSERT INTO study (workspace_id, channel_id, course_slug, language, timezone, created_at)
     SELECT id, $3, 'docker', 'en', 'Asia/Seoul', now() FROM place RETURNING id`,
    [service.platform, service.workspace, service.channel, known],
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
