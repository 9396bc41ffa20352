import { readConfig } from '../config.ts'
import { counted } from '../domain/counted.ts'
import { createLog } from '../log.ts'
import { openStore, type Store } from '../store/index.ts'
import { print } from './print.ts'

/** `studyhall memory rebuild`: recomputes what members remember from the log of their reviews. */
export function rebuildMemory(): Promise<void> {
  return withStore({ toWrite: true }, async ({ memories }) => {
    const { states, mended, newer } = await memories.rebuild()
    print(`${counted(states, 'memory', 'memories')} counted from the log, ${mended} mended.`)
    if (newer > 0) print(`${counted(newer, 'memory', 'memories')} of a newer version left alone.`)
  })
}

const COLUMNS = 'member,study,course,item,question,source,rating,milliseconds,at'

/** `studyhall memory export`: the log as CSV, oldest first. Slugs, ids and times need no quotes. */
export function exportMemory(): Promise<void> {
  return withStore({ toWrite: false }, async ({ memories }) => {
    print(COLUMNS)
    for await (const { memberId, studyId, course, item, question, source, rating, milliseconds, at } of memories.log())
      print([memberId, studyId, course, item, question, source, rating, milliseconds ?? '', at.toISOString()].join(','))
  })
}

async function withStore({ toWrite }: { toWrite: boolean }, run: (store: Store) => Promise<void>): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const onError = (error: Error) => log.error({ err: error }, 'database connection')
  const store = await openStore(config, onError, { share: true, toWrite })
  try {
    await run(store)
  } finally {
    await store.close()
  }
}
