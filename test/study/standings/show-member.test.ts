import { SystemClock } from '../../../src/clock.ts'
import type { Store } from '../../../src/store/index.ts'
import type { Study } from '../../../src/study/ports.ts'
import { type StandingsPorts, showMember } from '../../../src/study/standings/show-member.ts'
import { callerNamed, dayAt, putQuestion, startStudy } from '../../support/answering.ts'
import { openTestStore } from '../../support/database.ts'

let store: Store
let studyId: string
beforeEach(async () => {
  store = await openTestStore()
  studyId = await startStudy(store)
  await store.courses.refresh()
})
afterEach(() => store.close())

/** Titles of the chapters in which `/me` shows how far one is, where the group is at one. */
async function chaptersAt(chapter: number): Promise<string[]> {
  const clock = new SystemClock()
  clock.moveTo(dayAt(9))
  const ports = { ...store, clock } as unknown as StandingsPorts
  const study = { ...((await store.studies.byId(studyId)) as Study), chapter }
  const shown = JSON.stringify(await showMember(ports, study, callerNamed('mina')))
  return ['First', 'Second'].filter(title => shown.includes(`. ${title}`))
}

test('chapters that the group has passed over are not held against a member', async () => {
  expect(await chaptersAt(2)).toEqual(['Second'])
  const post = await putQuestion(store, studyId, 1, { slug: 'one' })
  await store.posts.close(post.id, post.at)
  expect(await chaptersAt(2)).toEqual(['First', 'Second'])
  expect(await chaptersAt(1)).toEqual(['First'])
})
