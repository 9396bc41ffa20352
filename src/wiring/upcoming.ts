import { SLOT_KINDS } from '../domain/schedule.ts'
import type { Store } from '../store/index.ts'
import type { AllPorts } from '../study/all-ports.ts'
import type { PlatformName } from '../study/ports.ts'
import { sayWhen, speechOf } from '../study/talk/speech.ts'

/** Tells the earliest of what is due on platforms that are connected. */
export interface Upcoming {
  earliest(): ReturnType<Store['schedules']['earliest']>
}

/** What is told as next: for everybody in the channel. */
export function upcomingIn({ schedules }: Pick<Store, 'schedules'>, connected: () => PlatformName[]): Upcoming {
  return { earliest: () => schedules.earliest(connected(), SLOT_KINDS) }
}

/** Where time travel stops: at what hosts are told and at members' reminders, too. */
export function everythingIn(
  { schedules, reminders }: Pick<Store, 'schedules' | 'reminders'>,
  connected: () => PlatformName[],
): { earliest(): Promise<{ at: Date } | undefined> } {
  return {
    earliest: async () => {
      const [slot, reminder] = await Promise.all([schedules.earliest(connected()), reminders.earliest(connected())])
      return reminder && (!slot || reminder < slot.at) ? { at: reminder } : slot
    },
  }
}

/** The next in words, for a terminal; undefined when nothing is scheduled. */
export async function sayNext({ studies }: Pick<AllPorts, 'studies'>, upcoming: Upcoming): Promise<string | undefined> {
  const next = await upcoming.earliest()
  const study = next && (await studies.byId(next.studyId))
  if (!next || !study) return undefined
  const speech = speechOf({ ...study, language: 'en' })
  return `${speech.t(`slot.${next.kind}`)} for ${study.courseSlug} in #${study.channel}: ${sayWhen(next.at, speech)} (${study.timezone})`
}
