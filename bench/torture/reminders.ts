import { zoned } from '../../src/domain/calendar.ts'
import type { Question } from '../../src/domain/course.ts'
import { ask } from '../../src/domain/question.ts'
import { nextTime } from '../../src/domain/schedule.ts'
import type { Store } from '../../src/store/index.ts'
import type { Study } from '../../src/study/ports.ts'
import type { Message } from './slack-server.ts'
import { TIMEZONE } from './studies.ts'

/** Members of each study who ask to be reminded, a minute apart, soon after they asked. */
const A_STUDY = 4
/** How many minutes later the first of them is reminded. */
const SOON = 4
/** What each of them has due: more than can be open in the channel at the time, since what is open there is no review. */
const DUE = 4
const DAY_MS = 24 * 60 * 60 * 1000

/** A member who is to be reminded within the run, and when. */
export interface Reminded {
  user: string
  at: Date
}

/** Lets some members of each study ask for reminders, with something due: questions that were revealed days ago. */
export async function askForReminders(store: Store, studies: readonly Study[], now: Date): Promise<Reminded[]> {
  await store.courses.refresh()
  const asked: Reminded[] = []
  for (const [place, study] of studies.entries()) {
    const questions = distinct(store.courses.get(study.courseSlug)?.course.questions ?? [])
    if (questions.length < DUE) throw new Error('the bundled course has too few questions')
    for (const [at, question] of questions.entries())
      await putEarlier(store, study, question, new Date(now.getTime() - 9 * DAY_MS + at * 60_000))
    for (let at = 0; at < A_STUDY; at++) {
      const user = `UREMIND${place}X${at}`
      const { id: memberId } = await store.members.resolve({
        ...study,
        member: user,
        name: user,
        administers: async () => false,
      })
      for (const question of questions)
        await store.memories.review({
          memberId,
          studyId: study.id,
          course: study.courseSlug,
          items: [`term:${question.terms[0]}`],
          question: question.slug,
          rating: 1,
          source: 'quiz',
          key: `before ${question.slug}`,
          milliseconds: null,
          at: new Date(now.getTime() - 8 * DAY_MS),
        })
      const time = zoned(new Date(now.getTime() + (SOON + at) * 60_000), TIMEZONE)
        .toPlainTime()
        .toString({ smallestUnit: 'minute' })
      const nextAt = nextTime(time, TIMEZONE, now)
      await store.reminders.set({ memberId, studyId: study.id, time, timezone: TIMEZONE, said: false, nextAt })
      asked.push({ user, at: nextAt })
    }
  }
  return asked
}

/** The first questions that are of a term each, and of no two the same. */
function distinct(questions: readonly Question[]): Question[] {
  const byTerm = new Map(questions.flatMap(each => (each.terms[0] === undefined ? [] : [[each.terms[0], each]])))
  return [...byTerm.values()].slice(0, DUE)
}

async function putEarlier(store: Store, study: Study, question: Question, at: Date): Promise<void> {
  const day = at.toISOString().slice(0, 10)
  const slot = { studyId: study.id, kind: 'question', at } as const
  const post = await store.posts.claim({ slot, day, week: day, asked: ask(question, 'en', 1), dayNumber: null })
  await store.posts.published(post.id, 'before', at)
  await store.posts.close(post.id, at)
  const reveal = await store.posts.claim({ slot: { ...slot, kind: 'reveal' }, day, week: day, revealsId: post.id })
  await store.posts.published(reveal.id, 'before', at)
}

/** Whether it is a direct message: the channel of one is named after the user. */
export const isDirect = ({ channel }: Message) => channel.startsWith('DU')

/** Who was reminded never or twice, out of those whose time came within the run. */
export function verifyReminders(reminded: readonly Reminded[], until: Date, messages: readonly Message[]) {
  const due = reminded.filter(({ at }) => at <= until)
  const count = (user: string) => messages.filter(each => isDirect(each) && each.channel === `D${user}`).length
  return {
    due: due.length,
    missing: due.filter(({ user }) => count(user) === 0).map(({ user }) => user),
    twice: reminded.filter(({ user }) => count(user) > 1).map(({ user }) => user),
  }
}
