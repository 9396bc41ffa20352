import type { Reply } from '../../domain/card.ts'
import type { Question } from '../../domain/course.ts'
import { fits, type Given, gradeOf } from '../../domain/grading.ts'
import { itemsOf, ratingOf } from '../../domain/memory.ts'
import type { Caller, LoadedCourse, Study } from '../ports.ts'
import { askAgain, askIn } from '../talk/ask-in.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, problemNotice } from '../talk/notice-card.ts'
import { answerForm } from '../talk/question-parts.ts'
import { courseOf, memoryCourse, speechOf } from '../talk/speech.ts'
import type { AskingPorts } from './ports.ts'
import { practiceCard, practiceVerdictCard } from './practice-card.ts'

/**
 * `/quiz`: a question of a chapter, about a term, or any, for this member alone. Only what was asked and can no longer be scored
 * is practised, so that nobody learns here what the channel is yet to be asked; what the member got wrong comes first,
 * then what they missed.
 */
export async function practise(
  ports: AskingPorts,
  study: Study,
  caller: Caller,
  { chapter, term }: { chapter?: number | undefined; term?: string | undefined } = {},
): Promise<Reply[]> {
  const loaded = courseOf(ports, study)
  const { course } = loaded
  const speech = speechOf(study)
  const numbers = course.chapters.map(each => each.number)
  if (chapter !== undefined && !numbers.includes(chapter)) {
    return problemNotice({ key: 'bad-chapter', given: String(chapter), nearest: numbers.join(', ') }, speech)
  }
  const settled = await settledOf(ports, study, caller)
  const known = course.questions.filter(each => settled.has(each.slug))
  const pool = known.filter(
    each => (chapter === undefined || each.chapter === chapter) && (term === undefined || each.terms.includes(term)),
  )
  const question = pickPractice(pool, settled, ports.random)
  if (!question && term !== undefined) return notice(speech.t('practise.none-about'))
  if (!question)
    return notice(
      known.length === 0
        ? speech.t('practise.none-asked')
        : speech.t('practise.none', { chapter: chapter ?? study.chapter, chapters: chaptersOf(known) }),
    )
  const seed = Math.floor(ports.random() * 1_000_000)
  return [{ to: 'member', card: practiceCard(speech, course, askIn(loaded, question, study.language, seed), seed) }]
}

/** How a member last did with each question that can be practised, by its slug. */
async function settledOf(ports: AskingPorts, study: Study, caller: Caller): Promise<Map<string, boolean | null>> {
  const member = await ports.members.resolve(caller)
  const settled = await ports.answers.settled(study.id, member.id, ports.clock.now())
  return new Map(settled.map(({ slug, lastRight }) => [slug, lastRight]))
}

function pickPractice(
  pool: readonly Question[],
  settled: ReadonlyMap<string, boolean | null>,
  random: () => number,
): Question | undefined {
  const groups = [false, null, true].map(how => pool.filter(({ slug }) => settled.get(slug) === how))
  const first = groups.find(group => group.length > 0) ?? []
  return first[Math.floor(random() * first.length)]
}

/** Grades a practice answer: it earns nothing, yet is remembered as a review, once for each time it was shown. */
export async function answerPractice(
  ports: AskingPorts,
  study: Study,
  caller: Caller,
  slug: string,
  seed: number,
  given: Given,
): Promise<Reply[]> {
  const { loaded, question, speech } = find(ports, study, slug)
  if (!question) return notice(speech.t('verdict.gone'), 'warning')
  if (!(await settledOf(ports, study, caller)).has(slug)) return notice(speech.t('practise.open'), 'warning')
  const asked = await askAgain(ports, study, askIn(loaded, question, study.language, seed))
  // Also where the course has changed since it was shown.
  if (!fits(given, asked)) return notice(speech.t('verdict.bad-choice'), 'warning')
  const how = gradeOf(asked, given, loaded.vocabulary)
  await ports.memories.review({
    memberId: (await ports.members.resolve(caller)).id,
    studyId: study.id,
    course: memoryCourse(ports, study),
    items: itemsOf(asked),
    question: slug,
    rating: ratingOf(how),
    source: 'quiz',
    key: `${slug} ${seed}`,
    milliseconds: null,
    at: ports.clock.now(),
  })
  return [{ to: 'member', card: practiceVerdictCard(speech, asked, given, how !== 'wrong') }]
}

export async function openPracticeForm(
  ports: AskingPorts,
  study: Study,
  caller: Caller,
  slug: string,
  seed: number,
): Promise<Reply[]> {
  const { loaded, question, speech } = find(ports, study, slug)
  if (!question) return notice(speech.t('verdict.gone'), 'warning')
  if (!(await settledOf(ports, study, caller)).has(slug)) return notice(speech.t('practise.open'), 'warning')
  const asked = askIn(loaded, question, study.language, seed)
  return [{ to: 'form', form: answerForm(speech, asked, componentId.practiseForm(slug, seed)) }]
}

function find(ports: AskingPorts, study: Study, slug: string) {
  const loaded: LoadedCourse = courseOf(ports, study)
  return { loaded, question: loaded.course.questions.find(each => each.slug === slug), speech: speechOf(study) }
}

function chaptersOf(questions: readonly Question[]): string {
  return [...new Set(questions.map(each => each.chapter))].sort((a, b) => a - b).join(', ')
}
