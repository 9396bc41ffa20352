import type { Log } from '../../log.ts'
import type { PauseReason } from '../chat-platform.ts'
import type { PlatformName } from '../ports.ts'
import { type ResumePorts, resumeStudy } from './resume-study.ts'

const REASON: PauseReason = 'signed-out'

/**
 * The platform takes the bot's token: studies that were paused since it did not, of which nobody could be told either, go
 * on. Those of a workspace that the app was removed from wait for a host.
 * @param workspace the only one that the token is for; without it, all
 */
export async function resumeSignedIn(
  ports: ResumePorts,
  log: Log,
  platform: PlatformName,
  workspace?: string,
): Promise<void> {
  const paused = await ports.studies.pausedFor(platform, REASON)
  for (const study of paused.filter(each => workspace === undefined || each.workspace === workspace)) {
    await resumeStudy(ports, study)
    log.warn({ study: study.id, platform }, 'the token is taken again: the study goes on')
  }
}
