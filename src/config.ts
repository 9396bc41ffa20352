import { join } from 'node:path'
import { z } from 'zod'
import { isTimezone } from './domain/calendar.ts'
import { LANGUAGES } from './domain/course.ts'
import { cronProblem } from './domain/schedule.ts'

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

/** White space around a value is no part of it: a secret that is read from a file ends with a line. */
const given = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value)
const optional = <T extends z.ZodType>(type: T) => z.preprocess(given, type)
const matching = (pattern: RegExp, like: string) => optional(z.string({ error: like }).regex(pattern, like).optional())
const url = (protocol: RegExp, like: string) => optional(z.url({ protocol, error: like }).optional())
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, preset: T[number]) =>
  optional(z.enum(values, `one of ${values.join(', ')}`).default(preset as never))

const PUBLIC_ADDRESS = 'an address such as https://study.example.com, without a path'

/** Links are made of the host alone: what is behind it would be lost. */
function hasNoPath(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { href, origin } = new URL(address)
  return href === `${origin}/`
}

const Environment = z.object({
  DATABASE_URL: url(
    /^postgres(ql)?$/,
    'a Postgres address such as postgresql://user:password@localhost:5432/studyhall, with %2F for a / and %23 for a # in the password',
  ),
  DATA_DIR: optional(z.string().default('.data')),
  PORT: optional(
    z.coerce
      .number('a port number from 0 to 65535')
      .int()
      .min(0)
      .max(65535, 'a port number from 0 to 65535')
      .default(3000),
  ),
  HOST: optional(z.string().default('127.0.0.1')),
  PUBLIC_URL: optional(
    z
      .url({ protocol: /^https?$/, error: PUBLIC_ADDRESS })
      .refine(hasNoPath, PUBLIC_ADDRESS)
      .optional(),
  ),
  BACKUP_DIR: optional(z.string().optional()),
  BACKUP_CRON: optional(
    z
      .string()
      .refine(text => cronProblem(text) === undefined, 'five fields such as 0 3 * * * (every night at three)')
      .optional(),
  ),
  LOG_LEVEL: oneOf(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'info'),
  COURSES_DIR: optional(z.string().optional()),
  DEFAULT_TIMEZONE: optional(
    z.string().refine(isTimezone, 'an IANA time zone such as Asia/Seoul or Europe/Berlin').default('Asia/Seoul'),
  ),
  DEFAULT_LANGUAGE: oneOf(LANGUAGES, 'ko'),
  ROLE: oneOf(['all', 'web', 'worker'], 'all'),
  PLAYGROUND: oneOf(['auto', 'on', 'off'], 'auto'),
  RETENTION_DAYS: optional(
    z.coerce
      .number('a number of days, such as 365')
      .int('a number of days, such as 365')
      .min(1, 'a number of days, such as 365')
      .max(36_500, 'a number of days, such as 365')
      .optional(),
  ),
  MODEL_URL: url(/^https?$/, 'the address of an OpenAI-compatible server, such as http://127.0.0.1:11434/v1'),
  MODEL_NAME: matching(/^\S{1,200}$/, 'the name of the model, such as llama3.1'),
  MODEL_KEY: matching(/^\S{1,500}$/, 'the key of the model’s server'),
  SLACK_BOT_TOKEN: matching(/^(?:xoxb-|test_)\S+$/, 'a bot token, which starts with xoxb-'),
  SLACK_APP_TOKEN: matching(/^xapp-\S+$/, 'an app-level token, which starts with xapp-'),
  SLACK_SIGNING_SECRET: matching(/^\S{8,}$/, 'the signing secret of the app’s Basic Information page'),
  SLACK_API_URL: url(/^https?$/, 'an address such as https://slack.com/api/'),
  DISCORD_TOKEN: matching(/^\S{8,}$/, 'the bot token of the application’s Bot page'),
  DISCORD_GUILD_ID: matching(/^\d{17,20}$/, 'a server id of 17 to 20 digits'),
  DISCORD_API_URL: url(/^https?$/, 'an address such as https://discord.com/api'),
  DISCORD_SHARDS: matching(/^(?:auto|[1-9]\d{0,3})$/, 'auto, or how many shards there are in all'),
  DISCORD_SHARD_IDS: matching(/^\d{1,4}(?:,\d{1,4})*$/, 'the shards of this process, such as 0,1,2'),
})

export type Environment = z.infer<typeof Environment>

/** The names of all variables, for `.env.example` and its test. */
export const VARIABLES = Object.keys(Environment.shape) as (keyof Environment)[]

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
    ? [...slackProblems(parsed.data), ...otherProblems(parsed.data)]
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

function slackProblems(env: Environment): string[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = env
  if (bot && !app && !secret)
    return ['  SLACK_APP_TOKEN: expected with SLACK_BOT_TOKEN (Socket Mode), or else SLACK_SIGNING_SECRET (HTTP)']
  if (!bot && (app || secret))
    return ['  SLACK_BOT_TOKEN: expected with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET; it starts with xoxb-']
  return []
}

function otherProblems(env: Environment): string[] {
  const { ROLE, PLAYGROUND, DISCORD_SHARDS: shards = 'auto', DISCORD_SHARD_IDS: ids } = env
  const problems: string[] = []
  const { MODEL_URL, MODEL_NAME, MODEL_KEY } = env
  if (MODEL_URL && !MODEL_NAME) problems.push('  MODEL_NAME: expected with MODEL_URL, such as llama3.1')
  if (!MODEL_URL && (MODEL_NAME || MODEL_KEY))
    problems.push('  MODEL_URL: expected with MODEL_NAME or MODEL_KEY, such as http://127.0.0.1:11434/v1')
  if (PLAYGROUND === 'on' && ROLE !== 'all') problems.push('  ROLE: expected all where PLAYGROUND is on')
  if (ids && shards !== 'auto' && ids.split(',').some(id => Number(id) >= Number(shards)))
    problems.push('  DISCORD_SHARD_IDS: expected numbers below DISCORD_SHARDS; the first shard is 0')
  return problems
}
