import { LARGEST_CHAPTER } from '../domain/chapter-number.ts'
import type { Course } from '../domain/course.ts'
import { ask } from '../domain/question.ts'
import type { Draft, DraftQuestion } from '../drafting/draft.ts'
import { draftToChapter } from '../drafting/draft-chapter.ts'
import { questionCard } from '../study/asking/question-card.ts'
import type { Study } from '../study/ports.ts'
import { speechOf } from '../study/talk/speech.ts'
import type { CardViews } from './parts.ts'

/** A question as members will see it, for the page to draw. */
export interface QuestionPreview {
  /** HTML of the playground. */
  playground: string
  /** Blocks of Slack's Block Kit. */
  slack: unknown[]
  /** Discord's components. */
  discord: unknown[]
}

/** Nobody answers a preview. */
const NO_POST = '00000000-0000-0000-0000-000000000000'

/** The question of a draft as each platform would show it in the study's channel. */
export async function previewQuestion(
  views: CardViews,
  study: Study,
  course: Course,
  draft: Pick<Draft, 'title' | 'language'>,
  drafted: DraftQuestion,
): Promise<QuestionPreview | undefined> {
  const whole = { ...draft, summary: [], terms: [], questions: [{ ...drafted, off: false }] }
  const { chapter, questions } = draftToChapter(whole, { slug: 'draft', number: LARGEST_CHAPTER })
  const [question] = questions
  if (!question) return undefined
  const asked = ask(question, study.language, 1)
  const post = { id: NO_POST, asked, closesAt: null } as Parameters<typeof questionCard>[2]
  const titled = { ...course, chapters: [...course.chapters, chapter] }
  const card = questionCard(speechOf(study), titled, post)
  const [slack, discord] = await Promise.all([views.slack(card), views.discord(card)])
  return { playground: views.playground(card), slack, discord }
}
