import { componentId } from '../../../src/study/talk/component-id.ts'
import { decodeComponent } from '../../../src/study/talk/decode-component.ts'
import { problemNotice } from '../../../src/study/talk/notice-card.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { fc } from '../../support/properties.ts'

const postId = '1d8a49db-adde-4d81-b2ca-fb9a23195177'
const EN = speechOf({ language: 'en', timezone: 'Asia/Seoul' })
const slug = 'a'.repeat(60)
const shown = 'v0123abcd'

test.each([
  [componentId.choice(postId, 3), {}, { type: 'answer', postId, given: { choices: [3] } }],
  [componentId.choices(postId), { answer: ['2', '0'] }, { type: 'answer', postId, given: { choices: [0, 2] } }],
  [componentId.leaderboard('month'), {}, { type: 'leaderboard', period: 'month' }],
  [componentId.leaderboard('week', true), {}, { type: 'leaderboard', period: 'week', last: true }],
  [componentId.answerForm(postId), {}, { type: 'answer-form', postId }],
  [componentId.answerForm(postId), { answer: 'x' }, { type: 'answer', postId, given: { text: 'x' } }],
  [
    componentId.practiseChoice({ slug, seed: 999999, shown, about: 12 }, 1),
    {},
    { type: 'practise-answer', slug, seed: 999999, shown, about: 12, given: { choices: [1] } },
  ],
  [
    componentId.practiseForm({ slug, seed: 999999, shown, about: 'chapter' }),
    {},
    { type: 'practise-form', slug, seed: 999999, shown, about: 'chapter' },
  ],
  [
    componentId.practiseForm({ slug, seed: 7, shown, about: undefined }),
    {},
    { type: 'practise-form', slug, seed: 7, shown },
  ],
  [`try:${slug}:7:3`, {}, { type: 'practise-answer', slug, seed: 7, given: { choices: [3] } }],
  [`try:${slug}:7:t0:3`, {}, { type: 'practise-answer', slug, seed: 7, about: 0, given: { choices: [3] } }],
  [
    componentId.reviewChoices(postId, 1000, shown),
    { answer: ['2', '0'] },
    { type: 'review-answer', session: postId, number: 1000, shown, given: { choices: [0, 2] } },
  ],
  [
    componentId.reviewForm(postId, 1000, shown),
    { answer: 'x' },
    { type: 'review-answer', session: postId, number: 1000, shown, given: { text: 'x' } },
  ],
  [
    componentId.applySetup({ course: 'git', chapter: 2, language: 'ko', timezone: 'Asia/Seoul', time: '09:05' }),
    {},
    {
      type: 'study',
      change: {
        action: 'apply-setup',
        options: { course: 'git', chapter: 2, language: 'ko', timezone: 'Asia/Seoul', time: '09:05' },
      },
    },
  ],
  [componentId.keepSetup(), {}, { type: 'study', change: { action: 'keep-setup' } }],
  [componentId.term(slug), {}, { type: 'term', slug }],
  [componentId.practise(), {}, { type: 'practise' }],
  [componentId.practiseAbout('이미지: 100%'), {}, { type: 'practise', about: '이미지: 100%' }],
  [
    componentId.useStudy(postId, componentId.explain('컨테이너와 이미지: 100%는 어떻게 다른가요')),
    {},
    {
      type: 'use-study',
      studyId: postId,
      asking: { type: 'explain', query: '컨테이너와 이미지: 100%는 어떻게 다른가요' },
    },
  ],
])('%s decodes', (id = '', values, intent) => {
  expect(id.length).toBeLessThanOrEqual(100)
  expect(decodeComponent(id, values)).toEqual(intent)
})

test('a change that does not fit in an id makes none', () => {
  expect(componentId.applySetup({ course: slug, timezone: 'Asia/Seoul' })).toBeDefined()
  expect(componentId.applySetup({ course: slug, timezone: 'America/Argentina/ComodRivadavia', time: '09:00' })).toBe(
    undefined,
  )
})

test('a form with no number where a chapter’s should be says so, and is offered again', () => {
  const typed = { course: 'tiny', chapter: 'two' }
  const problem = { key: 'bad-number', given: 'two', again: componentId.setupForm(typed) }
  expect(decodeComponent(componentId.setup(), typed)).toEqual({ type: 'invalid', problem })
  expect(JSON.stringify(problemNotice({ ...problem, key: 'bad-number' }, EN))).toMatch(
    /`two` is no number of a chapter/,
  )
})

test('what is none of ours decodes to nothing', () => {
  for (const id of [
    '',
    'answer',
    'quiz-about: ',
    'answer:1:2',
    `answer:${postId}:x`,
    'toString',
    '__proto__:x',
    'term:../etc',
  ])
    expect(decodeComponent(id)).toBeUndefined()
  fc.assert(fc.property(fc.string(), id => void decodeComponent(id)))
})

test('a number that is too large turns into no other one', () => {
  expect(decodeComponent('quiz:4294967298')).toEqual({ type: 'practise', chapter: 0 })
  expect(decodeComponent(`rv-next:${postId}:4294967298`)).toMatchObject({ number: 0 })
  for (const place of ['4294967297', 'x', '-1'])
    expect(decodeComponent(`mend:${postId}:accept:${place}`)).toBeUndefined()
})

const ID = '3f2a1b4c-0000-4000-8000-000000000000'

test.each(['', ' ', '1.0', '0x1', '-1', '1e0', 'a'])('%j is no place of a choice', place => {
  expect(decodeComponent(`answer:${ID}:${place}`)).toBeUndefined()
  expect(decodeComponent(`answer:${ID}`, { answer: [place] })).toBeUndefined()
})

test.each([`write:${ID}`, 'try-write:container:7', `rv-write:${ID}:3`, `mend-write:${ID}`, `heal-write:${ID}`])(
  'a form that holds spaces alone is none, and is offered again (%s)',
  id => {
    const blank = { type: 'invalid', problem: { key: 'blank', given: '', again: id } }
    expect(decodeComponent(id, { answer: ' \n\u200b' })).toEqual(blank)
    expect(decodeComponent(id)?.type).not.toBe('invalid')
  },
)

test('nobody is asked of another study to ask another study, however often', () => {
  const nested = `use:${postId}:`.repeat(20_000)
  expect(decodeComponent(nested)).toEqual({ type: 'use-study', studyId: postId, asking: undefined })
})
