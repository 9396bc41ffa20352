import type { DeliveryParts } from '../../src/delivery/deliver.ts'
import type { Job } from '../../src/delivery/job.ts'
import type { DeliveryQueue } from '../../src/delivery/queue.ts'
import { Tick } from '../../src/delivery/tick.ts'
import { workOff } from '../../src/delivery/work-off.ts'
import { dayOf } from '../../src/domain/calendar.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Course } from '../../src/domain/course.ts'
import { PLANS } from '../../src/domain/plan.ts'
import { inSlotOrder, nextSlot, SLOT_KINDS, type SlotKind } from '../../src/domain/schedule.ts'
import { createLog } from '../../src/log.ts'
import type { Store } from '../../src/store/index.ts'
import type { AllPorts } from '../../src/study/all-ports.ts'
import type { ChatPlatform } from '../../src/study/chat-platform.ts'
import { resumeStudy } from '../../src/study/hosting/resume-study.ts'
import { upcomingSchedules } from '../../src/study/hosting/upcoming.ts'
import type { Ports, Study } from '../../src/study/ports.ts'
import { showHome } from '../../src/study/show-home.ts'
import { callerNamed } from '../support/answering.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const log = createLog('silent')
let store: Store
let now: Date
let sent: SlotKind[] = []
let jobs: Job[] = []
let ports: Ports
let parts: DeliveryParts
let count = 0

/** A course with chapters of these numbers, and in each so many questions. */
function courseOf(slug: string, chapters: Record<number, number>): Course {
  const numbers = Object.keys(chapters).map(Number)
  const [question] = tinyCourse().questions
  return tinyCourse({
    slug,
    chapters: numbers.map(number => ({
      slug: `c-${number}`,
      number,
      texts: { en: { title: `Chapter ${number}`, summary: 'What it says.' } },
    })),
    terms: [],
    questions: numbers.flatMap(number =>
      Array.from({ length: chapters[number] as number }, (_, at) => ({
        ...question!,
        slug: `q-${number}-${at}`,
        chapter: number,
      })),
    ),
  })
}
const COURSES = [
  courseOf('whole', { 1: 3, 2: 3, 3: 2 }),
  courseOf('gaps', { 2: 2, 5: 1, 9: 4 }),
  courseOf('late', { 1: 0, 2: 0, 3: 1 }),
  courseOf('single', { 1: 2 }),
  courseOf('unasked', { 1: 0, 2: 0 }),
]

const service = {
  name: 'slack' as const,
  publish: async (_place: unknown, card: Card, postId: string) => {
    sent.push(card.kind as SlotKind)
    return `ref-${postId}`
  },
  update: async () => {},
  find: async () => undefined,
  direct: async () => 'D1',
  tell: async () => {},
  hand: async () => {},
  pieces: () => 1,
} satisfies ChatPlatform

beforeAll(async () => {
  store = await openTestStore()
  for (const course of COURSES) await store.courses.save(course, new Date('2026-01-01'))
  await store.courses.refresh()
  ports = {
    ...store,
    clock: { now: () => now },
    random: () => 0,
    deliveries: { enqueue: async () => {} },
    defaults: { language: 'en', timezone: 'Asia/Seoul' },
  }
  parts = { ports, platforms: new Map([['slack', service]]), log }
})
afterAll(() => store.close())

const CRONS = {
  summary: ['0 9 * * 1', '0 9 * * 1', '0 9 * * *', '0 9 1 * *', '30 9 * * 1,4', '*/20 9-11 * * *', '0 2 * * 0'],
  question: ['30 9 * * 1-5', '30 9 * * 1-5', '0 9 * * *', '30 2 * * 0', '0 12 1-7 * *', '0 */5 * * *', '15 9 29 2 *'],
  reveal: ['0 18 * * 1-5', '0 18 * * 1-5', '0 9 * * 5', '59 23 * * *', '0 1 15 * *', '30 2 * * 0,3'],
  leaderboard: ['30 18 * * 5', '30 18 * * 5', '0 9 * * 1', '0 0 1 * *', '0 8 * * *', '0 3 * * 0'],
} as const
const ACTIONS = ['chapter', 'pause', 'holidays', 'plan', 'course', 'summary', 'question', 'unschedule'] as const

const scenario = fc.record({
  timezone: fc.constantFrom(
    'Asia/Seoul',
    'America/New_York',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
  ),
  begins: fc.integer({ min: 0, max: 300 * 24 * 12 }),
  course: fc.constantFrom(...COURSES),
  chapter: fc.nat({ max: 2 }),
  crons: fc.record({
    summary: fc.option(fc.constantFrom(...CRONS.summary), { freq: 6 }),
    question: fc.option(fc.constantFrom(...CRONS.question), { freq: 8 }),
    reveal: fc.option(fc.constantFrom(...CRONS.reveal), { freq: 6 }),
    leaderboard: fc.option(fc.constantFrom(...CRONS.leaderboard), { freq: 6 }),
  }),
  plan: fc.constantFrom(...PLANS),
  acts: fc.array(
    fc.record({
      after: fc.integer({ min: 0, max: 8 }),
      does: fc.constantFrom(...ACTIONS),
      first: fc.nat({ max: 12 }),
      length: fc.integer({ min: 1, max: 25 }),
      which: fc.nat({ max: 4 }),
    }),
    { maxLength: 4 },
  ),
})
type Scenario = typeof scenario extends fc.Arbitrary<infer S> ? S : never
type Act = Scenario['acts'][number]

const days = (from: number, length: number, timezone: string) =>
  Array.from({ length }, (_, at) => dayOf(new Date(now.getTime() + (from + at) * DAY_MS), timezone))

async function act({ id }: Study, { does, first, length, which }: Act): Promise<void> {
  const study = (await store.studies.byId(id))!
  const { course } = store.courses.get(study.courseSlug)!
  const ahead = course.chapters.map(each => each.number).filter(each => each > study.chapter)
  const at = new Date(now.getTime() + 60_000)
  if (does === 'chapter' && ahead[0]) await store.studies.change(id, { chapter: ahead[0], chapterSince: now })
  if (does === 'pause') {
    await store.studies.change(id, { pausedAt: now })
    now = new Date(now.getTime() + length * DAY_MS)
    await resumeStudy(ports, (await store.studies.byId(id))!)
  }
  if (does === 'holidays') await store.holidays.add(id, days(first, length, study.timezone))
  if (does === 'plan') {
    const dates = ahead.map((chapter, place) => ({
      chapter,
      startsOn: days(1 + first + place * length, 1, study.timezone)[0]!,
    }))
    const plan = PLANS[which % 3]!
    // Of a weekly plan some chapters have a date of their own.
    const some = dates.filter((_, place) => place % 2 === which % 2)
    await store.studies.setPlan(id, plan, plan === 'dates' ? dates : plan === 'weekly' ? some : [])
  }
  if (does === 'course') {
    const startsOn = days(1 + first, 1, study.timezone)[0]!
    await store.studies.change(id, { nextCourse: { slug: COURSES[which]!.slug, startsOn } })
  }
  if (does === 'unschedule') await store.studies.unschedule(id, SLOT_KINDS[which % SLOT_KINDS.length]!)
  if (does === 'summary' || does === 'question') {
    now = at
    await store.slots.add([{ studyId: id, kind: does, at, scheduled: false }])
    await workOff(parts, store.slots, { studyId: id, kind: does, at })
  }
}

async function begin({ begins, timezone, course, chapter, crons, plan }: Scenario): Promise<Study> {
  now = new Date(Date.UTC(2026, 1, 20) + begins * 5 * 60_000)
  const place = { platform: 'slack', workspace: 'T1', channel: `C${count++}` } as const
  const host = await store.members.resolve({ ...callerNamed('host'), ...place })
  const number = course.chapters[chapter % course.chapters.length]!.number
  const settings = { courseSlug: course.slug, language: 'en', timezone, chapter: number } as const
  const schedules = SLOT_KINDS.flatMap(kind => {
    const cron = crons[kind]
    return cron ? [{ kind, cron, nextAt: nextSlot(cron, timezone, now) }] : []
  })
  const study = await store.studies.setUp(place, settings, schedules, host.id, now)
  await store.studies.setPlan(study.id, plan, [])
  return study
}

const nextOf = async (id: string) => {
  const all = await upcomingSchedules(ports, (await store.studies.byId(id))!)
  return new Map(all.map(({ kind, nextAt }) => [kind as string, nextAt?.toISOString()]))
}

/** The slots of a study that are due first, brought to its channel. @returns kinds of what was posted */
async function bringNext(tick: Tick, { id }: Study): Promise<string[]> {
  const due = (await store.studies.schedules(id)).map(({ nextAt }) => nextAt.getTime())
  if (due.length === 0) return []
  now = new Date(Math.min(...due))
  sent = []
  jobs = []
  await tick.enqueue()
  for (const job of jobs.sort(inSlotOrder)) await workOff(parts, store.slots, job)
  return [...new Set(sent)].sort()
}

/** Slots that one study is followed over. */
const STEPS = 15

test('what is said to come next is what the tick then brings, whatever the schedules, the plan, and what hosts do', async () => {
  const tick = new Tick({
    ...{ clock: ports.clock, schedules: store.schedules, slots: store.slots, reminders: store.reminders, log },
    queue: { enqueue: async (found: Job[]) => void jobs.push(...found) } as unknown as DeliveryQueue,
    platforms: () => ['slack'],
    refresh: async () => {},
  })
  const follow = async (study: Study, acts: readonly Act[]) => {
    let said = await nextOf(study.id)
    for (let step = 0; step < STEPS; step++) {
      const acting = acts.filter(({ after }) => after === step)
      for (const one of acting) await act(study, one)
      if (acting.length > 0) said = await nextOf(study.id)
      const posted = await bringNext(tick, study)
      const at = now.toISOString()
      const isNow = ([, nextAt]: [string, string | undefined]) => nextAt === at
      const told = [...said].filter(isNow).map(([kind]) => kind)
      expect({ at, posted }).toEqual({ at, posted: told.sort() })
      const after = await nextOf(study.id)
      const others = [...said].filter(each => !isNow(each)).map(([kind]) => kind)
      // What did not come stays foreseen for when it was.
      const of = (all: typeof said) => others.map(kind => `${kind} ${all.get(kind)}`)
      expect({ at, next: of(after) }).toEqual({ at, next: of(said) })
      said = after
    }
  }
  const check = fc.asyncProperty(scenario, async each => {
    const study = await begin(each)
    // The tick is of all studies: one that is followed no more is in the way of no other.
    await follow(study, each.acts).finally(() => store.studies.change(study.id, { pausedAt: now }))
  })
  await fc.assert(check, examples(6))
})

test('a home says of a study that has no question to ask that none comes, and not that it is off', async () => {
  now = new Date('2026-03-02T00:00:00Z')
  const caller = { ...callerNamed('host'), workspace: 'T2' }
  const settings = { courseSlug: 'unasked', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  const { id: hostId } = await store.members.resolve(caller)
  const question = { kind: 'question', cron: '30 9 * * 1-5', nextAt: new Date('2026-03-02T00:30:00Z') } as const
  const { id } = await store.studies.setUp(caller, settings, [question], hostId, now)
  const home = async () => JSON.stringify(await showHome(ports as AllPorts, caller, () => '#general'))
  expect(await home()).toContain('Next question: –')
  await store.studies.change(id, { pausedAt: now })
  expect(await home()).toContain('Next question: paused')
  await store.studies.unschedule(id, 'question')
  expect(await home()).toContain('Next question: off')
})
