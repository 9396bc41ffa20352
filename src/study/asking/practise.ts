import type { Reply } from '../../domain/card.ts'
import type { Question } from '../../domain/course.ts'
import { type Given, isRight } from '../../domain/grading.ts'
import type { LoadedCourse, Ports, Study } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { askIn } from './open-question.ts'
import { practiceCard, practiceVerdictCard } from './practice-card.ts'
import { answerForm } from './question-card.ts'

/** `/quiz`: any question of a chapter, or of all chapters read so far, for this member alone. */
export async function practise(ports: Ports, study: Study, chapter?: number): Promise<Reply[]> {
  const loaded = courseOf(ports, study)
  const { course } = loaded
  const speech = speechOf(study)
  const numbers = course.chapters.map(each => each.number)
  if (chapter !== undefined && !numbers.includes(chapter)) {
    return problemNotice({ key: 'bad-chapter', given: String(chapter), nearest: numbers.join(', ') }, speech)
  }
  const open = new Set((await ports.posts.open(study.id, new Date(8.64e15))).map(post => post.asked?.slug))
  const pool = course.questions.filter(
    each => (chapter === undefined ? each.chapter <= study.chapter : each.chapter === chapter) && !open.has(each.slug),
  )
  const question = pool[Math.floor(ports.random() * pool.length)]
  if (!question)
    return notice(
      speech.t('practise.none', { chapter: chapter ?? study.chapter, chapters: withQuestions(course.questions) }),
    )
  const seed = Math.floor(ports.random() * 1_000_000)
  return [{ to: 'member', card: practiceCard(speech, course, askIn(loaded, question, study.language, seed), seed) }]
}

/** Grades a practice answer; nothing is kept. */
export async function answerPractice(
  ports: Ports,
  study: Study,
  slug: string,
  seed: number,
  given: Given,
): Promise<Reply[]> {
  const { loaded, question, speech } = find(ports, study, slug)
  if (!question) return notice(speech.t('verdict.gone'), 'warning')
  const asked = askIn(loaded, question, study.language, seed)
  return [{ to: 'member', card: practiceVerdictCard(speech, asked, isRight(asked, given)) }]
}

export async function openPracticeForm(ports: Ports, study: Study, slug: string, seed: number): Promise<Reply[]> {
  const { loaded, question, speech } = find(ports, study, slug)
  if (!question) return notice(speech.t('verdict.gone'), 'warning')
  const asked = askIn(loaded, question, study.language, seed)
  return [{ to: 'form', form: answerForm(speech, asked, componentId.practiseForm(slug, seed)) }]
}

function find(ports: Ports, study: Study, slug: string) {
  const loaded: LoadedCourse = courseOf(ports, study)
  return { loaded, question: loaded.course.questions.find(each => each.slug === slug), speech: speechOf(study) }
}

function withQuestions(questions: readonly Question[]): string {
  return [...new Set(questions.map(each => each.chapter))].sort((a, b) => a - b).join(', ')
}
