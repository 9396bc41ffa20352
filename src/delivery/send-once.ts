import { type ChatPlatform, TryLater } from '../study/chat-platform.ts'
import type { Posts, Study } from '../study/ports.ts'
import type { Publication } from '../study/publication.ts'

/**
 * How long an attempt may be under way. An adapter gives a call ten seconds; the rest is for a platform that is still
 * taking in a message whose sender has died.
 */
export const LEASE_SECONDS = 30

/** How soon to come back while somebody else's attempt is under way; most take less. */
const LOOK_AGAIN_SECONDS = 3

/**
 * Sends a publication exactly once, whoever tries and however often: its post is reserved across all processes first,
 * and an earlier attempt whose outcome nobody knows is settled by asking the platform, once it must have ended.
 * @throws {TryLater} while another attempt may be under way
 * @throws whatever the platform threw
 */
export async function sendOnce(
  posts: Posts,
  platform: ChatPlatform,
  study: Study,
  { post, card, replyTo, edit, discussion }: Publication,
  now: () => Date,
): Promise<void> {
  if (post.status === 'skipped' || post.status === 'refused') return
  if (edit) await platform.update(study, edit.messageRef, edit.card)
  if (discussion) await platform.discuss?.(study, discussion.messageRef, discussion.title)
  if (post.status === 'published') return
  const lease = await posts.lease(post.id, LEASE_SECONDS)
  if (!lease) throw new TryLater(LOOK_AGAIN_SECONDS, `post ${post.id} is being sent by somebody else`)
  const found = lease.inDoubtSince && (await platform.find(study, post.id, lease.inDoubtSince, replyTo))
  const messageRef = found || (await send(posts, platform, study, { post, card, replyTo }))
  await posts.published(post.id, messageRef, now())
}

async function send(
  posts: Posts,
  platform: ChatPlatform,
  study: Study,
  { post, card, replyTo }: Pick<Publication, 'post' | 'card' | 'replyTo'>,
): Promise<string> {
  try {
    return await platform.publish(study, card, post.id, replyTo)
  } catch (error) {
    if (error instanceof TryLater) await posts.notSent(post.id)
    throw error
  }
}
