import { nextSlot } from '../../src/domain/schedule.ts'
import type { Store } from '../../src/store/index.ts'
import type { Acknowledged } from './members.ts'
import type { Message } from './slack-server.ts'
import { type CRONS, TIMEZONE } from './studies.ts'

/** What the run is judged by; every count but the first of each pair must be nought. */
export interface Findings {
  slots: number
  slotsMissing: string[]
  posts: number
  postsTwice: string[]
  postsUnknown: string[]
  unrevealed: number
  answers: number
  answersMissing: Acknowledged[]
  pointsWrong: Acknowledged[]
  totalsWrong: number
  outOfOrder: string[]
}

/** Compares what the platform accepted and the members were told with what should have been and what is kept. */
export async function verify(
  store: Store,
  studies: readonly { id: string; channel: string }[],
  crons: Partial<typeof CRONS>,
  span: { from: Date; until: Date },
  messages: readonly Message[],
  acknowledged: readonly Acknowledged[],
): Promise<Findings> {
  const { prisma } = store.database
  const posts = await prisma.post.findMany({ orderBy: [{ at: 'asc' }, { kind: 'asc' }] })
  const known = new Map(posts.map(post => [post.id, post]))
  const sent = new Map<string | undefined, Message[]>()
  for (const message of messages) sent.set(message.postId, [...(sent.get(message.postId) ?? []), message])
  const { summary, ...others } = crons
  const due = studies.flatMap(({ id }) =>
    Object.entries(others).flatMap(([kind, cron]) => slotsBetween(cron, span).map(at => ({ id, kind, at }))),
  )
  const bySlot = new Map(posts.map(post => [`${post.studyId} ${post.kind} ${post.at.toISOString()}`, post]))
  const isSent = (post: { id: string } | undefined) => post !== undefined && (sent.get(post.id) ?? []).length > 0
  const slotsMissing = due
    .map(({ id, kind, at }) => `${id} ${kind} ${at.toISOString()}`)
    .filter(key => !isSent(bySlot.get(key)))
    .map(key => `${key}: ${stateOf(bySlot.get(key))}`)
  // A chapter has its summary once a week, in whichever slot of it.
  if (summary && slotsBetween(summary, span).length > 0) {
    const without = studies.filter(({ id }) => posts.filter(each => isSummaryOf(id, each) && isSent(each)).length !== 1)
    slotsMissing.push(...without.map(({ id }) => `${id} summary of the week`))
  }
  const questions = posts.filter(post => post.kind === 'question' && post.status === 'published')
  const revealed = new Set(posts.filter(post => post.status === 'published').map(post => post.revealsId))
  const answers = await prisma.answer.findMany({ include: { member: true } })
  const kept = new Map(answers.map(answer => [`${answer.postId} ${answer.member.externalId}`, answer]))
  const keyOf = ({ postId, user }: Acknowledged) => `${postId} ${user}`
  return {
    slots: due.length,
    slotsMissing,
    posts: [...sent.keys()].filter(id => id !== undefined).length,
    postsTwice: [...sent].filter(([id, all]) => id !== undefined && all.length > 1).map(([id]) => String(id)),
    postsUnknown: [...sent.keys()].filter(id => id !== undefined && !known.has(id)).map(String),
    unrevealed: questions.filter(post => !revealed.has(post.id)).length,
    answers: acknowledged.length,
    answersMissing: acknowledged.filter(each => !kept.has(keyOf(each))),
    pointsWrong: acknowledged.filter(each => (kept.get(keyOf(each))?.points ?? each.points) !== each.points),
    totalsWrong: (await store.scores.check()).length,
    outOfOrder: studies.flatMap(({ channel }) =>
      outOfOrder(
        messages.filter(each => each.channel === channel),
        known,
      ),
    ),
  }
}

interface Kept {
  studyId: string
  kind: string
  status: string
  note: string | null
}

const stateOf = (post: Kept | undefined) => (post ? `${post.status}, ${post.note ?? 'without a note'}` : 'no post')
const isSummaryOf = (studyId: string, post: Kept) => post.studyId === studyId && post.kind === 'summary'

function slotsBetween(cron: string, { from, until }: { from: Date; until: Date }): Date[] {
  const slots: Date[] = []
  for (let at = nextSlot(cron, TIMEZONE, from); at <= until; at = nextSlot(cron, TIMEZONE, at)) slots.push(at)
  return slots
}

/** Messages of one channel that came before one of an earlier slot. */
function outOfOrder(messages: readonly Message[], posts: ReadonlyMap<string, { at: Date; kind: string }>): string[] {
  const slots = messages.flatMap(({ postId }) => (postId && posts.get(postId)) || [])
  return slots.flatMap((slot, index) => {
    const before = slots[index - 1]
    return before && before.at > slot.at
      ? [`${slot.kind} of ${slot.at.toISOString()} after ${before.kind} of ${before.at.toISOString()}`]
      : []
  })
}
