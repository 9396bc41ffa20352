import { LRUCache } from 'lru-cache'
import { atMost } from '../domain/at-most.ts'
import type { Plan, PlannedChapter } from '../domain/plan.ts'
import type { ScheduleKind } from '../domain/schedule.ts'
import type { PrismaClient, Study as StudyRow, Workspace } from '../generated/prisma/client.ts'
import type { Member, Place, PlatformName, Schedule, Studies, Study, StudySettings } from '../study/ports.ts'
import type { Changes } from './changes.ts'
import { forgetPlan } from './forget-plan.ts'
import { reachableStudies } from './reachable.ts'
import { Remembered } from './remembered.ts'
import { overviewOfStudies, type StudyOverview } from './study-overview.ts'
import { knownSchedules, studyOf } from './study-rows.ts'

/** Characters kept of why a delivery fails. */
const LONGEST_FAILURE = 200
const WELL = { failingSince: null, failure: null }
const NO_NEXT = { nextCourseSlug: null, nextCourseOn: null }
const RUNNING = { pausedAt: null, pauseReason: null, ...WELL }

/** Channels whose study is remembered. */
const REMEMBERED = 5000

/** Studies, their hosts and their schedules. */
export class StudyStore implements Studies {
  readonly #prisma: PrismaClient
  readonly #changes: Changes
  readonly #byChannel: Remembered<Study>
  /** Workspaces by id: which one it is never changes. */
  readonly #places = new LRUCache<string, Pick<Workspace, 'platform' | 'externalId'>>(atMost(REMEMBERED))

  constructor(prisma: PrismaClient, changes: Changes) {
    this.#prisma = prisma
    this.#changes = changes
    this.#byChannel = new Remembered(changes, REMEMBERED, (memory, table, id) => {
      if (table === 'study') memory.forgetWhere(study => study.id === id)
    })
  }

  async inChannel({ platform, workspace, channel }: Place): Promise<Study | undefined> {
    const where = { channelId: channel, workspace: { platform, externalId: workspace } }
    return this.#byChannel.get(`${platform} ${workspace} ${channel}`, async () => {
      const row = await this.#prisma.study.findFirst({ where, include: { workspace: true } })
      return row ? studyOf(row) : undefined
    })
  }

  async inWorkspace(platform: PlatformName, workspace: string, most?: number): Promise<Study[]> {
    const where = { workspace: { platform, externalId: workspace } }
    return (
      await this.#prisma.study.findMany({
        where,
        include: { workspace: true },
        orderBy: { createdAt: 'asc' },
        ...(most && { take: most }),
      })
    ).map(studyOf)
  }

  async pausedFor(platform: PlatformName, pauseReason: string): Promise<Study[]> {
    const where = { pauseReason, workspace: { platform, removedAt: null } }
    return (await this.#prisma.study.findMany({ where, include: { workspace: true } })).map(studyOf)
  }

  async reachable(caller: Parameters<Studies['reachable']>[0]): Promise<Study[]> {
    return (await reachableStudies(this.#prisma, caller)).map(studyOf)
  }

  /** Every study, paused or not, for the command line. */
  async all(): Promise<Study[]> {
    return (await this.#prisma.study.findMany({ include: { workspace: true } })).map(studyOf)
  }

  /** How each study is, for an operator. */
  async overview(): Promise<StudyOverview[]> {
    return overviewOfStudies(this.#prisma)
  }

  async byId(id: string): Promise<Study | undefined> {
    const row = await this.#prisma.study.findUnique({ where: { id } })
    if (!row) return undefined
    const workspace =
      this.#places.get(row.workspaceId) ?? (await this.#prisma.workspace.findUnique({ where: { id: row.workspaceId } }))
    if (!workspace) return undefined
    this.#places.set(row.workspaceId, workspace)
    return studyOf({ ...row, workspace })
  }

  async setUp(place: Place, settings: StudySettings, schedules: Schedule[], hostId: string, now: Date): Promise<Study> {
    const { platform, workspace: externalId, channel: channelId } = place
    const id = await this.#prisma.$transaction(async tx => {
      const key = { platform, externalId }
      const workspace = await tx.workspace.upsert({ where: { platform_externalId: key }, create: key, update: {} })
      const where = { workspaceId_channelId: { workspaceId: workspace.id, channelId } }
      const before = await tx.study.findUnique({ where })
      const change = { ...settings, ...(moves(before, settings) && { chapterSince: now, endToldAt: null, ...NO_NEXT }) }
      const create = { workspaceId: workspace.id, channelId, createdAt: now, ...change }
      const study = await tx.study.upsert({ where, create, update: { ...change, ...RUNNING } })
      if (before && before.courseSlug !== settings.courseSlug) await forgetPlan(tx, before)
      const host = { studyId: study.id, memberId: hostId }
      await tx.studyHost.upsert({ where: { studyId_memberId: host }, create: host, update: {} })
      await tx.schedule.deleteMany({ where: { studyId: study.id } })
      await tx.schedule.createMany({ data: schedules.map(schedule => ({ studyId: study.id, ...schedule })) })
      return study.id
    })
    this.#changes.tell('study', id)
    const study = await this.byId(id)
    if (!study) throw new Error(`study ${id} vanished while it was set up`)
    return study
  }

  async changeSettings(id: string, settings: StudySettings, now: Date): Promise<void> {
    await this.#prisma.$transaction(async tx => {
      const before = await tx.study.findUniqueOrThrow({ where: { id } })
      const moved = moves(before, settings) && { chapterSince: now, endToldAt: null, ...NO_NEXT }
      await tx.study.update({ where: { id }, data: { ...settings, ...moved } })
      if (before.courseSlug !== settings.courseSlug) await forgetPlan(tx, before)
    })
    this.#changes.tell('study', id)
  }

  async change(id: string, { nextCourse, ...changes }: Parameters<Studies['change']>[1]): Promise<void> {
    const next = nextCourse === undefined ? {} : nextCourse === null ? NO_NEXT : nextToRow(nextCourse)
    await this.#prisma.study.update({ where: { id }, data: { ...changes, ...next } })
    this.#changes.tell('study', id)
  }

  async move(id: string, channelId: string): Promise<boolean> {
    const moved = await this.#prisma.$executeRaw`
      UPDATE study SET channel_id = ${channelId} WHERE id = ${id}::uuid AND NOT EXISTS (
        SELECT FROM study AS other WHERE other.workspace_id = study.workspace_id AND other.channel_id = ${channelId})`
    this.#changes.tell('study', id)
    return moved > 0
  }

  async beginCourse(
    id: string,
    begun: Pick<Study, 'courseSlug' | 'chapter' | 'chapterSince'>,
    day: string | undefined,
  ): Promise<Plan> {
    const plan = await this.#prisma.$transaction(async tx => {
      const study = await tx.study.update({ where: { id }, data: { ...begun, endToldAt: null, ...NO_NEXT } })
      return forgetPlan(tx, study, day)
    })
    this.#changes.tell('study', id)
    return plan
  }

  async failing(id: string, why: string, at: Date): Promise<void> {
    await this.#prisma.study.update({ where: { id }, data: { failure: why.slice(0, LONGEST_FAILURE) } })
    await this.#prisma.study.updateMany({ where: { id, failingSince: null }, data: { failingSince: at } })
    this.#changes.tell('study', id)
  }

  async delivering(id: string): Promise<void> {
    const { count } = await this.#prisma.study.updateMany({ where: { id, failingSince: { not: null } }, data: WELL })
    if (count > 0) this.#changes.tell('study', id)
  }

  async planned(studyId: string): Promise<PlannedChapter[]> {
    const rows = await this.#prisma.plannedChapter.findMany({ where: { studyId }, orderBy: { startsOn: 'asc' } })
    return rows.map(({ chapter, startsOn }) => ({ chapter, startsOn: startsOn.toISOString().slice(0, 10) }))
  }

  async setPlan(id: string, plan: Plan, planned: readonly PlannedChapter[]): Promise<void> {
    const data = planned.map(({ chapter, startsOn }) => ({ studyId: id, chapter, startsOn: new Date(startsOn) }))
    await this.#prisma.$transaction([
      this.#prisma.study.update({ where: { id }, data: { plan } }),
      this.#prisma.plannedChapter.deleteMany({ where: { studyId: id } }),
      this.#prisma.plannedChapter.createMany({ data }),
    ])
    this.#changes.tell('study', id)
  }

  async schedules(id: string): Promise<Schedule[]> {
    const rows = await this.#prisma.schedule.findMany({ where: { studyId: id } })
    return knownSchedules(rows)
  }

  async schedule(id: string, { kind, cron, nextAt }: Schedule): Promise<void> {
    const where = { studyId_kind: { studyId: id, kind } }
    await this.#prisma.schedule.upsert({ where, create: { studyId: id, kind, cron, nextAt }, update: { cron, nextAt } })
  }

  async unschedule(id: string, kind: ScheduleKind): Promise<void> {
    await this.#prisma.schedule.deleteMany({ where: { studyId: id, kind } })
  }

  async addHost(studyId: string, memberId: string): Promise<void> {
    const host = { studyId, memberId }
    await this.#prisma.studyHost.upsert({ where: { studyId_memberId: host }, create: host, update: {} })
  }

  async removeHost(studyId: string, memberId: string): Promise<void> {
    await this.#prisma.studyHost.deleteMany({ where: { studyId, memberId } })
  }

  async hosts(id: string): Promise<Member[]> {
    const here = { hidden: { none: { why: 'left' as const } } }
    const rows = await this.#prisma.studyHost.findMany({
      where: { studyId: id, member: here },
      include: { member: true },
    })
    return rows.map(({ member }) => ({ id: member.id, externalId: member.externalId, name: member.name }))
  }
}

function nextToRow({ slug, startsOn }: NonNullable<Study['nextCourse']>) {
  return { nextCourseSlug: slug, nextCourseOn: new Date(startsOn) }
}

/** Whether settings lead to another course or chapter. */
function moves(before: Pick<StudyRow, 'courseSlug' | 'chapter'> | null, settings: StudySettings): boolean {
  return before?.courseSlug !== settings.courseSlug || before.chapter !== settings.chapter
}
