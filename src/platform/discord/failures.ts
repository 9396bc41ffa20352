import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js'
import { DeliveryRefused, OutcomeUnknown, type RefusalReason, TryLater } from '../../study/chat-platform.ts'
import { isBadToken } from './identity.ts'

/** Answers of Discord that mean: too much at once, or busy. https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const LIMITED = [20016, 20022, 20028, 20029, 30046, 40004, 40062, 40333, 130000]

/** How soon to come back where Discord does not say. */
const AGAIN_SECONDS = 60

/** Refusals whose reason has a sentence of its own; any other answer is final, too. */
const REASONS: Record<number, RefusalReason> = {
  10003: 'channel-gone',
  10004: 'channel-gone',
  50001: 'no-access',
  50013: 'no-access',
  40058: 'no-messages',
  50008: 'no-messages',
  50024: 'no-messages',
  50083: 'read-only',
  160005: 'read-only',
}

/** Discord's own name of what went wrong, where it gave one. */
export function codeOf(error: unknown): number | undefined {
  return error instanceof DiscordAPIError ? Number(error.code) : undefined
}

/**
 * Makes a call to Discord, and says of a failure whether it may pass: only a limited rate, a Discord in trouble and a
 * network that fails do. Any other answer is final.
 * @throws {TryLater | OutcomeUnknown | DeliveryRefused}
 */
export async function toldApart<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call()
  } catch (error) {
    throw failureOf(error)
  }
}

function failureOf(error: unknown): Error {
  if (error instanceof RateLimitError)
    return new TryLater(Math.ceil(error.timeToReset / 1000), 'Discord limits the rate')
  if (isBadToken(error)) return new DeliveryRefused('signed-out', '401')
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code)
    if (LIMITED.includes(code)) return new TryLater(retryAfterOf(error), 'Discord limits the rate')
    return new DeliveryRefused(REASONS[code] ?? 'refused', sayRefusal(error))
  }
  if (error instanceof HTTPError) return new OutcomeUnknown('failing', String(error.status), { cause: error })
  const { code, name = '', cause } = error as { code?: string; name?: string; cause?: { code?: string } }
  return new OutcomeUnknown('unreachable', cause?.code ?? code ?? (name || 'network'), { cause: error })
}

function retryAfterOf({ rawError }: DiscordAPIError): number {
  const seconds = (rawError as { retry_after?: number }).retry_after
  return typeof seconds === 'number' ? Math.ceil(seconds) : AGAIN_SECONDS
}

/** Only the first line: those below it repeat what was sent. */
function sayRefusal({ code, status, message }: DiscordAPIError): string {
  return Number(code) ? `${code} ${message.split('\n')[0]}` : `HTTP ${status}`
}
