import type { Reply } from '../../domain/card.ts'
import { candidatesOf, pickQuestion } from '../../domain/selection.ts'
import type { Ports, Study } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import { courseOf, speechOf } from '../talk/speech.ts'

/** `/study ask`: a question out of turn; or why none will come. */
export async function askNow(ports: Ports, study: Study): Promise<Reply[]> {
  const { t } = speechOf(study)
  if (study.pausedAt) return notice(t('change.is-paused'), 'warning')
  const { course } = courseOf(ports, study)
  if (!course.questions.some(question => question.chapter <= study.chapter))
    return notice(t('change.asked-none'), 'warning')
  const history = await ports.posts.history(study.id, study.courseSlug)
  const situation = { chapter: study.chapter, now: ports.clock.now(), seed: 0 }
  if (!pickQuestion(candidatesOf(course, history), situation)) return notice(t('change.asked-all'), 'warning')
  await ports.deliveries.enqueue([{ studyId: study.id, kind: 'question', at: ports.clock.now() }])
  return notice(t('change.asked'), 'good')
}

/** `/study summary`: the chapter's summary out of turn; or why it will not come. */
export async function summariseNow(ports: Ports, study: Study): Promise<Reply[]> {
  const { t } = speechOf(study)
  if (study.pausedAt) return notice(t('change.is-paused'), 'warning')
  await ports.deliveries.enqueue([{ studyId: study.id, kind: 'summary', at: ports.clock.now() }])
  return notice(t('change.summary', { number: study.chapter }), 'good')
}
