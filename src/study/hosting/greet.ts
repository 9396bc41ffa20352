import type { Card } from '../../domain/card.ts'
import type { Place, Ports } from '../ports.ts'
import { courseOf, type Speech, sayDay, speechAt, speechOf } from '../talk/speech.ts'
import { helloCard } from './hello-card.ts'
import { upcomingSchedules } from './upcoming.ts'

/** Where the app had been removed, the group is told that all is still there. */
function welcomed(speech: Speech, card: Card, since: Date | undefined): Card {
  if (!since) return card
  const back = { type: 'text' as const, markdown: speech.t('hello.back', { day: sayDay(since, speech) }) }
  return { ...card, parts: [back, ...card.parts] }
}

/** What the bot says when it comes into a channel: the study it follows there, or how to set one up. */
export async function greet(ports: Ports, place: Place): Promise<Card> {
  const since = await ports.workspaces.returned(place)
  const study = await ports.studies.inChannel(place)
  if (!study) {
    const speech = speechAt(ports, place.platform)
    return welcomed(speech, helloCard(speech), since)
  }
  const { course } = courseOf(ports, study)
  const schedules = await upcomingSchedules(ports, study)
  return welcomed(speechOf(study), helloCard(speechOf(study), { course, study, schedules }), since)
}
