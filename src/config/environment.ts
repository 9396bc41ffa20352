import { z } from 'zod'
import { isTimezone } from '../domain/calendar.ts'
import { LANGUAGES } from '../domain/course.ts'
import { cronProblem } from '../domain/schedule.ts'

/** White space around a value is no part of it: a secret that is read from a file ends with a line. */
export const given = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value)
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

/** Every variable that the bot takes, each by itself. */
export const Environment = z.object({
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
