import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { generateObject, generateText, jsonSchema, NoObjectGeneratedError } from 'ai'
import { type Asking, askingOf, MOST_SHOWN } from './asking.ts'
import { type DraftingModel, ModelError } from './drafting-model.ts'
import { fetchSome } from './fetch-some.ts'
import { callOf, isElsewhere, isTooLong, reasonOf, takesLess } from './model-failure.ts'
import { soundProposals } from './proposals.ts'

/** Where a group's own model answers; any server that speaks OpenAI's chat completions. */
export interface ModelSettings {
  url: string
  name: string
  key: string | undefined
}

/** A host waits for this, and no longer. */
const PATIENCE_MS = 60_000
const MOST_TOKENS = 8000
/** Fewer characters of the notes than this are not worth asking about. */
const LEAST_SHOWN = 2000

/** One way to ask: servers differ in what they take. */
interface Way {
  url: string
  /** Whether the form of the answer and its length are asked for by the protocol, and not in words alone. */
  bound: boolean
  /** Characters of the notes. */
  most: number
}

/** A model behind an address. Its answers are checked for their form; what they claim is checked by `verify`. */
export function openAiCompatible(settings: ModelSettings, patience = PATIENCE_MS): DraftingModel {
  return {
    async propose(request, signal) {
      const over = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])])
      let way: Way | undefined = { url: addressOf(settings.url), bound: true, most: MOST_SHOWN }
      let failure: unknown
      while (way) {
        const asking = askingOf(request, way.most)
        try {
          const proposals = soundProposals(await answerOf(settings, way, asking, over))
          if (!proposals) throw new ModelError('nonsense')
          return { proposals, lines: asking.lines }
        } catch (error) {
          failure = error
          way = over.aborted ? undefined : nextWay(way, error)
        }
      }
      throw new ModelError(reasonOf(failure), failure, callOf(failure)?.statusCode)
    },
  }
}

/** The client library's model at one of the addresses where the group's may be. */
export function modelAt(url: string, { name, key }: ModelSettings) {
  const provider = createOpenAICompatible({
    name: 'group',
    baseURL: url,
    apiKey: key,
    supportsStructuredOutputs: true,
    fetch: fetchSome,
  })
  return provider(name)
}

/** Where the model may be, the likeliest first: an address without a path is where most local servers are, and not where they answer. */
export function addressesOf({ url }: ModelSettings): string[] {
  const given = addressOf(url)
  return isBare(given) ? [given, `${given}/v1`] : [given]
}

/** What the model says, whatever it is. */
async function answerOf(settings: ModelSettings, way: Way, { system, prompt, form }: Asking, abortSignal: AbortSignal) {
  const call = { model: modelAt(way.url, settings), system, prompt, abortSignal, maxRetries: 1 }
  if (!way.bound) {
    const { text, finishReason } = await generateText(call)
    if (finishReason === 'content-filter') throw new ModelError('refused')
    return text
  }
  try {
    const { object } = await generateObject({ ...call, schema: jsonSchema(form), maxOutputTokens: MOST_TOKENS })
    return JSON.stringify(object)
  } catch (error) {
    // What is no JSON, or breaks off, may still hold some.
    const isFiltered = !NoObjectGeneratedError.isInstance(error) || error.finishReason === 'content-filter'
    if (isFiltered) throw error
    return error.text ?? ''
  }
}

/** How to ask once more after a failure; undefined where no other way helps. */
function nextWay(way: Way, error: unknown): Way | undefined {
  const call = callOf(error)
  const status = call?.statusCode
  if (!call || status === undefined) return undefined
  if (isElsewhere(call)) return isBare(way.url) ? { ...way, url: `${way.url}/v1` } : undefined
  if (way.bound && takesLess(call)) return { ...way, bound: false }
  const most = Math.floor(way.most / 4)
  return isTooLong(call) && most >= LEAST_SHOWN ? { ...way, most } : undefined
}

const isBare = (url: string) => new URL(url).pathname === '/'

/** Where the protocol begins: people copy the address of a call, too. */
const addressOf = (url: string) => url.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')
