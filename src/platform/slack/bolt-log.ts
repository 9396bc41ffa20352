import { type Logger, LogLevel } from '@slack/bolt'
import type { Log } from '../../log.ts'

/** Bolt's messages in the bot's own log, without the payloads that Bolt likes to add. */
export function boltLog(log: Log): Logger {
  const say =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      const text = parts
        .map(part => (typeof part === 'string' ? part : part instanceof Error ? part.message : ''))
        .join(' ')
      log[level]({ part: 'bolt' }, text.slice(0, 300))
    }
  return {
    debug: say('debug'),
    info: say('debug'),
    warn: say('warn'),
    error: say('error'),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}
