import { APICallError, NoObjectGeneratedError } from 'ai'
import { ModelError } from './drafting-model.ts'

type Reason = ModelError['reason']

const OF_STATUS: Record<number, Reason> = {
  401: 'key',
  403: 'key',
  404: 'unknown',
  405: 'unknown',
  408: 'slow',
  413: 'too-long',
  429: 'busy',
}

/** Why a call of a model failed. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof ModelError) return error.reason
  if (isNamed(error, /^(?:TimeoutError|AbortError)$/)) return 'slow'
  if (NoObjectGeneratedError.isInstance(error)) return error.finishReason === 'content-filter' ? 'refused' : 'nonsense'
  if (APICallError.isInstance(error)) return ofCall(error)
  // A connection that ends within an answer.
  if (isNamed(error, /^TypeError$/) && (error as Error).message === 'terminated') return 'unreachable'
  const deeper = causeOf(error)
  return deeper === undefined ? 'unreachable' : reasonOf(deeper)
}

function ofCall(error: APICallError): Reason {
  const { statusCode, cause } = error
  if (isTooLong(error)) return 'too-long'
  if (statusCode !== undefined && statusCode >= 300)
    return OF_STATUS[statusCode] ?? (statusCode < 500 ? 'refused' : 'unreachable')
  if (cause !== undefined && !isNamed(cause, /JSON|Validation|Syntax/)) return reasonOf(cause)
  return statusCode === undefined ? 'unreachable' : 'nonsense'
}

/** The call that a failure is about: a failed retry carries the last of its errors. */
export function callOf(error: unknown): APICallError | undefined {
  if (error === undefined || APICallError.isInstance(error)) return error
  return callOf((error as { lastError?: unknown }).lastError)
}

/** Whether a server says that what it was sent is more than it takes. */
export function isTooLong({ statusCode, message, responseBody = '' }: APICallError): boolean {
  if (statusCode === 413) return true
  return statusCode === 400 && /context|too (?:long|large|many tokens)|exceed/i.test(`${message} ${responseBody}`)
}

/** Whether the protocol may be at another path: an address without one is where most local servers are, and some say so with a 200. */
export const isElsewhere = ({ statusCode }: APICallError): boolean => [200, 404, 405].includes(statusCode ?? 0)

/** Whether a server may take the same without a form that it is bound to, and without a bound of its length. */
export const takesLess = ({ statusCode }: APICallError): boolean => [400, 422, 500, 501].includes(statusCode ?? 0)

const isNamed = (error: unknown, name: RegExp) => name.test((error as { name?: string }).name ?? '')

function causeOf(error: unknown): unknown {
  const { lastError, cause } = error as { lastError?: unknown; cause?: unknown }
  return lastError ?? cause
}
