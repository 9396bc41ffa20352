import { courseOfPost, speechOf } from '../talk/speech.ts'
import type { AskingPorts } from './ports.ts'
import { closedQuestionCard } from './question-card.ts'

/**
 * Edits a question in its channel that is closed already, so that all see what is right by now, and how many had it. The
 * reveal below stays as it was said, and so does a message that cannot be edited.
 */
export async function showClosed(ports: AskingPorts, postId: string): Promise<void> {
  const question = await ports.answers.question(postId)
  if (!question?.post.closedAt || question.post.messageRef === null) return
  const { study, post } = question
  const { course } = courseOfPost(ports, study, post)
  const card = closedQuestionCard(speechOf(study), course, post, await ports.posts.tally(postId))
  await Promise.allSettled([ports.platforms.get(study.platform)?.update(study, question.post.messageRef, card)])
}
