import type { Reply } from '../../domain/card.ts'
import type { Question } from '../../domain/course.ts'
import { fits, gradeOf } from '../../domain/grading.ts'
import type { PractiseIntent } from '../../domain/intent.ts'
import { itemsOf, ratingOf } from '../../domain/memory.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import type { Caller, LoadedCourse, Study } from '../ports.ts'
import { askAgain, askIn } from '../talk/ask-in.ts'
import { sayChapters } from '../talk/chapters.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, problemNotice, withNote } from '../talk/notice-card.ts'
import { type PracticeSubject, practiceAbout } from '../talk/practice-about.ts'
import { answerForm } from '../talk/question-parts.ts'
import { isAsShown, shownVersion } from '../talk/shown-version.ts'
import { courseOf, memoryCourse, type Speech, speechOf } from '../talk/speech.ts'
import { nothingToPractise } from './nothing-to-practise.ts'
import type { AskingPorts } from './ports.ts'
import { type Practice, practiceCard, practiceVerdictCard } from './practice-card.ts'
import { unknownPractice } from './unknown-practice.ts'

/**
 * `/quiz`: a question of a chapter, about a term, or any, for this member alone. Only what was asked and can no longer be scored
 * is practised, so that nobody learns here what the channel is yet to be asked; what the member got wrong comes first,
 * then what they missed.
 */
export async function practise(
  ports: AskingPorts,
  study: Study,
  caller: Caller,
  asked: PracticeSubject & { about?: string } = {},
): Promise<Reply[]> {
  const loaded = courseOf(ports, study)
  const { course, glossary } = loaded
  const speech = speechOf(study)
  const subject = asked.about === undefined ? asked : practiceAbout(loaded, asked.about)
  if (!subject) return unknownPractice(speech, loaded, asked.about ?? '')
  const { chapter } = subject
  if (chapter !== undefined && !course.chapters.some(each => each.number === chapter))
    return problemNotice({ key: 'bad-chapter', given: String(chapter), nearest: sayChapters(speech, course) }, speech)
  const term = subject.term === undefined ? undefined : glossary.bySlug(subject.term)
  if (subject.term !== undefined && !term) return notice(speech.t('term.gone'), 'warning')
  const settled = await settledOf(ports, study, caller)
  const known = course.questions.filter(each => settled.has(each.slug))
  const pool = known.filter(
    each => (chapter === undefined || each.chapter === chapter) && (!term || each.terms.includes(term.slug)),
  )
  const question = pickPractice(pool, settled, ports.random)
  if (!question) return nothingToPractise(speech, course, known, { chapter, term })
  const seed = Math.floor(ports.random() * 1_000_000)
  const ofChapter = chapter === undefined ? undefined : 'chapter'
  const about = term ? question.terms.indexOf(term.slug) : ofChapter
  const shown: Practice = { asked: askIn(loaded, question, study.language, seed), seed, about }
  return [{ to: 'member', card: practiceCard(speech, course, shown) }]
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

type Press<T extends PractiseIntent['type']> = Omit<Extract<PractiseIntent, { type: T }>, 'type'>

/** Grades a practice answer: it earns nothing, yet is remembered as a review, once for each time it was shown. */
export async function answerPractice(
  ports: AskingPorts,
  study: Study,
  caller: Caller,
  press: Press<'practise-answer'>,
): Promise<Reply[]> {
  const found = await find(ports, study, caller, press)
  if ('refusal' in found) return found.refusal
  const { loaded, shown, speech } = found
  const { slug, seed, given } = press
  const asked = await askAgain(ports, study, shown)
  // Also where the course has changed since an older version of the bot showed it.
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
  return [{ to: 'member', card: practiceVerdictCard(speech, { asked, about: press.about }, given, how !== 'wrong') }]
}

/** Opens the form for a written answer to a question that is practised. */
export async function openPracticeForm(
  ports: AskingPorts,
  study: Study,
  caller: Caller,
  press: Press<'practise-form'>,
): Promise<Reply[]> {
  const found = await find(ports, study, caller, press)
  if ('refusal' in found) return found.refusal
  const { slug, seed, about } = press
  const action = componentId.practiseForm({ slug, seed, shown: shownVersion(found.shown), about })
  return [{ to: 'form', form: answerForm(found.speech, found.shown, action) }]
}

/** The question that was pressed, as it is shown; or what is said where it is none to practise with, or not what was shown. */
async function find(
  ports: AskingPorts,
  study: Study,
  caller: Caller,
  { slug, seed, shown: seen, about }: Press<'practise-form'>,
): Promise<{ loaded: LoadedCourse; speech: Speech; shown: AskedQuestion } | { refusal: Reply[] }> {
  const loaded = courseOf(ports, study)
  const speech = speechOf(study)
  const question = loaded.course.questions.find(each => each.slug === slug)
  if (!question) return { refusal: notice(speech.t('verdict.gone'), 'warning') }
  if (!(await settledOf(ports, study, caller)).has(slug))
    return { refusal: notice(speech.t('practise.open'), 'warning') }
  const shown = askIn(loaded, question, study.language, seed)
  if (isAsShown(shown, seen)) return { loaded, speech, shown }
  const card = withNote(practiceCard(speech, loaded.course, { asked: shown, seed, about }), speech.t('verdict.changed'))
  return { refusal: [{ to: 'member', card }] }
}
