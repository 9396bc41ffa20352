import type { Card } from '../../domain/card.ts'
import { courseOfPost, speechOf } from '../talk/speech.ts'
import type { AskingPorts, PutQuestion } from './ports.ts'
import { closedQuestionCard, takenBackCard } from './question-card.ts'

/**
 * Edits a question in its channel that is closed already, so that all see what is right by now, and how many had it. The
 * reveal below stays as it was said, and so do a message that cannot be edited, and a question that was taken back.
 */
export async function showClosed(ports: AskingPorts, postId: string): Promise<void> {
  const question = await ports.answers.question(postId)
  if (!question?.post.closedAt || question.post.takenBack) return
  const { study, post } = question
  const { course } = courseOfPost(ports, study, post)
  await edit(ports, question, closedQuestionCard(speechOf(study), course, post, await ports.posts.tally(postId)))
}

/** Edits a question in its channel that was taken back, open or closed: there is nothing to press or to learn any more. */
export async function showTakenBack(ports: AskingPorts, postId: string): Promise<void> {
  const question = await ports.answers.question(postId)
  if (!question) return
  const { study, post } = question
  await edit(ports, question, takenBackCard(speechOf(study), courseOfPost(ports, study, post).course, post))
}

async function edit({ platforms }: AskingPorts, { study, post }: PutQuestion, card: Card): Promise<void> {
  if (post.messageRef === null) return
  await Promise.allSettled([platforms.get(study.platform)?.update(study, post.messageRef, card)])
}
