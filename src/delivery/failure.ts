import { BeingSent, OutcomeUnknown, TryLater } from '../study/chat-platform.ts'

/**
 * Why a delivery is to be tried again, for the hosts of its study: `limited`, `unreachable: ECONNREFUSED`,
 * `failing: 503`, or `internal` for what the log has the details of.
 * @returns undefined where nothing has failed, and somebody else is at it
 */
export function failureOf(error: unknown): string | undefined {
  if (error instanceof BeingSent) return undefined
  if (error instanceof TryLater) return 'limited'
  return error instanceof OutcomeUnknown ? `${error.trouble}: ${error.message}` : 'internal'
}
