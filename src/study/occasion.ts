import type { Slot } from '../domain/schedule.ts'
import type { DueStudy, Ports, Study } from './ports.ts'

type Posts = Ports['posts']

/** What bringing a slot about reads of its study: each thing once, what not every slot needs when it is needed. Good for one attempt. */
export interface Occasion extends Omit<DueStudy, 'study'> {
  /** As it was before this attempt: see `Posts`. */
  history(courseSlug: string): ReturnType<Posts['history']>
  summarised(chapter: number, since: Date): Promise<boolean>
  unaskedSince(since: Date): Promise<boolean | undefined>
}

/** @returns undefined where the study is gone */
export async function occasionOf(
  { posts, occasions }: Pick<Ports, 'posts' | 'occasions'>,
  slot: Slot,
): Promise<{ study: Study; occasion: Occasion } | undefined> {
  const due = await occasions.of(slot)
  if (!due) return undefined
  const { study, ...read } = due
  const occasion = {
    ...read,
    history: once((courseSlug: string) => posts.history(study.id, courseSlug)),
    summarised: once((chapter: number, since: Date) => posts.summarised(study.id, chapter, since)),
    unaskedSince: once((since: Date) => posts.unaskedSince(study.id, since)),
  }
  return { study, occasion }
}

/** Reads that are made once for the same of what is asked. */
function once<Asked extends unknown[], Found>(read: (...asked: Asked) => Promise<Found>) {
  const known = new Map<string, Promise<Found>>()
  return (...asked: Asked): Promise<Found> => {
    const key = JSON.stringify(asked)
    const found = known.get(key) ?? read(...asked)
    known.set(key, found)
    return found
  }
}
