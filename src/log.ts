import { pino } from 'pino'
import { named, withoutSecrets } from './log/fields.ts'

/** The structured log: one JSON line per event, on standard error so that standard output stays for people. */
export type Log = ReturnType<typeof createLog>

/**
 * Whatever a caller hands in, a line has only what `named` lets through: no error object of a library, with the address
 * and the body of its request, is ever written as it is.
 * @param level `trace` to `fatal`, or `silent`
 */
export function createLog(level: string) {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // An error is named before pino's own serializer would see it.
      serializers: { err: error => error },
      formatters: { log: fields => named(fields) as Record<string, unknown> },
      hooks: {
        logMethod(given, method) {
          method.apply(this, given.map(each => (typeof each === 'string' ? withoutSecrets(each) : each)) as never)
        },
      },
    },
    destination(),
  )
}

/** How much waits, in characters, where nobody takes it: a full disk. What comes on top is lost, and ends nothing. */
const MOST_WAITING = 1024 * 1024

function destination() {
  const stream = pino.destination({ dest: 2, sync: true, maxLength: MOST_WAITING })
  stream.on('error', () => {})
  return stream
}
