import { setTimeout as wait } from 'node:timers/promises'
import { endChild, messageOf, spawnNode } from './children.ts'
import { type PressRig, processOf, startPressRig } from './press/rig.ts'
import { type BenchContext, type BenchResult, beside, measured } from './result.ts'
import { SLACK } from './slack/service.ts'

const MEMBERS = 1000
const QUESTIONS = 10
/** Until what was needed for a moment has been let go of. */
const SETTLE_MS = 5000
/** Until V8 has taken back what it had for the burst: it does so in steps, when little has been asked of it for a while. */
const REST_MS = 90_000

/** Both processes run as in the image that we publish. */
const AS_IN_THE_IMAGE = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' }

/** Loads what the bot loads (Prisma's engine comes with the first query), keeps it, and does nothing. */
const IDLE = `
  const [{ openDatabase }] = await Promise.all([
    import('./dist/store/database.js'), import('./dist/main.js'), import('./dist/platform/slack/slack.js')])
  globalThis.database = openDatabase(process.env.DATABASE_URL, () => {})
  await database.prisma.$queryRaw\`SELECT 1\`
  setInterval(() => {}, 1000)
  process.on('disconnect', () => process.exit())
  process.send('ready')`

/** The memory of a bot that many have answered, beside a process that has loaded the same libraries and is idle. */
export async function benchResidentMemory({ postgres, later }: BenchContext): Promise<BenchResult[]> {
  const serverUrl = await postgres()
  const idle = spawnNode(['--input-type=module', '-e', IDLE], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...AS_IN_THE_IMAGE, DATABASE_URL: serverUrl },
  })
  const theirs = processOf(idle, '')
  let rig: PressRig | undefined
  const stop = async () => {
    await rig?.stop()
    await endChild(idle)
  }
  try {
    await messageOf(idle)
    rig = await startPressRig(SLACK, serverUrl, 'resident', MEMBERS, AS_IN_THE_IMAGE)
    await answer(rig)
    await wait(SETTLE_MS)
    const { bot } = rig
    const line = `resident memory after ${MEMBERS * QUESTIONS} answers from ${MEMBERS} members, beside an idle process`
    const resting = wait(REST_MS).then(async () => {
      const [ours, reference] = [await bot.memory(), await theirs.memory()]
      return [beside(`${line}: at rest, ${REST_MS / 1000} s later`, ours.now, 'MB', reference.now, { atMost: 1.3 })]
    })
    later(resting.finally(stop))
    return [measured(`${line}: at once`, (await bot.memory()).now, 'MB', { reference: (await theirs.memory()).now })]
  } catch (error) {
    await stop()
    throw error
  }
}

async function answer(rig: PressRig): Promise<void> {
  const members = Array.from({ length: MEMBERS }, (_, member) => member)
  for (let question = 0; question < QUESTIONS; question++) {
    const { action } = await rig.ask()
    await rig.press({ action, members, pace: { connections: 64 }, patienceMs: 5000 })
  }
  const recorded = await rig.store.database.prisma.answer.count()
  if (recorded !== MEMBERS * QUESTIONS) throw new Error(`${recorded} answers were recorded`)
}
