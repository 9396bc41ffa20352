import type { Reply } from '../../domain/card.ts'
import type { StudyChange } from '../../domain/intent.ts'
import type { AllPorts } from '../all-ports.ts'
import { changeStudy } from '../hosting/change-study.ts'
import { setUpStudy } from '../hosting/set-up-study.ts'
import { setupForm } from '../hosting/setup-form.ts'
import type { Caller, Study } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import { type Speech, sayDay, speechAt } from '../talk/speech.ts'
import { bringNotes } from '../writing/bring-notes.ts'

/** Hosts only: whoever runs the workspace, set the study up, or was named. */
export async function administer(
  ports: AllPorts,
  caller: Caller,
  change: StudyChange,
  study: Study | undefined,
): Promise<Reply[]> {
  const speech = speechAt(ports, caller.platform, study)
  const hosts = study ? await ports.studies.hosts(study.id) : []
  const isHost = hosts.some(host => host.externalId === caller.member) || (await caller.administers())
  if (!isHost) {
    const names = hosts.map(host => host.name).join(', ')
    return notice(
      names ? speech.say('problem.not-host', { hosts: names }) : speech.t('problem.not-host-nobody'),
      'warning',
    )
  }
  const since = await ports.workspaces.returned(caller)
  const done = await changeIt(ports, caller, change, study, speech)
  if (!since || done.some(reply => reply.to === 'form')) return done
  return [...notice(speech.t('hello.back', { day: sayDay(since, speech) })), ...done]
}

async function changeIt(
  ports: AllPorts,
  caller: Caller,
  change: StudyChange,
  study: Study | undefined,
  speech: Speech,
): Promise<Reply[]> {
  if (change.action === 'notes')
    return study ? bringNotes(ports, study, caller, change) : notice(speech.t('problem.no-study'))
  if (change.action === 'setup' && !study) return beginIn(ports, caller, change, speech)
  if (change.action === 'setup-form') return [{ to: 'form', form: await setupForm(ports, study, speech, change.typed) }]
  return study ? changeStudy(ports, study, change) : notice(speech.t('problem.no-study'))
}

/** Sets a study up; of two who do so at once the second asks to change what the first set up. */
function beginIn(
  ports: AllPorts,
  caller: Caller,
  change: Extract<StudyChange, { action: 'setup' }>,
  speech: Speech,
): Promise<Reply[]> {
  const { platform, workspace, channel } = caller
  return ports.locks.inTurn(`set-up ${platform} ${workspace} ${channel}`, async () => {
    const study = await ports.studies.inChannel(caller)
    return study ? changeStudy(ports, study, change) : setUpStudy(ports, caller, change.options, speech)
  })
}
