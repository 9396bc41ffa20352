import type { Slot } from '../domain/schedule.ts'
import type { Ports, Post, Schedule, Study } from './ports.ts'

type Posts = Ports['posts']

/** What bringing a slot about reads of its study: each thing once, when it is first needed. Good for one attempt. */
export interface Occasion {
  /** Posts of the slot that earlier attempts made. */
  posts(): Promise<Post[]>
  schedules(): Promise<Schedule[]>
  /** As it was before this attempt: see `Posts`. */
  history(courseSlug: string): ReturnType<Posts['history']>
  summarised(chapter: number, since: Date): Promise<boolean>
}

export function occasionOf({ posts, studies }: Pick<Ports, 'posts' | 'studies'>, study: Study, slot: Slot): Occasion {
  return {
    posts: once(() => posts.bySlot(slot)),
    schedules: once(() => studies.schedules(study.id)),
    history: once(courseSlug => posts.history(study.id, courseSlug)),
    summarised: once((chapter, since) => posts.summarised(study.id, chapter, since)),
  }
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
