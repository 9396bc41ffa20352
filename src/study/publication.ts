import type { Card } from '../domain/card.ts'
import type { Post, Sending } from './ports.ts'

/** One message that a slot brings about, with its post claimed; `delivery` sends it exactly once. */
export interface Publication extends Sending {
  post: Post
  card: Card
  /** An edit of an earlier message that goes with it; doing it twice does no harm. */
  edit?: { messageRef: string; card: Card }
  /** A thread to open for talking about it, where the platform has threads of that kind. */
  discussion?: { messageRef: string; title: string }
}
