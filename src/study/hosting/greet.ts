import type { Card } from '../../domain/card.ts'
import type { Place, Ports } from '../ports.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { helloCard } from './hello-card.ts'

/** What the bot says when it comes into a channel: the study it follows there, or how to set one up. */
export async function greet(ports: Ports, place: Place): Promise<Card> {
  const study = await ports.studies.inChannel(place)
  if (!study) return helloCard(speechOf(ports.defaults))
  const { course } = courseOf(ports, study)
  return helloCard(speechOf(study), { course, study, schedules: await ports.studies.schedules(study.id) })
}
