import type { Reply } from '../../domain/card.ts'
import type { StudyChange } from '../../domain/intent.ts'
import type { Member, Ports, Study } from '../ports.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { speechOf } from '../talk/speech.ts'

/** `/study host @mina`: lets another member change the study, or no longer. Someone always stays. */
export async function nameHost(
  ports: Ports,
  study: Study,
  change: Extract<StudyChange, { action: 'host' }>,
): Promise<Reply[]> {
  const speech = speechOf(study)
  // Outside the playground a name may be anybody's; only a mention says who is meant.
  if (!change.mentioned && study.platform !== 'playground')
    return problemNotice({ key: 'bad-member', given: change.member }, speech)
  if (change.bot && !change.remove) return notice(speech.t('change.host-bot'), 'warning')
  const caller = {
    ...study,
    member: change.member,
    name: change.name,
    provisional: true,
    administers: async () => false,
  }
  const member = await ports.members.resolve(caller)
  return ports.locks.inTurn(`hosts ${study.id}`, () => put(ports, study, member, change.remove))
}

async function put(ports: Ports, study: Study, member: Member, remove: boolean): Promise<Reply[]> {
  const speech = speechOf(study)
  const hosts = await ports.studies.hosts(study.id)
  const others = hosts.filter(host => host.id !== member.id)
  if (remove && others.length === 0) return notice(speech.t('change.host-last'), 'warning')
  await (remove ? ports.studies.removeHost(study.id, member.id) : ports.studies.addHost(study.id, member.id))
  const named = (remove ? others : [...others, member]).map(host => host.name).join(', ')
  return notice(speech.say('change.hosts', { hosts: named }), 'good')
}
