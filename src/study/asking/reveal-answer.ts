import { dayOf, periodStart } from '../../domain/calendar.ts'
import type { Slot } from '../../domain/schedule.ts'
import type { Ports, Post, Study } from '../ports.ts'
import type { Publication } from '../publication.ts'
import { courseOfPost, sayDay, speechOf } from '../talk/speech.ts'
import { closedQuestionCard } from './question-card.ts'
import { revealCard } from './reveal-card.ts'

/**
 * Closes every question that was asked before the slot: edits it (choices closed, the right one marked, how many
 * chose what) and replies with the explanation and how many were right.
 */
export async function revealAnswer(ports: Ports, study: Study, slot: Slot): Promise<Publication[]> {
  const speech = speechOf(study)
  const questions = await ports.posts.open(study.id, slot.at)
  const day = dayOf(slot.at, study.timezone)
  const publications: Publication[] = []
  for (const question of questions) {
    if (!question.asked || !question.messageRef) continue
    const asked = question.asked
    const { course } = courseOfPost(ports, study, question)
    await ports.posts.close(question.id, slot.at)
    await ports.scores.rest(question.id)
    const tally = await ports.posts.tally(question.id)
    const post = await claimReveal(ports, slot, day, question)
    publications.push({
      post,
      card: revealCard(speech, asked, tally, study.podium, question.id),
      replyTo: question.messageRef,
      broadcast: study.broadcast,
      ...(study.discussion && {
        discussion: {
          messageRef: question.messageRef,
          title: speech.t('reveal.discussion', { day: sayDay(question.at, study) }),
        },
      }),
      edit: {
        messageRef: question.messageRef,
        card: closedQuestionCard(speech, course, { ...question, asked }, tally),
      },
    })
  }
  return publications
}

/** One slot may close several questions; each gets a part of it. */
async function claimReveal(ports: Ports, slot: Slot, day: string, question: Post): Promise<Post> {
  const parts = await ports.posts.bySlot(slot)
  return ports.posts.claim({ slot, part: parts.length, day, week: periodStart('week', day), revealsId: question.id })
}
