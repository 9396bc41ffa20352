import type { Store } from '../../src/store/index.ts'
import type { Place } from '../../src/study/ports.ts'

/** Has a member of a channel's study review a term at an instant. */
export async function reviewOnce(store: Store, place: Place, member: string, at: Date): Promise<void> {
  const caller = { ...place, member, name: member, administers: async () => false }
  const { id: memberId } = await store.members.resolve(caller)
  const study = await store.studies.inChannel(place)
  if (!study) throw new Error('no study here')
  const about = { course: study.courseSlug, items: ['term:container'], question: 'write-it', rating: 3 as const }
  const how = { source: 'review' as const, key: at.toISOString(), milliseconds: null, at }
  await store.memories.review({ memberId, studyId: study.id, ...about, ...how })
}
