import type { Card } from './domain/card.ts'
import type { Course, Language, Question } from './domain/course.ts'
import { ask } from './domain/question.ts'
import { cardMessages as discordMessages } from './platform/discord/components.ts'
import { cardHtml } from './platform/playground/card-html.ts'
import { cardMessages as slackMessages } from './platform/slack/blocks.ts'
import { closedQuestionCard, questionCard } from './study/asking/question-card.ts'
import { revealCard } from './study/asking/reveal-card.ts'
import type { Post } from './study/ports.ts'
import { speechOf } from './study/talk/speech.ts'

/** One card of a question as the platforms get it. */
export interface Preview {
  card: Card
  /** Messages of blocks, https://docs.slack.dev/reference/block-kit/blocks. */
  slack: unknown[]
  /** Messages of components, https://docs.discord.com/developers/components/reference. */
  discord: unknown[]
  /** The playground's HTML. */
  playground: string
}

/** A question as it will be put to a channel, and as it is closed there and revealed when nobody has answered. */
export function previewQuestion(course: Course, question: Question, language: Language): Preview[] {
  const speech = speechOf({ language, timezone: 'UTC' })
  const asked = ask(question, language, 1)
  const post: Post = {
    id: '00000000-0000-4000-8000-000000000000',
    studyId: '00000000-0000-4000-8000-000000000000',
    kind: 'question',
    at: new Date(0),
    part: 0,
    status: 'published',
    asked,
    chapter: null,
    courseSlug: course.slug,
    closesAt: null,
    dayNumber: null,
    closedAt: null,
    takenBack: false,
    messageRef: null,
  }
  const tally = { answered: 0, right: 0, perChoice: asked.choices.map(() => 0), first: [] }
  const cards = [
    questionCard(speech, course, { ...post, asked }),
    closedQuestionCard(speech, course, { ...post, asked }, tally),
    revealCard(speech, asked, tally, false),
  ]
  return cards.map(card => ({
    card,
    slack: slackMessages(card),
    discord: discordMessages(card),
    playground: cardHtml(card, { cancel: speech.t('page.cancel') }),
  }))
}
