import type { Reply } from '../../domain/card.ts'
import type { MineIntent } from '../../domain/intent.ts'
import type { Caller } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import { reach, withOrigin } from '../talk/reach.ts'
import type { Speech } from '../talk/speech.ts'
import { exportMe } from './export-me.ts'
import { askToForget, forgetMe } from './forget-me.ts'
import { hideMe, letBeNamed, showMe } from './hide-me.ts'
import type { PrivacyPorts } from './ports.ts'

/** What is kept of somebody is theirs, whether the channel has a study or not, and in a direct message, too. */
export async function dealWithMine(
  ports: PrivacyPorts,
  caller: Caller,
  intent: MineIntent,
  speech: Speech,
): Promise<Reply[]> {
  return caller.workspace === '' ? directly(ports, caller, intent, speech) : deal(ports, caller, intent, speech)
}

/**
 * A direct message may belong to no workspace: it is about the one that the member was last active in, which is said where
 * there are others; else about the one that keeps something of them, though they may have left it. A button that was shown
 * to somebody is about what it was shown for.
 */
async function directly(ports: PrivacyPorts, caller: Caller, intent: MineIntent, speech: Speech): Promise<Reply[]> {
  if (intent.type === 'forget' && intent.memberId) {
    const workspace = await ports.privacy.workspaceOf(caller, intent.memberId)
    return workspace === undefined
      ? notice(speech.t('privacy.forgotten-before'))
      : deal(ports, { ...caller, workspace }, intent, speech)
  }
  const reached = await reach(ports, caller)
  const workspace = reached?.study.workspace ?? (await ports.privacy.workspaceOf(caller))
  if (workspace === undefined) return notice(speech.t('privacy.nothing'))
  const replies = await deal(ports, { ...caller, workspace }, intent, speech)
  const others = (reached?.others ?? []).filter(other => other.workspace !== workspace)
  return reached && others.length > 0 ? withOrigin(ports, replies, { ...reached, others }, intent) : replies
}

function deal(ports: PrivacyPorts, caller: Caller, intent: MineIntent, speech: Speech): Promise<Reply[]> {
  switch (intent.type) {
    case 'export':
      return exportMe(ports, caller, speech)
    case 'forget':
      return intent.memberId ? forgetMe(ports, caller, intent.memberId, speech) : askToForget(ports, caller, speech)
    case 'hide':
      return hideMe(ports, caller, speech)
    case 'show':
      return showMe(ports, caller, speech)
    case 'named':
    case 'unnamed':
      return letBeNamed(ports, caller, intent.type === 'named', speech)
  }
}
