import { APICallError, generateText } from 'ai'
import { callOf, isElsewhere, takesLess } from './model-failure.ts'
import { addressesOf, type ModelSettings, modelAt } from './openai-compatible.ts'

/** How long the try may take; whoever runs the doctor waits for it. */
const PATIENCE_MS = 15_000
/** Of the answer. */
const MOST_TOKENS = 16

/** Servers have no common word for it: https://platform.openai.com/docs/guides/error-codes, Ollama, vLLM, LiteLLM, LM Studio. */
const UNKNOWN_MODEL =
  /model_not_found|model.{0,100}(?:not found|not exist|not available|not loaded)|(?:invalid|unknown|no) (?:such )?model/i

/**
 * Asks a group's own model one short question. What the server says is never repeated: it may name the key.
 * @returns a line for the doctor
 */
export async function examineModel(settings: ModelSettings, patience = PATIENCE_MS) {
  const call = { prompt: 'Say ok.', maxRetries: 0, abortSignal: AbortSignal.timeout(patience) }
  let failure: unknown
  // As the drafting does it: at the next address, or without a bound.
  let ways = addressesOf(settings).map(url => ({
    model: modelAt(url, settings),
    maxOutputTokens: MOST_TOKENS as number | undefined,
  }))
  for (let way = ways.shift(); way; way = ways.shift()) {
    try {
      await generateText({ ...call, ...way })
      return { ok: true, what: 'Model', detail: `${settings.name} answers` }
    } catch (error) {
      failure = error
      const refused = callOf(error)
      const isBound = way.maxOutputTokens !== undefined
      if (refused && isBound && takesLess(refused)) ways = [{ ...way, maxOutputTokens: undefined }]
      else if (!refused || !isElsewhere(refused)) break
    }
  }
  return {
    ok: false,
    what: 'Model',
    detail: `the server at MODEL_URL ${problemOf(failure, settings, patience / 1000)}`,
  }
}

function problemOf(error: unknown, { name, key }: ModelSettings, seconds: number): string {
  if (isSlow(error))
    return `does not answer within ${seconds} seconds; one that loads its model first may the next time`
  if (!APICallError.isInstance(error)) return unlike
  const { statusCode: status, responseBody: said = '' } = error
  if (status === undefined) return `cannot be reached (${codeOf(error) ?? 'network'}); check MODEL_URL and that it runs`
  if (status < 300) return unlike
  if (status === 401 || status === 403)
    return key ? 'does not take MODEL_KEY; copy it anew' : `wants a key (HTTP ${status}); set MODEL_KEY`
  if (status < 500 && UNKNOWN_MODEL.test(said)) return `has no model ${name}; check MODEL_NAME`
  if (status === 404 || status === 405) return unlike
  if (status === 429) return `limits what it takes (HTTP ${status}); check the account that the key is of`
  if (status >= 500) return `is in trouble (HTTP ${status})`
  return `does not take a short question (HTTP ${status}); check MODEL_NAME, and what the server's log says`
}

const unlike = 'is no OpenAI-compatible server, or not at this address; most end with /v1'

function isSlow(error: unknown): boolean {
  return /^(?:TimeoutError|AbortError)$/.test((error as { name?: string }).name ?? '')
}

/** The system's word for why a connection failed, however deep it lies. */
function codeOf(error: unknown): string | undefined {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException
    if (typeof code === 'string' && /^[A-Z_]+$/.test(code)) return code
  }
  return undefined
}
