import type { Store } from '../store/index.ts'
import type { Study } from '../study/ports.ts'
import { UserError } from '../user-error.ts'

/**
 * The study of an id, or in a channel of an id.
 * @throws {UserError} when there is more than one
 */
export async function findStudy(store: Store, wanted: string): Promise<Study | undefined> {
  const [study, ...more] = (await store.studies.all()).filter(each => each.id === wanted || each.channel === wanted)
  if (more.length > 0) throw new UserError(`More than one study is in the channel ${wanted}; give the id of a study.`)
  return study
}
