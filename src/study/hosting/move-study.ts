import type { Log } from '../../log.ts'
import type { PauseReason } from '../chat-platform.ts'
import type { Study } from '../ports.ts'
import { type ResumePorts, resumeStudy } from './resume-study.ts'

/** What a study is paused for where its channel cannot be found under the id that it had. */
const NOT_FOUND: readonly PauseReason[] = ['channel-gone', 'no-access']

/**
 * The platform gave a study's channel another id. A study that was paused because the old one was not there any more goes
 * on; where the new one has a study already, both stay as they are.
 * @param channel the new id
 */
export async function moveStudy(ports: ResumePorts, log: Log, study: Study, channel: string): Promise<void> {
  const moved = await ports.studies.move(study.id, channel)
  log.warn({ study: study.id, channel, moved }, 'the channel of a study has another id')
  if (moved && NOT_FOUND.some(reason => reason === study.pauseReason)) await resumeStudy(ports, { ...study, channel })
}
