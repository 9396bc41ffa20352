import { SystemClock } from '../clock.ts'
import type { Config } from '../config.ts'
import { VERSION } from '../package-files.ts'
import { AnswerStore } from './answers.ts'
import { BackupStore } from './backup/backups.ts'
import { Changes } from './changes.ts'
import { CourseStore } from './courses.ts'
import { type Database, openDatabase, ping } from './database.ts'
import { DraftStore } from './drafts.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
import { FigureStore } from './figures.ts'
import { GroupStore } from './groups.ts'
import { checkDisk, checkWritable } from './health.ts'
import { HolidayStore } from './holidays.ts'
import { HostMessageStore } from './host-messages.ts'
import { LockStore } from './locks.ts'
import { LookupStore } from './lookups.ts'
import { MemberStore } from './members.ts'
import { MemoryStore } from './memories.ts'
import { MendingStore } from './mending.ts'
import { migrate, pendingMigrations, refuseUnreadable, requireSchema } from './migrations.ts'
import { OccasionStore } from './occasions.ts'
import { OwnCourseStore } from './own-courses.ts'
import { PlaygroundStore } from './playground.ts'
import { PostStore } from './posts.ts'
import { PrivacyStore } from './privacy.ts'
import { ReminderStore } from './reminders.ts'
import { ReportStore } from './reports.ts'
import { RetentionStore } from './retention.ts'
import { ReviewingStore } from './reviewing.ts'
import { ScheduleStore } from './schedules.ts'
import { ScoreStore } from './scores.ts'
import { SignInStore } from './sign-ins.ts'
import { SlotStore } from './slots.ts'
import { StudyStore } from './studies.ts'
import { WorkspaceStore } from './workspaces.ts'

/** Everything that is kept, one object per family of tables. */
export interface Store {
  database: Database
  courses: CourseStore
  ownCourses: OwnCourseStore
  drafts: DraftStore
  signIns: SignInStore
  studies: StudyStore
  holidays: HolidayStore
  schedules: ScheduleStore
  slots: SlotStore
  posts: PostStore
  occasions: OccasionStore
  answers: AnswerStore
  reports: ReportStore
  mending: MendingStore
  figures: FigureStore
  hostMessages: HostMessageStore
  scores: ScoreStore
  members: MemberStore
  workspaces: WorkspaceStore
  lookups: LookupStore
  memories: MemoryStore
  reviewing: ReviewingStore
  privacy: PrivacyStore
  groups: GroupStore
  retention: RetentionStore
  reminders: ReminderStore
  locks: LockStore
  backups: BackupStore
  playground: PlaygroundStore
  /** Rejects with what keeps the database from taking writes, such as a full disk. */
  checkWritable(): Promise<void>
  /** For how many seconds the embedded Postgres has been gone; 0 while it runs, and where there is none. */
  downSeconds(): number
  /** Remembers what it reads from now on, as long as Postgres tells of what changes. */
  listen(): Promise<void>
  /** Closes connections and, where it is ours, the Postgres server. */
  close(): Promise<void>
}

/**
 * Connects to Postgres, embedded or given.
 * @param share as one-off commands do, use the embedded server of a bot that runs already, and take as long as it takes
 * @param schema bring it up to date, refuse any other, or take it as it is
 * @param toWrite refuse a server that takes no writes; what only reads does with one
 * @param create make the embedded database where there is none; what is asked of a bot's data needs one that is there
 * @param starting the embedded server, where somebody has begun to start it
 * @throws {UserError} when the database cannot be used
 */
export async function openStore(
  config: Pick<Config, 'databaseUrl' | 'dataDir'> & Partial<Pick<Config, 'backupDir'>>,
  onError: (error: Error) => void,
  {
    share = false,
    toWrite = !share,
    create = !share,
    schema = share ? 'required' : 'migrated',
    starting,
  }: {
    share?: boolean
    toWrite?: boolean
    create?: boolean
    schema?: 'migrated' | 'required' | 'any'
    starting?: Promise<EmbeddedPostgres> | undefined
  } = {},
): Promise<Store> {
  const onGone = (problem: string) => onError(new Error(problem))
  const start = () => starting ?? startEmbeddedPostgres(config.dataDir, { share, create, onGone })
  const server = config.databaseUrl ? undefined : await start()
  const url = config.databaseUrl ?? server?.url ?? ''
  try {
    // The embedded one has answered already.
    if (!server) await ping(url, { toWrite })
    if (schema === 'required') await requireSchema(url)
    else if (schema === 'any') await refuseUnreadable(url)
    else {
      if (server && config.backupDir) await backUpBeforeUpgrade(url, config.backupDir)
      await migrate(url)
    }
    const database = openDatabase(url, onError, share ? { silentMs: 0 } : {})
    return storeOf(database, async () => server?.stop(), server)
  } catch (error) {
    await server?.stop()
    throw error
  }
}

/** The embedded database is nobody else's to care for: before its schema changes, it is written to a file. */
async function backUpBeforeUpgrade(url: string, folder: string): Promise<void> {
  const { held, missing } = await pendingMigrations(url)
  if (held === 0 || missing === 0) return
  const { backUpInto } = await import('./backup/keep-backups.ts')
  await backUpInto(folder, url, { version: VERSION, at: new SystemClock().now() })
}

/**
 * The families over a database that is open and migrated.
 * @param server the one that it is on, where that is ours
 */
export function storeOf(
  database: Database,
  onClose: () => Promise<void> = async () => {},
  server?: EmbeddedPostgres,
): Store {
  const { prisma } = database
  const changes = new Changes(database.url)
  const courses = new CourseStore(prisma, changes)
  return {
    database,
    courses,
    ownCourses: new OwnCourseStore(prisma, courses),
    drafts: new DraftStore(prisma),
    signIns: new SignInStore(prisma),
    studies: new StudyStore(prisma, changes),
    holidays: new HolidayStore(prisma),
    schedules: new ScheduleStore(prisma),
    slots: new SlotStore(prisma),
    posts: new PostStore(prisma, changes),
    occasions: new OccasionStore(prisma),
    answers: new AnswerStore(database, changes),
    reports: new ReportStore(prisma),
    mending: new MendingStore(prisma, changes),
    figures: new FigureStore(prisma),
    hostMessages: new HostMessageStore(prisma),
    scores: new ScoreStore(database, changes),
    members: new MemberStore(database, changes),
    workspaces: new WorkspaceStore(prisma, changes),
    lookups: new LookupStore(prisma),
    memories: new MemoryStore(database, changes),
    reviewing: new ReviewingStore(database),
    privacy: new PrivacyStore(prisma, changes),
    groups: new GroupStore(database),
    retention: new RetentionStore(database),
    reminders: new ReminderStore(prisma),
    locks: new LockStore(database.url),
    backups: new BackupStore(prisma, database.url),
    playground: new PlaygroundStore(prisma),
    checkWritable: async () => {
      if (server) await checkDisk(server.folder)
      await checkWritable(prisma)
    },
    downSeconds: () => {
      const since = server?.downSince()
      return since === undefined ? 0 : (performance.now() - since) / 1000
    },
    listen: () => changes.listen(),
    close: async () => {
      await changes.stop()
      await database.close()
      await onClose()
    },
  }
}
