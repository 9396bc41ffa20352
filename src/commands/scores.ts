import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { openStore } from '../store/index.ts'
import { print } from './print.ts'

/** `studyhall scores check`: exit code 1 when a total differs from the answers behind it. */
export async function checkScores(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const store = await openStore(config, error => log.error({ err: error }, 'database connection'), { share: true })
  try {
    const differences = await store.scores.check()
    for (const { studyId, period, startsOn, memberId, kept, counted } of differences) {
      print(
        `study ${studyId}, ${period} of ${startsOn}, member ${memberId}: kept ${say(kept)}, counted ${say(counted)}`,
      )
    }
    print(
      differences.length === 0
        ? 'Every total agrees with its answers.'
        : `${differences.length} totals differ from their answers.`,
    )
    if (differences.length > 0) process.exitCode = 1
  } finally {
    await store.close()
  }
}

function say(sums: [number, number, number] | null): string {
  return sums ? `${sums[0]} points, ${sums[1]}/${sums[2]} right` : 'nothing'
}
