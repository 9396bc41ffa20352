import { readConfig } from '../config.ts'
import { openStore, type Store } from '../store/index.ts'
import type { StudyOverview } from '../store/study-overview.ts'
import { print } from './print.ts'

/** `studyhall studies [--json]`: every study, where it is, how it is, what it posted last and what went wrong last. */
export async function listStudies({ json = false }: { json?: boolean } = {}): Promise<void> {
  const store: Store = await openStore(readConfig(process.env), () => {}, { share: true })
  try {
    const studies = await store.studies.overview()
    if (json) return print(JSON.stringify(studies, null, 2))
    if (studies.length === 0) return print('There is no study yet. Start one in its channel with /study setup.')
    for (const study of studies) print(say(study))
  } finally {
    await store.close()
  }
}

function say({ id, platform, workspace, channel, course, chapter, state, lastPost, lastError }: StudyOverview): string {
  const posted = lastPost ? `${lastPost.kind} at ${lastPost.at.toISOString()}` : 'nothing yet'
  return [
    `${id}  ${platform} ${workspace} #${channel}`,
    `  ${course}, chapter ${chapter}: ${state}`,
    `  last post   ${posted}`,
    ...(lastError ? [`  last error  ${lastError.at.toISOString()}  ${lastError.what}`] : []),
  ].join('\n')
}
