import { join } from 'node:path'
import { contradictions } from './config/contradictions.ts'
import { Environment, given } from './config/environment.ts'

/** Exit code of what is not configured as it should be, by sysexits.h: a supervisor need not start it again before that has changed. */
export const EX_CONFIG = 78

/** What is wrong with the environment: every variable that is missing or malformed, and what it should look like. */
export class ConfigError extends Error {
  readonly problems: string[]

  constructor(problems: string[]) {
    super(
      `The configuration has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.join('\n')}`,
    )
    this.problems = problems
  }
}

/** How the bot is set up; made once, from the environment, by `readConfig`. */
export interface Config {
  /** Undefined: an embedded Postgres in `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  port: number
  host: string
  publicUrl: string | undefined
  /** Where backups go that the bot makes by itself. */
  backupDir: string
  /** When it makes them, in `defaultTimezone`; undefined for never, but for those before an upgrade. */
  backupCron: string | undefined
  logLevel: Environment['LOG_LEVEL']
  /** Undefined: the courses that come with the bot. */
  coursesDir: string | undefined
  defaultTimezone: string
  defaultLanguage: Environment['DEFAULT_LANGUAGE']
  /** Whether `DEFAULT_LANGUAGE` was given: otherwise the playground speaks as its first visitor's browser does. */
  languageGiven: boolean
  /** `web` takes interactions, `worker` ticks and delivers, `all` does both. */
  role: Environment['ROLE']
  playground: boolean
  /** Days for which answers are kept before they become counts; undefined: until their member is forgotten. */
  retentionDays: number | undefined
  /** The group's own model, which may better drafts; undefined: drafts are made by rule alone. */
  model: { url: string; name: string; key: string | undefined } | undefined
  slack:
    | { botToken: string; appToken: string | undefined; signingSecret: string | undefined; apiUrl: string | undefined }
    | undefined
  discord:
    | {
        token: string
        guildId: string | undefined
        apiUrl: string | undefined
        /** How many shards there are in all; `auto` asks Discord. */
        shards: number | 'auto'
        /** Those that this process may hold; undefined for any. */
        shardIds: number[] | undefined
      }
    | undefined
}

/**
 * Reads the environment.
 * @throws {ConfigError} naming every problem at once; values are never repeated, since they may be secrets
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(environment)
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.map(issue => `  ${issue.path.join('.')}: expected ${issue.message}`)
  // A value may fail in several ways that are told in the same words.
  if (!parsed.success || problems.length > 0) throw new ConfigError([...new Set(problems)])
  const env = parsed.data
  const slack = env.SLACK_BOT_TOKEN && {
    botToken: env.SLACK_BOT_TOKEN,
    appToken: env.SLACK_APP_TOKEN,
    signingSecret: env.SLACK_SIGNING_SECRET,
    apiUrl: env.SLACK_API_URL,
  }
  const discord =
    env.DISCORD_TOKEN &&
    ({
      token: env.DISCORD_TOKEN,
      guildId: env.DISCORD_GUILD_ID,
      apiUrl: env.DISCORD_API_URL,
      shards: env.DISCORD_SHARDS === undefined || env.DISCORD_SHARDS === 'auto' ? 'auto' : Number(env.DISCORD_SHARDS),
      shardIds: env.DISCORD_SHARD_IDS?.split(',').map(Number),
    } as const)
  return {
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL,
    backupDir: env.BACKUP_DIR ?? join(env.DATA_DIR, 'backups'),
    backupCron: env.BACKUP_CRON,
    logLevel: env.LOG_LEVEL,
    coursesDir: env.COURSES_DIR,
    defaultTimezone: env.DEFAULT_TIMEZONE,
    defaultLanguage: env.DEFAULT_LANGUAGE,
    languageGiven: given(environment.DEFAULT_LANGUAGE) !== undefined,
    role: env.ROLE,
    playground: env.PLAYGROUND === 'auto' ? !slack && !discord && env.ROLE === 'all' : env.PLAYGROUND === 'on',
    retentionDays: env.RETENTION_DAYS,
    model:
      env.MODEL_URL && env.MODEL_NAME ? { url: env.MODEL_URL, name: env.MODEL_NAME, key: env.MODEL_KEY } : undefined,
    slack: slack || undefined,
    discord: discord || undefined,
  }
}
