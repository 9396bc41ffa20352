import { dayOf, periodStart } from '../domain/calendar.ts'
import type { ChatPlatform } from '../study/chat-platform.ts'
import { CONTINUED, type Ports, type Study } from '../study/ports.ts'
import type { Publication } from '../study/publication.ts'

/** Most further messages of one card; nobody reads a summary of more. */
const MOST_PIECES = 20

/**
 * Publications whose card takes several messages, as one publication a message. Each further one is a post of its own,
 * so that it goes out once whatever happens in between. A question itself is the last of its messages, the one with the
 * buttons, which the reveal edits; anything else is the first of them.
 */
export async function inPieces(
  ports: Pick<Ports, 'posts'>,
  platform: ChatPlatform,
  study: Study,
  publications: readonly Publication[],
): Promise<Publication[]> {
  const all: Publication[] = []
  for (const publication of publications) {
    const count = Math.min(platform.pieces?.(publication.card) ?? 1, MOST_PIECES)
    const itself = publication.post.kind === 'question' ? count - 1 : 0
    for (let piece = 0; piece < count; piece++)
      all.push(piece === itself ? { ...publication, piece } : await furtherPiece(ports, study, publication, piece))
  }
  return all
}

async function furtherPiece(
  { posts }: Pick<Ports, 'posts'>,
  { timezone }: Study,
  { post, card, replyTo }: Publication,
  piece: number,
): Promise<Publication> {
  const { studyId, kind, at, part } = post
  const day = dayOf(at, timezone)
  const further = await posts.claim({
    slot: { studyId, kind, at },
    part: CONTINUED + part * MOST_PIECES + piece,
    day,
    week: periodStart('week', day),
  })
  return { post: further, card, piece, ...(replyTo && { replyTo }) }
}
