import type { Draft, DraftQuestion, DraftTerm } from '../../../src/drafting/draft.ts'
import { mergeQuestions, mergeSentences } from '../../../src/site/browser/merged.ts'
import { mergeTerms } from '../../../src/site/browser/merged-terms.ts'
import { hindrancesOf } from '../../../src/site/hindrances.ts'

const nowhere = { lines: [], quote: '' }
const term = (slug: string, name: string, definition: string): DraftTerm => ({
  slug,
  name,
  aliases: [],
  definition,
  related: [],
  ...nowhere,
})
const terms = [
  term('token', 'Token', 'Smallest sequence of letters with a meaning.'),
  term('lexeme', 'Lexeme', 'A piece that a scanner cuts out of the source.'),
  term('parser', 'Parser', 'What builds a tree of the pieces.'),
]
const question = (changed: Partial<DraftQuestion>): DraftQuestion => ({
  slug: 'q',
  kind: 'single-choice',
  difficulty: 1,
  prompt: 'Which term does this describe?',
  choices: [],
  accepted: [],
  explanation: 'So it is.',
  terms: ['token'],
  ...nowhere,
  ...changed,
})
const of = (changed: Partial<DraftQuestion>): Draft => ({
  title: 'Scanning',
  language: 'en',
  summary: [{ text: 'One.', ...nowhere }],
  terms,
  questions: [question(changed)],
})
const choices = (...texts: string[]) => texts.map((text, at) => ({ text, right: at === 0 }))
const merged = (changed: Partial<DraftQuestion>) => mergeTerms(of(changed), 'token', 'lexeme').questions[0]
const texts = (changed: Partial<DraftQuestion>) => merged(changed)?.choices.map(choice => choice.text)

describe('once one term is merged into another', () => {
  test('no choice is wrong that is a name of the right one', () => {
    expect(texts({ choices: choices('Token', '`Lexeme`', 'Parser', 'Tree') })).toEqual(['Token', 'Parser', 'Tree'])
    expect(texts({ choices: choices('Lexeme', 'Token', 'Parser'), terms: ['lexeme'] })).toEqual(['Lexeme', 'Parser'])
    const members = ['Lexeme', 'Parser', 'Token', 'Tree'].map((text, at) => ({ text, right: at < 2 }))
    expect(texts({ kind: 'multiple-choice', choices: members, terms: ['lexeme', 'parser'] })).toEqual([
      'Lexeme',
      'Parser',
      'Tree',
    ])
  })

  test('nor one that says what the right one is', () => {
    const said = terms.map(each => each.definition)
    expect(texts({ prompt: 'Which of these describes Token?', choices: choices(...said, 'A list.') })).toEqual([
      said[0],
      said[2],
      'A list.',
    ])
    expect(
      texts({ prompt: 'Which letter comes first?', choices: choices('The a', 'A piece', 'Smallest') }),
    ).toHaveLength(3)
  })

  test('two names of it are no two choices, but where all its names are asked for', () => {
    expect(texts({ choices: choices('Parser', 'Token', 'Lexeme', 'Tree'), terms: ['parser'] })).toEqual([
      'Parser',
      'Token',
      'Tree',
    ])
    const both = ['Token', 'Lexeme', 'Tree'].map((text, at) => ({ text, right: at < 2 }))
    const pick = { kind: 'multiple-choice' as const, choices: both }
    expect(texts({ ...pick, terms: ['token', 'lexeme'] })).toEqual(['Token', 'Tree'])
    expect(texts({ ...pick, terms: ['lexeme'] })).toEqual(['Token', 'Lexeme', 'Tree'])
  })

  test('a question that asked nothing but which of the two it is, is left out', () => {
    expect(merged({ choices: choices('Token', 'Lexeme') })).toMatchObject({ off: true, terms: ['lexeme'] })
    const truth = (value: boolean) => [true, false].map(each => ({ text: '', right: each === value }))
    const prompt = `**Token**: ${terms[1]?.definition}`
    expect(merged({ kind: 'true-false', prompt, choices: truth(false) })).toMatchObject({ off: true })
    expect(merged({ kind: 'true-false', prompt: 'Token: a number.', choices: truth(false) })?.off).toBeUndefined()
    expect(merged({ kind: 'true-false', prompt, choices: truth(true) })?.off).toBeUndefined()
  })

  test('so it is in the other language', () => {
    const other = { prompt: '무엇?', choices: choices('토큰', 'Lexeme', '파서'), accepted: [], explanation: '그렇다.' }
    const draft = of({ choices: choices('Token', 'Lexeme', 'Parser'), other })
    const inBoth = draft.terms.map(each =>
      each.slug === 'token'
        ? { ...each, other: { name: '토큰', aliases: [], definition: '가장 작은 글자 묶음' } }
        : each,
    )
    const after = mergeTerms({ ...draft, terms: inBoth }, 'token', 'lexeme')
    expect(after.questions[0]?.choices.map(choice => choice.text)).toEqual(['Token', 'Parser'])
    expect(after.questions[0]?.other?.choices.map(choice => choice.text)).toEqual(['토큰', '파서'])
    expect(after.terms.find(each => each.slug === 'lexeme')?.other?.name).toBe('토큰')
  })

  test('all other questions stay as they are', () => {
    const same = question({ choices: choices('Parser', 'Token', 'Tree'), terms: ['parser'] })
    expect(merged(same)).toEqual(same)
    expect(merged({ kind: 'short-answer', accepted: ['Token'] })).toMatchObject({
      accepted: ['Token'],
      terms: ['lexeme'],
    })
  })

  test('what is left to publish has no right choice that counts as wrong', () => {
    const draft = of({ choices: choices('Token', 'Lexeme', 'Parser') })
    expect(hindrancesOf(mergeTerms(draft, 'token', 'lexeme'))).toEqual([])
  })
})

test('a term whose words in the other language were emptied takes those of the one that is merged into it', () => {
  const blank = { name: '', aliases: [], definition: '' }
  const [token, lexeme] = terms as [DraftTerm, DraftTerm]
  const draft = {
    ...of({}),
    terms: [
      { ...token, other: { name: '토큰', aliases: [], definition: '글자 묶음' } },
      { ...lexeme, other: blank },
    ],
  }
  expect(mergeTerms(draft, 'token', 'lexeme').terms.find(each => each.slug === 'lexeme')?.other).toEqual({
    name: '토큰',
    aliases: [],
    definition: '글자 묶음',
  })
})

test('two questions that are merged have the answers of both in both languages', () => {
  const written = (accepted: string[]) => ({ prompt: '무엇?', choices: [], accepted, explanation: '그렇다.' })
  const first = question({ kind: 'short-answer', accepted: ['run'], other: written(['실행']) })
  const second = question({ slug: 'r', kind: 'short-answer', accepted: ['start'], other: written(['시작']) })
  const [merged] = mergeQuestions({ ...of({}), questions: [first, second] }, 'r', 'q').questions
  expect(merged).toMatchObject({ accepted: ['run', 'start'], other: { prompt: '무엇?', accepted: ['실행', '시작'] } })
})

test.each([
  ['Groups characters into lexemes', 'Location: kept.', 'Groups characters into lexemes. Location: kept.'],
  ['One ends.', 'Two.', 'One ends. Two.'],
  ['Why?', 'So.', 'Why? So.'],
  ['문자를 묶는다', '위치를 적는다.', '문자를 묶는다. 위치를 적는다.'],
  ['끝이다。', '둘.', '끝이다。 둘.'],
  ['And so on…', 'Two.', 'And so on… Two.'],
  ['There are two:', 'a and b.', 'There are two: a and b.'],
  ['He said “yes.”', 'Two.', 'He said “yes.” Two.'],
  ['A **lexeme.**', 'Two.', 'A **lexeme.** Two.'],
  ['A **lexeme**', 'Two.', 'A **lexeme**. Two.'],
  ['A piece (of code)', 'Two.', 'A piece (of code). Two.'],
  ['', 'Two.', 'Two.'],
  ['One', '', 'One'],
  ['One', '| a | b |\n| --- | --- |', 'One\n\n| a | b |\n| --- | --- |'],
  ['```\ncode\n```', 'Two', '```\ncode\n```\n\nTwo'],
])('%j and %j are one sentence after the other', (first, second, expected) => {
  const summary = [first, second].map(text => ({ text, ...nowhere }))
  expect(mergeSentences({ ...of({}), summary }, 1, 0).summary.map(each => each.text)).toEqual([expected])
})
