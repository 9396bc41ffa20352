import { pino } from 'pino'

/** The structured log: one JSON line per event, on standard error so that standard output stays for people. */
export type Log = ReturnType<typeof createLog>

const SECRET_KEYS = [
  'token',
  'botToken',
  'appToken',
  'signingSecret',
  'password',
  'authorization',
  'cookie',
  'databaseUrl',
  'given',
  'accepted',
]

/**
 * @param level `trace` to `fatal`, or `silent`
 */
export function createLog(level: string) {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: SECRET_KEYS.flatMap(key => [key, `*.${key}`, `*.*.${key}`]), censor: '[redacted]' },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
