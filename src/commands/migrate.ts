import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { openStore } from '../store/index.ts'
import { print } from './print.ts'

/** `studyhall migrate`: what `start` does first, on its own. */
export async function runMigrate(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const store = await openStore(config, error => log.error({ err: error }, 'database connection'), {
    share: true,
    create: true,
    schema: 'migrated',
  })
  await store.close()
  print('The database is up to date.')
}
