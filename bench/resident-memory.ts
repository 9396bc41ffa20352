import { setTimeout as wait } from 'node:timers/promises'
import { endChild, messageOf, spawnNode } from './children.ts'
import { processOf, startPressRig } from './press/rig.ts'
import { type BenchResult, beside } from './result.ts'
import { SLACK } from './slack/service.ts'

const MEMBERS = 1000
const QUESTIONS = 10
/** Until what was needed for a moment has been let go of. */
const SETTLE_MS = 5000

/** Loads what the bot loads (Prisma's engine comes with the first query), and does nothing. */
const IDLE = `
  const [{ openDatabase }] = await Promise.all([
    import('./dist/store/database.js'), import('./dist/main.js'), import('./dist/platform/slack/slack.js')])
  await openDatabase(process.env.DATABASE_URL, () => {}).prisma.$queryRaw\`SELECT 1\`
  setInterval(() => {}, 1000)
  process.on('disconnect', () => process.exit())
  process.send('ready')`

/** The memory of a bot that many have answered, beside a process that has loaded the same libraries and is idle. */
export async function benchResidentMemory(serverUrl: string): Promise<BenchResult[]> {
  const idle = spawnNode(['--input-type=module', '-e', IDLE], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, DATABASE_URL: serverUrl },
  })
  try {
    await messageOf(idle)
    const rig = await startPressRig(SLACK, serverUrl, 'resident', MEMBERS)
    try {
      const members = Array.from({ length: MEMBERS }, (_, member) => member)
      for (let question = 0; question < QUESTIONS; question++) {
        const { action } = await rig.ask()
        await rig.press({ action, members, pace: { connections: 64 }, patienceMs: 5000 })
      }
      await wait(SETTLE_MS)
      const recorded = await rig.store.database.prisma.answer.count()
      if (recorded !== MEMBERS * QUESTIONS) throw new Error(`${recorded} answers were recorded`)
      const line = `resident memory after ${recorded} answers from ${MEMBERS} members, beside an idle process`
      const [ours, theirs] = [await rig.bot.memory(), await processOf(idle, '').memory()]
      return [beside(line, ours.now, 'MB', theirs.now, { atMost: 1.3 })]
    } finally {
      await rig.stop()
    }
  } finally {
    await endChild(idle)
  }
}
