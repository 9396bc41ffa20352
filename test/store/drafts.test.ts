import type { Draft } from '../../src/drafting/draft.ts'
import type { Notes } from '../../src/drafting/notes.ts'
import type { Store } from '../../src/store/index.ts'
import { Overtaken } from '../../src/study/writing/ports.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'

const NOW = new Date('2026-11-24T00:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

let store: Store
let memberId: string
const studies: string[] = []
beforeAll(async () => {
  store = await openTestStore()
  await store.courses.save(tinyCourse(), NOW)
  for (const channel of ['c', 'd']) {
    const place = { platform: 'slack', workspace: 'w', channel } as const
    memberId = (await store.members.resolve({ ...place, member: 'm', name: 'Mina', administers: async () => true })).id
    const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
    studies.push((await store.studies.setUp(place, settings, [], memberId, NOW)).id)
  }
})
afterAll(() => store.close())

const draft = (title: string): Draft => ({ title, language: 'en', summary: [], terms: [], questions: [] })
const notes: Notes = { language: 'en', lines: ['one'], blocks: [] }
const content = (title: string) => ({ notes, draft: draft(title) })

test('a draft is saved over the revision that was read, and over no other', async () => {
  const [study = ''] = studies
  const { drafts } = store
  const id = await drafts.add(study, content('First'), memberId, NOW)
  expect(await drafts.get(study, id)).toMatchObject({ revision: 1, draft: { title: 'First' }, by: 'Mina' })
  const read = { id, revision: 1 }
  const both = await Promise.allSettled(
    ['Mine', 'Yours'].map(title => drafts.save(study, read, { draft: draft(title) }, memberId, later(1))),
  )
  expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(each => each.status === 'rejected')?.reason).toBeInstanceOf(Overtaken)
  expect((await drafts.get(study, id))?.notes).toEqual(notes)
  await drafts.published(study, id, 'week-1')
  expect(await drafts.list(study)).toMatchObject([{ id, revision: 2, chapterSlug: 'week-1' }])
})

test('no study gets at the draft of another', async () => {
  const [study = '', other = ''] = studies
  const id = await store.drafts.add(study, content('Ours'), memberId, NOW)
  expect(await store.drafts.get(other, id)).toBeUndefined()
  const read = { id, revision: 1 }
  await expect(store.drafts.save(other, read, content('Theirs'), memberId, NOW)).rejects.toThrow(Overtaken)
  await store.drafts.remove(other, id)
  expect((await store.drafts.get(study, id))?.draft).toEqual(draft('Ours'))
  expect(await store.drafts.list(other)).toEqual([])
})

test('a link signs in once, and in time', async () => {
  const { signIns } = store
  const [studyId = ''] = studies
  const link = (tokenHash: string) => signIns.addLink({ tokenHash, studyId, memberId, expiresAt: later(10) })
  await Promise.all(['one', 'two'].map(link))
  expect(await signIns.peekLink('none', NOW)).toBe('unknown')
  expect(await signIns.peekLink('one', NOW)).toEqual({ studyId })
  const used = await Promise.all(
    ['a', 'b'].map(idHash => signIns.useLink('one', { idHash, expiresAt: later(60) }, later(1))),
  )
  expect(used.filter(each => each === 'used')).toHaveLength(1)
  expect(used.find(each => typeof each === 'object')).toEqual({ studyId, memberId, draftId: null })
  expect(await signIns.useLink('two', { idHash: 'c', expiresAt: later(60) }, later(11))).toBe('late')
  expect(await signIns.peekLink('two', later(11))).toBe('late')
  expect(await signIns.useLink('none', { idHash: 'd', expiresAt: later(60) }, NOW)).toBe('unknown')
})

test('a session ends with its time, with signing out, and with being a host', async () => {
  const { signIns } = store
  const [studyId = ''] = studies
  for (const idHash of ['s', 't']) await signIns.openSession({ idHash, studyId, memberId, expiresAt: later(60) })
  expect(await signIns.session('s', NOW)).toEqual({ studyId, memberId, name: 'Mina' })
  expect(await signIns.session('s', later(61))).toBeUndefined()
  await signIns.closeSession('t')
  expect(await signIns.session('t', NOW)).toBeUndefined()
  await store.studies.removeHost(studyId, memberId)
  expect(await signIns.session('s', NOW)).toBeUndefined()
})

test('a list has every draft that a group may have written', async () => {
  const [study = ''] = studies
  const before = (await store.drafts.list(study)).length
  for (let at = 0; at < 60; at++) await store.drafts.add(study, content(`Draft ${at}`), memberId, NOW)
  expect(await store.drafts.list(study)).toHaveLength(before + 60)
})
