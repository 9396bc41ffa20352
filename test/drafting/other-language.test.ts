import type { QuestionText } from '../../src/domain/course.ts'
import { mergeChapter } from '../../src/domain/merge-chapter.ts'
import { NOTHING_YET } from '../../src/domain/own-course.ts'
import { faultsOf } from '../../src/drafting/check-draft.ts'
import type { Draft, DraftQuestion, DraftTerm } from '../../src/drafting/draft.ts'
import { draftToChapter } from '../../src/drafting/draft-chapter.ts'
import { isHalfTranslated } from '../../src/drafting/other-language.ts'
import { tidy } from '../../src/site/tidy.ts'

const nowhere = { lines: [], quote: '' }
const choices = (...texts: string[]) => texts.map((text, at) => ({ text, right: at === 0 }))
const pod: DraftTerm = {
  slug: 'pod',
  name: '파드',
  aliases: [],
  definition: '컨테이너 묶음',
  other: { name: 'Pod', aliases: ['pods'], definition: 'Several containers' },
  related: [],
  ...nowhere,
}
const asked: QuestionText = {
  prompt: 'What is a pod?',
  choices: choices('Several containers', 'A machine', 'An image'),
  accepted: [],
  explanation: 'So it is.',
}
const question: DraftQuestion = {
  slug: 'pod-what',
  kind: 'single-choice',
  difficulty: 1,
  prompt: '파드는 무엇인가?',
  choices: choices('컨테이너 묶음', '기계', '이미지'),
  accepted: [],
  explanation: '그렇다.',
  other: asked,
  terms: ['pod'],
  ...nowhere,
}
const draft: Draft = {
  title: '파드',
  language: 'ko',
  other: { title: 'Pods', summary: 'All of them.' },
  summary: [{ text: '파드 이야기.', ...nowhere }],
  terms: [pod],
  questions: [question],
}
const published = (of: Draft, before = NOTHING_YET) =>
  mergeChapter(before, undefined, draftToChapter(tidy(of), { slug: 'pods', number: 0 })).part
const englishOf = (of: Draft, before = NOTHING_YET) => {
  const { chapters, terms, questions } = published(of, before)
  return [chapters[0], terms[0], questions[0]].map(each => each?.texts.en)
}

test('a draft in both languages becomes a chapter in both', () => {
  expect(englishOf(draft)).toEqual([draft.other, pod.other, asked])
  expect(published(draft).questions[0]?.texts.ko?.prompt).toBe('파드는 무엇인가?')
})

test('what is written in part is a check, and not published', () => {
  const parts: DraftQuestion[] = [
    { ...question, other: { ...asked, explanation: ' ' } },
    { ...question, other: { ...asked, choices: asked.choices.slice(1) } },
    { ...question, other: { ...asked, choices: choices('Several containers', '', 'An image') } },
    { ...question, kind: 'short-answer', choices: [], accepted: ['파드'], other: { ...asked, choices: [] } },
    {
      ...question,
      kind: 'cloze',
      prompt: '____는 묶음이다.',
      choices: [],
      accepted: ['파드'],
      other: { ...asked, choices: [], accepted: ['pod'] },
    },
  ]
  for (const part of parts) {
    expect(faultsOf(part, [pod])).toContain('half-translated')
    expect(englishOf({ ...draft, questions: [part] })[2]).toBeUndefined()
  }
  expect(faultsOf(question, [pod])).not.toContain('half-translated')
  const half: DraftTerm = { ...pod, other: { name: 'Pod', aliases: [], definition: '' } }
  expect(isHalfTranslated(half)).toBe(true)
  expect(englishOf({ ...draft, terms: [half] })[1]).toBeUndefined()
  const untitled: Draft = { ...draft, other: { title: '', summary: 'All of them.' } }
  expect(isHalfTranslated(untitled)).toBe(true)
  expect(englishOf(untitled)[0]).toBeUndefined()
})

test('what a host emptied, or took back by undo, is no check, and gone where it was published before', () => {
  const before = published(draft)
  const emptied: Draft = {
    ...draft,
    other: { title: '', summary: '' },
    terms: [{ ...pod, other: { name: '', aliases: [], definition: ' ' } }],
    questions: [{ ...question, other: { prompt: '', choices: choices('', '', ''), accepted: [], explanation: '' } }],
  }
  for (const each of [emptied, ...emptied.terms, ...emptied.questions]) expect(isHalfTranslated(each)).toBe(false)
  expect(englishOf(emptied, before)).toEqual([undefined, undefined, undefined])
  const { other: _, ...own } = draft
  const undone: Draft = {
    ...own,
    terms: draft.terms.map(({ other: _, ...term }) => term),
    questions: draft.questions.map(({ other: _, ...each }) => each),
  }
  expect(englishOf(undone, before)).toEqual([undefined, undefined, undefined])
})

test('an empty line among its answers lacks nothing: it is taken out as it is published', () => {
  const written: DraftQuestion = {
    ...question,
    kind: 'short-answer',
    choices: [],
    accepted: ['파드'],
    other: { ...asked, choices: [], accepted: ['pod', ''] },
  }
  expect(isHalfTranslated(written)).toBe(false)
  expect(englishOf({ ...draft, questions: [written] })[2]).toMatchObject({ accepted: ['pod'] })
})
