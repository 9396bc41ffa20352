import { readConfig } from '../config.ts'
import { counted } from '../domain/counted.ts'
import { createLog } from '../log.ts'
import { openStore } from '../store/index.ts'
import type { Difference } from '../store/score-check.ts'
import { print } from './print.ts'

/** `studyhall scores check [--repair]`: exit code 1 when something kept differs from the answers behind it and stays so. */
export async function checkScores({ repair = false }: { repair?: boolean } = {}): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const onError = (error: Error) => log.error({ err: error }, 'database connection')
  const store = await openStore(config, onError, { share: true, toWrite: repair })
  try {
    const differences = repair ? await store.scores.repair() : await store.scores.check()
    for (const difference of differences) print(say(difference))
    if (differences.length === 0) return print('Every total, streak and day number agrees with its answers.')
    const many = counted(differences.length, 'value')
    const left = repair ? (await store.scores.check()).length : differences.length
    if (left === 0)
      return print(`${many} differed from the answers and ${differences.length === 1 ? 'is' : 'are'} mended.`)
    print(
      `${many} ${differences.length === 1 ? 'differs' : 'differ'} from the answers. Mend with: studyhall scores check --repair`,
    )
    process.exitCode = 1
  } finally {
    await store.close()
  }
}

function say(difference: Difference): string {
  const { studyId } = difference
  switch (difference.what) {
    case 'day':
      return `study ${studyId}, question of ${difference.day}: kept as scheduled day ${difference.kept}, counted as ${difference.counted ?? 'none'}`
    case 'tally': {
      const { day, kept, counted } = difference
      return `study ${studyId}, question of ${day}: kept ${kept[0]}/${kept[1]} right, counted ${counted[0]}/${counted[1]}`
    }
    case 'streak': {
      const streak = (values: [number, number] | null) => (values ? `${values[0]} up to day ${values[1]}` : 'nothing')
      return `study ${studyId}, streak of member ${difference.memberId}: kept ${streak(difference.kept)}, counted ${streak(difference.counted)}`
    }
    case 'total': {
      const { period, startsOn, memberId, kept, counted } = difference
      const sums = (values: [number, number, number] | null) =>
        values ? `${values[0]} points, ${values[1]}/${values[2]} right` : 'nothing'
      return `study ${studyId}, ${period} of ${startsOn}, member ${memberId}: kept ${sums(kept)}, counted ${sums(counted)}`
    }
  }
}
