import type { Config } from '../config.ts'
import { AnswerStore } from './answers.ts'
import { CourseStore } from './courses.ts'
import { type Database, openDatabase, ping } from './database.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { LockStore } from './locks.ts'
import { LookupStore } from './lookups.ts'
import { MemberStore } from './members.ts'
import { migrate } from './migrations.ts'
import { PlaygroundStore } from './playground.ts'
import { PostStore } from './posts.ts'
import { ScheduleStore } from './schedules.ts'
import { ScoreStore } from './scores.ts'
import { SlotStore } from './slots.ts'
import { StudyStore } from './studies.ts'

/** Everything that is kept, one object per family of tables. */
export interface Store {
  database: Database
  courses: CourseStore
  studies: StudyStore
  schedules: ScheduleStore
  slots: SlotStore
  posts: PostStore
  answers: AnswerStore
  scores: ScoreStore
  members: MemberStore
  lookups: LookupStore
  locks: LockStore
  playground: PlaygroundStore
  /** Closes connections and, where it is ours, the Postgres server. */
  close(): Promise<void>
}

/**
 * Connects to Postgres, embedded or given, and brings its schema up to date.
 * @param share use the embedded server of a bot that runs already, as one-off commands do
 * @throws {UserError} when the database cannot be used
 */
export async function openStore(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  onError: (error: Error) => void,
  { share = false } = {},
): Promise<Store> {
  const server = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataDir, { share })
  const url = config.databaseUrl ?? server?.url ?? ''
  try {
    await ping(url)
    await migrate(url)
    return storeOf(openDatabase(url, onError), async () => server?.stop())
  } catch (error) {
    await server?.stop()
    throw error
  }
}

/** The families over a database that is open and migrated. */
export function storeOf(database: Database, onClose: () => Promise<void> = async () => {}): Store {
  const { prisma } = database
  return {
    database,
    courses: new CourseStore(prisma),
    studies: new StudyStore(prisma),
    schedules: new ScheduleStore(prisma),
    slots: new SlotStore(prisma),
    posts: new PostStore(prisma),
    answers: new AnswerStore(database),
    scores: new ScoreStore(prisma),
    members: new MemberStore(prisma),
    lookups: new LookupStore(prisma),
    locks: new LockStore(database.url),
    playground: new PlaygroundStore(prisma),
    close: async () => {
      await database.close()
      await onClose()
    },
  }
}
