import { readCourseFolder } from '../../src/content/course-folder.ts'
import type { Card } from '../../src/domain/card.ts'
import type { Course, Language, Localised } from '../../src/domain/course.ts'
import { Glossary } from '../../src/domain/glossary.ts'
import { ask } from '../../src/domain/question.ts'
import { DEFAULT_SCHEDULES, nextSlot, SCHEDULE_KINDS } from '../../src/domain/schedule.ts'
import { REST } from '../../src/domain/study-calendar.ts'
import { closedQuestionCard, questionCard } from '../../src/study/asking/question-card.ts'
import { revealCard } from '../../src/study/asking/reveal-card.ts'
import { verdictCard } from '../../src/study/asking/verdict-card.ts'
import { missCard, termCard } from '../../src/study/explaining/term-card.ts'
import { helloCard } from '../../src/study/hosting/hello-card.ts'
import { helpCard } from '../../src/study/hosting/help-card.ts'
import { statusCard } from '../../src/study/hosting/status-card.ts'
import type { Post, Study } from '../../src/study/ports.ts'
import { summaryCard } from '../../src/study/reading/summary-card.ts'
import { leaderboardCard } from '../../src/study/standings/leaderboard-card.ts'
import { memberCard } from '../../src/study/standings/member-card.ts'
import { sayPeriod, speechOf } from '../../src/study/talk/speech.ts'

const MONDAY = new Date('2026-11-30T00:30:00Z')
/** Twelve weeks up to a Monday, some days of rest among them. */
const SOME_WEEKS = Array.from({ length: 78 }, (_, at) => (at > 20 && at < 26 ? REST : at % 7 > 4 ? 0 : (at * at) % 6))
const POST = '1d8a49db-adde-4d81-b2ca-fb9a23195177'

/**
 * One card of each kind that a study sends, from the bundled course, always the same.
 * @param ids of the four members on the board, in the platform's own form
 */
export async function sampleCards(
  language: Language,
  ids = ['U000000001', 'U000000002', 'U000000003', 'U000000004'],
  called: (name: string) => string = name => name,
): Promise<Record<string, Card>> {
  const course = await namedCourse(called)
  const study: Study = {
    id: 'f0a1c2d3-0000-4000-8000-000000000001',
    platform: 'slack',
    workspace: 'T000000001',
    channel: 'C000000001',
    courseSlug: 'docker',
    language,
    timezone: 'Asia/Seoul',
    chapter: 1,
    pausedAt: null,
    pauseReason: null,
    discussion: false,
    broadcast: true,
    podium: true,
    plan: 'weekly',
    chapterSince: MONDAY,
    endToldAt: null,
    nextCourse: null,
    failingSince: null,
    failure: null,
  }
  const speech = speechOf(study)
  const schedules = SCHEDULE_KINDS.map(kind => {
    const cron = DEFAULT_SCHEDULES[kind]
    return { kind, cron, nextAt: nextSlot(cron, study.timezone, MONDAY) }
  })
  const post = (slug: string) => {
    const question = course.questions.find(each => each.slug === slug)
    if (!question) throw new Error(`no question ${slug}`)
    const about: Post = {
      id: POST,
      studyId: study.id,
      kind: 'question',
      at: MONDAY,
      part: 0,
      status: 'published',
      asked: null,
      chapter: null,
      courseSlug: course.slug,
      dayNumber: 1,
      closesAt: new Date('2026-11-30T09:00:00Z'),
      closedAt: null,
      takenBack: false,
      messageRef: null,
    }
    return { ...about, asked: ask(question, language, 7) }
  }
  const single = post('namespace-or-cgroup')
  const right = single.asked.choices.findIndex(choice => choice.right)
  const perChoice = single.asked.choices.map((_, place) => (place === right ? 3 : place === 0 || right === 0 ? 1 : 0))
  const tally = { answered: 4, right: 3, perChoice, first: ['mina', 'jun', 'sora'].map(called) }
  const names = ['mina', 'jun', 'sora', 'theo']
  const member = (name: string) => ({ id: name, externalId: ids[names.indexOf(name)] ?? '', name: called(name) })
  const row = (name: string, rank: number, points: number, numbers: [number, number, number], change?: number) => {
    const [answered, correct, streak] = numbers
    return { memberId: name, member: member(name), rank, points, answered, right: correct, streak, change }
  }
  const board = {
    members: 4,
    answered: 17,
    right: 14,
    rows: [
      row('mina', 1, 84, [5, 5, 5], 1),
      row('jun', 2, 61, [5, 4, 5], -1),
      row('sora', 2, 61, [4, 4, 2]),
      row('theo', 4, 22, [3, 1, 0], 0),
    ],
  }
  const glossary = new Glossary(course.terms)
  const term = glossary.bySlug('container')
  const chapter = course.chapters[0]
  if (!term || !chapter) throw new Error('the bundled course has no container')
  const related = term.related.flatMap(slug => glossary.bySlug(slug) ?? [])
  const [mina] = board.rows
  const view = {
    name: called('mina'),
    ever: mina,
    week: mina,
    streak: 5,
    progress: [{ chapter: 1, right: 12 }],
    lookups: 7,
    due: { now: 2, today: 3 },
    terms: course.terms.slice(0, 6).map(({ slug, texts }, at) => {
      const name = texts[language]?.name ?? slug
      return { slug, name, recall: 0.42 + at / 10 }
    }),
    calendar: { from: '2026-09-14', days: SOME_WEEKS, language, streak: 5, reviewStreak: 2 },
    freeDays: 2,
    away: '',
    hidden: true,
    chapters: new Set([1]),
  }
  return {
    hello: helloCard(speech, { course, study, schedules }),
    summary: summaryCard(speech, course, chapter),
    'question, one choice': questionCard(speech, course, single),
    'question, several choices': questionCard(speech, course, post('five-traits')),
    'question, written answer': questionCard(speech, course, post('build-recipe')),
    verdict: verdictCard(speech, single.asked, {
      postId: POST,
      given: { choices: [right] },
      right: true,
      score: { points: 12, base: 10, bonus: 2 },
      streak: 2,
      outOfTurn: true,
      answered: 7,
    }),
    'question after its reveal': closedQuestionCard(speech, course, single, tally),
    'written question after its reveal': closedQuestionCard(speech, course, post('build-recipe'), tally),
    reveal: revealCard(speech, single.asked, tally, true),
    'reveal of a written answer': revealCard(speech, post('build-recipe').asked, tally, true),
    leaderboard: leaderboardCard(speech, sayPeriod('week', '2026-11-30', speech), board, {
      withChange: true,
      isOver: false,
    }),
    term: termCard(speech, course, term, { related, practisable: true }),
    'term, shared': termCard(speech, course, term, { related, sharedBy: called('mina') }),
    'term not found': missCard(speech, called('podman'), related),
    'member (/me)': memberCard(speech, course, view),
    status: statusCard(speech, course, study, {
      schedules,
      holidays: ['2026-12-25'],
      misses: [{ query: called('podman'), count: 2 }],
      members: 4,
      answers: 17,
      ahead: { planned: [], coming: [], nextCourse: undefined },
      questions: { left: 30, total: 35 },
      reason: { why: 'review', days: 19, expected: 0.58 },
    }),
    help: helpCard(speech, { course: 'docker', term: 'Container', chapter: '1' }),
  }
}

let reading: ReturnType<typeof readCourseFolder> | undefined

/** The bundled course with whatever is plain text in it (titles, names, accepted answers) called something else. */
async function namedCourse(called: (name: string) => string): Promise<Course> {
  reading ??= readCourseFolder('courses', 'docker')
  const { course } = await reading
  if (!course) throw new Error('the bundled course does not load')
  const each = <T>(texts: Localised<T>, change: (text: T) => T): Localised<T> =>
    Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, change(text as T)]))
  return {
    ...course,
    titles: each(course.titles, called),
    chapters: course.chapters.map(chapter => ({
      ...chapter,
      texts: each(chapter.texts, text => ({ ...text, title: called(text.title) })),
    })),
    terms: course.terms.map(term => ({
      ...term,
      texts: each(term.texts, text => ({ ...text, name: called(text.name), aliases: text.aliases.map(called) })),
    })),
    questions: course.questions.map(question => ({
      ...question,
      texts: each(question.texts, text => ({ ...text, accepted: text.accepted.map(called) })),
    })),
  }
}
