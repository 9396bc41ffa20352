import type { Config } from '../config.ts'
import type { LoadReport } from '../content/load.ts'
import { formatProblem } from '../content/problem.ts'
import type { Log } from '../log.ts'
import { type PlaygroundParts, startPlayground } from '../platform/playground/playground.ts'
import type { Store } from '../store/index.ts'
import type { ChatPlatform } from '../study/chat-platform.ts'
import { isLoopback } from '../web/guard.ts'
import type { WebServer } from '../web/server.ts'

/** What the playground works with, besides what the configuration says of it. */
interface Parts extends Pick<PlaygroundParts, 'ports' | 'clock' | 'everything' | 'queue' | 'tick'> {
  store: Store
  /** How it went to load the courses. */
  loaded: LoadReport
  log: Log
}

/** Mounts the playground on the server. @returns the platform that it is */
export async function openPlayground(
  web: WebServer,
  config: Config,
  { store, loaded, log, ...parts }: Parts,
): Promise<ChatPlatform> {
  warnOfOpenPlayground(config, log)
  return startPlayground(web.app, {
    ...parts,
    store: store.playground,
    keep: aheadMs => store.playground.setAhead(aheadMs),
    realTime: config.slack !== undefined || config.discord !== undefined,
    publicUrl: config.publicUrl,
    problems: problemsUntilMended(loaded, store),
    languageGiven: config.languageGiven,
  })
}

/** Whoever reaches the playground is a host there. */
function warnOfOpenPlayground({ host, publicUrl }: Config, log: Log): void {
  if (isLoopback(host) && publicUrl === undefined) return
  log.warn({ host }, 'the playground is on and others may reach it: it asks nobody who they are; set PLAYGROUND=off')
}

/** What is wrong with the courses that were not loaded, until others are. */
function problemsUntilMended({ problems }: LoadReport, { courses }: Store): () => string[] {
  const revisions = () => courses.all().map(({ course }) => course.revision)
  const then = revisions().join()
  return () => (revisions().join() === then ? problems.map(formatProblem) : [])
}
