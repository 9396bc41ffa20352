import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SystemClock } from '../../src/clock.ts'
import { addHolidays } from '../../src/commands/holiday.ts'
import { dayOf } from '../../src/domain/calendar.ts'
import { FREE_DAYS } from '../../src/domain/streak.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { answerTo, callerNamed, putQuestion, startStudy } from '../support/answering.ts'
import { useCommandFolder } from '../support/command-folder.ts'
import { createDatabase } from '../support/database.ts'

const folder = useCommandFolder()
const before = process.env.DATABASE_URL
let database: Awaited<ReturnType<typeof createDatabase>>
let store: Store
beforeAll(async () => {
  database = await createDatabase()
  store = storeOf(openDatabase(database.url, () => {}))
  process.env.DATABASE_URL = database.url
})
afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE_URL
  else process.env.DATABASE_URL = before
  await store.close()
  await database.drop()
})

test('today, whose question is closed already, becomes a day of rest, as by /study holiday add', async () => {
  const studyId = await startStudy(store)
  const { id } = await store.members.resolve(callerNamed('mina'))
  const today = dayOf(new SystemClock().now(), 'Asia/Seoul')
  const first = await putQuestion(store, studyId, 1)
  await store.answers.record(await answerTo(store, first, 'mina'))
  await store.posts.close(first.id, first.at)
  const missed = await store.posts.claim({
    slot: { studyId, kind: 'question', at: new Date(`${today}T00:00:00Z`) },
    day: today,
    week: today,
    asked: first.asked!,
    dayNumber: 2,
  })
  await store.posts.published(missed.id, 'missed', missed.at)
  await store.posts.close(missed.id, missed.at)
  await store.scores.rest(missed.id)
  const month = `${today.slice(0, 7)}-01`
  expect(await store.scores.freeDays(studyId, id, month)).toBe(FREE_DAYS - 1)

  const file = join(folder.path, 'days.txt')
  await writeFile(file, `${today}\n`)
  await addHolidays('C1', file)
  expect(await store.holidays.from(studyId, today)).toEqual([today])
  expect(await store.scores.freeDays(studyId, id, month)).toBe(FREE_DAYS)
})
