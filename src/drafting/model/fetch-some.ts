import { ModelError } from './drafting-model.ts'

const MOST_BYTES = 2 * 1024 * 1024

/**
 * Fetches no more than an answer can be long, however much a server sends. One that streams, though nobody asked it to, is
 * waited for, and becomes the one answer that was asked for.
 */
export async function fetchSome(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request)
  if (!response.body) return response
  let length = 0
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length
      if (length > MOST_BYTES) controller.error(new ModelError('nonsense'))
      else controller.enqueue(chunk)
    },
  })
  const { status, statusText, headers } = response
  const bounded = new Response(response.body.pipeThrough(counted), { status, statusText, headers })
  const isStream = response.ok && headers.get('content-type')?.startsWith('text/event-stream')
  return isStream ? Response.json(joined(await bounded.text())) : bounded
}

/** The pieces of an answer as one. */
function joined(stream: string) {
  let content = ''
  let reason: unknown = null
  for (const [, data = ''] of stream.matchAll(/^data: ?(\{.*)$/gm)) {
    const [choice] = piecesOf(data)
    content += choice?.delta?.content ?? ''
    reason = choice?.finish_reason ?? reason
  }
  const message = { role: 'assistant', content }
  return {
    id: '',
    object: 'chat.completion',
    created: 0,
    model: '',
    choices: [{ index: 0, message, finish_reason: reason }],
  }
}

interface Piece {
  delta?: { content?: string | null }
  finish_reason?: string | null
}

function piecesOf(data: string): Piece[] {
  try {
    return JSON.parse(data).choices ?? []
  } catch {
    return []
  }
}
