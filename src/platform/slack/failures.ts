import { ErrorCode } from '@slack/web-api'
import { table } from '../../domain/table.ts'
import { DeliveryRefused, OutcomeUnknown, type RefusalReason, TryLater } from '../../study/chat-platform.ts'

/** Answers of Slack with which it says that something broke on its side; whether it was done, nobody knows. */
const BROKEN = [
  'fatal_error',
  'internal_error',
  'org_login_required',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]

/** Answers of Slack that mean: too much at once. */
const LIMITED = ['message_limit_exceeded', 'rate_limited', 'ratelimited']

/** How soon to come back where Slack does not say. */
const AGAIN_SECONDS = 30

/** Refusals whose reason has a sentence of its own: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const REASONS = table<RefusalReason>({
  channel_not_found: 'channel-gone',
  is_archived: 'channel-gone',
  not_in_channel: 'no-access',
  no_permission: 'no-access',
  access_denied: 'no-access',
  missing_scope: 'no-access',
  team_access_not_granted: 'no-access',
  invalid_auth: 'signed-out',
  not_authed: 'signed-out',
  account_inactive: 'signed-out',
  token_expired: 'signed-out',
  token_revoked: 'signed-out',
  posting_to_general_channel_denied: 'read-only',
  channel_type_not_supported: 'no-messages',
  method_not_supported_for_channel_type: 'no-messages',
})

/** Slack's name of what went wrong, where it gave one. */
export function slackError(error: unknown): string | undefined {
  return (error as { data?: { error?: string } }).data?.error
}

/** Whether Slack takes the bot's token no more, or never did. */
export function isSignedOut(error: unknown): boolean {
  return REASONS[slackError(error) ?? ''] === 'signed-out'
}

/**
 * Makes a call to Slack, and says of a failure whether it may pass: only a limited rate, a Slack in trouble and a
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

function failureOf(error: unknown): unknown {
  const {
    code,
    retryAfter,
    statusCode = 0,
    original,
  } = error as {
    code?: string
    retryAfter?: number
    statusCode?: number
    original?: { code?: string; name?: string }
  }
  const said = slackError(error)
  if (code === ErrorCode.RateLimitedError || statusCode === 429 || (said && LIMITED.includes(said)))
    return new TryLater(retryAfter ?? AGAIN_SECONDS, 'Slack limits the rate')
  if (said && BROKEN.includes(said)) return new OutcomeUnknown('failing', said, { cause: error })
  if (said) return new DeliveryRefused(reasonOf(said), said)
  if (code === ErrorCode.HTTPError)
    return statusCode >= 500 || statusCode === 408
      ? new OutcomeUnknown('failing', String(statusCode), { cause: error })
      : new DeliveryRefused('refused', `HTTP ${statusCode}`)
  if (code === ErrorCode.RequestError)
    return new OutcomeUnknown('unreachable', original?.code ?? original?.name ?? 'network', { cause: error })
  return error
}

/** What Slack calls `restricted_action…` is a channel's or a workspace's rule of who may post. */
function reasonOf(said: string): RefusalReason {
  return REASONS[said] ?? (said.startsWith('restricted_action') ? 'read-only' : 'refused')
}
