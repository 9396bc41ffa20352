// Two real bots on one Postgres, against a platform at its worst, killed again and again, while Postgres is restarted
// and stopped in its tracks, and the clock is for a while an hour slow:
//   npm run torture -- --kills 200
// With --with-older FOLDER (a built checkout of the version before) the run begins as a rolling restart: the older bot is there
// first and works beside a newer one, until after a third of the kills it is killed, too, and started as the newer one.
// Prints what came of it, and exits with 1 when a post came twice or never, an acknowledged answer is gone, or a total
// does not add up.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Command, InvalidArgumentError } from 'commander'
import prand from 'pure-rand'
import { QUEUE, REMINDERS } from '../../src/delivery/job.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { Bots } from './bots.ts'
import { type ClockCourse, FastClock } from './fast-clock.ts'
import { freezePostgres } from './freeze.ts'
import { Members, SIGNING_SECRET } from './members.ts'
import { askForReminders, isDirect, verifyReminders } from './reminders.ts'
import { READ_ONLY_CHANNEL, SlackServer } from './slack-server.ts'
import { CRONS, setUpStudies } from './studies.ts'
import { type Findings, verify } from './verify.ts'

/** Twenty seconds a second: questions are half a minute apart, longer than two bots and Postgres are ever away at once. */
const SPEED = 20
/** Just after midnight of a Monday in Seoul: no day and no week ends within a run, but the clock that is set back is on Sunday again. */
const FROM = new Date('2026-11-29T15:01:00Z').getTime()
/** Version 0.1.0 takes what is due for too late where the clock is set back over midnight; beside it the clock stays on Monday. */
const FROM_WITH_OLDER = FROM + 2 * 3_600_000
/** How long what is left may take once nobody is killed any more: a killed job comes back within two minutes. */
const SETTLE_MS = 240_000

const count = (text: string) => {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('a whole number')
  return number
}
const {
  kills,
  restarts,
  freezes,
  studies: studyCount,
  seed,
  withOlder,
} = new Command('torture')
  .option('--kills <n>', 'how often a bot is killed', count, 200)
  .option('--restarts <n>', 'how often Postgres is restarted', count, 10)
  .option('--freezes <n>', 'how often Postgres is stopped in its tracks for some seconds', count, 10)
  .option('--studies <n>', 'how many studies there are', count, 8)
  .option('--with-older <folder>', 'a built checkout of an older version, which begins')
  .option('--seed <n>', 'of the random numbers', count, Date.now() % 1_000_000)
  .parse()
  .opts<{ kills: number; restarts: number; freezes: number; studies: number; seed: number; withOlder?: string }>()

const generator = prand.xoroshiro128plus(seed)
const random = () => prand.unsafeUniformIntDistribution(0, 999_999, generator) / 1_000_000
const say = (line: string) => process.stdout.write(`${line}\n`)

const folder = await mkdtemp(join(tmpdir(), 'studyhall-torture-'))
let postgres: EmbeddedPostgres = await startEmbeddedPostgres(folder)
const port = Number(new URL(postgres.url).port)
const slack = await SlackServer.start(random)
const startedAt = Date.now()
/** By the clock of the bots: a question is asked and revealed meanwhile, however soon the kills are done. */
const LEAST_SPAN_MS = 16 * 60_000
/** About what a kill and the wait for it take; the clock is an hour slow in the middle of the run, for a tenth of it. */
const KILL_MS = 2000
const stepsBackAt = kills * KILL_MS * 0.45
const course: ClockCourse = {
  startedAt,
  from: withOlder ? FROM_WITH_OLDER : FROM,
  speed: SPEED,
  stepsBackAt,
  stepsForthAt: stepsBackAt + kills * KILL_MS * 0.1,
}
const clock = new FastClock(course)
const openHere = () => openStore({ databaseUrl: postgres.url, dataDir: folder }, () => {})

const environment = {
  PATH: process.env.PATH,
  DATABASE_URL: postgres.url,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  SLACK_BOT_TOKEN: 'xoxb-torture',
  SLACK_SIGNING_SECRET: SIGNING_SECRET,
  SLACK_API_URL: `${slack.url}/api/`,
}
const bots = await Bots.prepare(2, folder, environment, course)
if (withOlder) await bots.startOlder(withOlder)

let store: Store = await openHere()
const began = clock.now()
const channels = Array.from({ length: studyCount }, (_, at) => `C${String(at).padStart(9, '0')}`)
const studies = await setUpStudies(store, channels, began)
const [refused] = await setUpStudies(store, [READ_ONLY_CHANNEL], began)
const reminded = await askForReminders(store, studies, began)
await store.close()
say(
  `seed ${seed}: ${kills} kills, ${restarts} restarts and ${freezes} freezes of Postgres, ${studyCount} studies, twenty seconds a second`,
)

await bots.start()
// What came due before a bot was there is made up for by the latest alone. Where the start took so long that the clock is
// slow already, the hour that comes again is none of the run's.
const from = clock.right()
const members = new Members(slack, random)
const answering = setInterval(() => {
  members.collect()
  void members.answer(bots.url(Math.floor(random() * 2)))
}, 60)

for (let done = 0; done < kills; done++) {
  await bots.untilOneIsReady()
  await wait(800 + random() * 2400)
  const victim = Math.floor(random() * 2)
  // The older one takes its part for a third of the run.
  await bots.kill(bots.isOlder(victim) && done < kills / 3 ? 1 - victim : victim)
  if (isTurn(restarts, done)) await restartPostgres()
  if (isTurn(freezes, done + 2)) await freezePostgres(join(folder, 'postgres'), 2000 + random() * 2000)
  if ((done + 1) % 20 === 0)
    say(`  ${done + 1} kills, ${slack.messages.length} messages, ${members.acknowledged.length} answers`)
}

await wait(Math.max(0, startedAt + course.stepsForthAt - Date.now()))
await wait(Math.max(0, (from.getTime() + LEAST_SPAN_MS - clock.right().getTime()) / SPEED))
store = await openHere()
const until = clock.now()
slack.failing = false
const settled = (await windDown()) && (await settle())
clearInterval(answering)
await wait(1500)
members.collect()
await bots.stop()
const { reveal: _, ...crons } = CRONS
const paused = refused && (await store.studies.byId(refused.id))
const findings = await verify(
  store,
  studies,
  crons,
  { from, until },
  slack.messages.filter(each => !isDirect(each)),
  members.acknowledged,
)
const reminders = verifyReminders(reminded, until, slack.messages)
await store.close()
await postgres.stop()
slack.close()
await rm(folder, { recursive: true, force: true })
process.exit(report(findings, settled) ? 0 : 1)

/** Whether something that is to be done so often in the run is done after this kill. */
function isTurn(times: number, done: number): boolean {
  return times > 0 && (done + 1) % Math.max(1, Math.floor(kills / times)) === 0
}

async function restartPostgres(): Promise<void> {
  await postgres.stop()
  postgres = await startEmbeddedPostgres(folder, { port })
}

/** Lets each schedule come to the end of the span, and no further; reveals go on until every question has had its own. */
async function windDown(): Promise<boolean> {
  const { schedule } = store.database.prisma
  for (const end = Date.now() + SETTLE_MS; Date.now() < end; await wait(200)) {
    await schedule.deleteMany({ where: { kind: { not: 'reveal' }, nextAt: { gt: until } } })
    // A paused study's schedules stand still.
    const left = await schedule.count({ where: { kind: { not: 'reveal' }, study: { pausedAt: null } } })
    if (left === 0) return true
  }
  return false
}

/** Waits until every slot is dealt with and every question revealed. */
async function settle(): Promise<boolean> {
  const { prisma } = store.database
  for (const end = Date.now() + SETTLE_MS; Date.now() < end; await wait(500)) {
    // Where slots tell what is left of the channels, only jobs tell it of reminders.
    const pending = (await prisma.slot.count()) + (await unfinishedJobs(REMINDERS)).length
    const open = await prisma.post.count({
      where: { kind: 'question', OR: [{ status: 'claimed' }, { status: 'published', revealedBy: null }] },
    })
    const claimed = await prisma.post.count({ where: { status: 'claimed' } })
    if (pending === 0 && open === 0 && claimed === 0) return true
  }
  for (const left of [
    await prisma.slot.findMany(),
    await prisma.post.findMany({ where: { status: 'claimed' } }),
    [...(await unfinishedJobs(QUEUE)), ...(await unfinishedJobs(REMINDERS))],
  ])
    say(`  left: ${JSON.stringify(left)}`)
  return false
}

async function unfinishedJobs(queue: string): Promise<unknown[]> {
  const { rows } = await store.database.pool.query(
    `SELECT data->>'kind' AS kind, data->>'at' AS at, state, retry_count, start_after - now() AS wait FROM pgboss.job WHERE name = $1 AND state < 'completed'`,
    [queue],
  )
  return rows
}

function report(found: Findings, isSettled: boolean): boolean {
  const { refused, limited, broken, silent } = slack.faults
  const lines: [string, number | string, boolean][] = [
    ['killed / ended by itself', `${bots.kills} / ${bots.crashes}`, true],
    ['calls refused / limited / broken / never answered', `${refused} / ${limited} / ${broken} / ${silent}`, true],
    ['refused for good', slack.final, kills < 5 || slack.final > 0],
    [
      'a study whose channel takes no posts is',
      paused?.pauseReason ?? 'running',
      paused?.pauseReason?.startsWith('read-only') === true,
    ],
    ['slots due', found.slots, found.slots > 0],
    ['… not posted', found.slotsMissing.length, found.slotsMissing.length === 0],
    ['posts', found.posts, found.posts > 0],
    ['… that came twice', found.postsTwice.length, found.postsTwice.length === 0],
    ['… out of order', found.outOfOrder.length, found.outOfOrder.length === 0],
    ['… that nobody knows', found.postsUnknown.length, found.postsUnknown.length === 0],
    ['reminders due', reminders.due, reminders.due > 0],
    ['… not sent', reminders.missing.length, reminders.missing.length === 0],
    ['… sent twice', reminders.twice.length, reminders.twice.length === 0],
    ['questions never revealed', found.unrevealed, found.unrevealed === 0],
    ['answers acknowledged', found.answers, found.answers > 0],
    ['… missing', found.answersMissing.length, found.answersMissing.length === 0],
    ['… with other points than told', found.pointsWrong.length, found.pointsWrong.length === 0],
    ['totals that differ from their answers', found.totalsWrong, found.totalsWrong === 0],
    ['everything dealt with in time', isSettled ? 'yes' : 'no', isSettled],
  ]
  for (const [what, value, good] of lines) say(`${good ? '✓' : '✗'} ${what}: ${value}`)
  for (const each of [...found.slotsMissing, ...found.postsTwice, ...found.outOfOrder].slice(0, 20)) say(`    ${each}`)
  return lines.every(([, , good]) => good)
}
