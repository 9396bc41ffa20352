import type { Card, Part } from '../domain/card.ts'
import type { AllPorts } from './all-ports.ts'
import { showStatus } from './hosting/show-status.ts'
import { sayNextOf } from './hosting/status-card.ts'
import { upcomingSchedules } from './hosting/upcoming.ts'
import type { Caller, Place } from './ports.ts'
import { showMember } from './standings/show-member.ts'
import { noticeCard } from './talk/notice-card.ts'
import { speechAt, speechOf } from './talk/speech.ts'

/** Most studies on one home page. */
const MOST_STUDIES = 5

/**
 * A member's own page: per study their points, streak, progress and the next question; for hosts its settings too.
 * @param sayChannel names a channel in the platform's own way
 */
export async function showHome(
  ports: AllPorts,
  caller: Omit<Caller, 'channel'>,
  sayChannel: (place: Place) => string,
): Promise<Card[]> {
  const studies = await ports.studies.inWorkspace(caller.platform, caller.workspace, MOST_STUDIES)
  if (studies.length === 0) return [noticeCard(speechAt(ports, caller.platform).t('home.none'))]
  const pages = await Promise.all(
    studies.map(async study => {
      const { t } = speechOf(study)
      const next = (await upcomingSchedules(ports, study)).find(schedule => schedule.kind === 'question')
      const line: Part = {
        type: 'footer',
        markdown: `${t('home.channel', { channel: sayChannel(study) })} · ${t('home.next', { next: sayNextOf(speechOf(study), study, next) })}`,
      }
      const cards = (await showMember(ports, study, { ...caller, channel: study.channel })).flatMap(reply =>
        'card' in reply ? reply.card : [],
      )
      const hosts = await ports.studies.hosts(study.id)
      const isHost = hosts.some(host => host.externalId === caller.member) || (await caller.administers())
      const status = isHost
        ? (await showStatus(ports, study)).flatMap(reply => ('card' in reply ? reply.card : []))
        : []
      // A press on this page has no conversation to be answered in.
      const shown = cards.map(card => ({ ...card, parts: card.parts.filter(part => part.type !== 'buttons') }))
      return [...shown.map(card => ({ ...card, parts: [...card.parts, line] })), ...status]
    }),
  )
  return pages.flat()
}
