import { faultsOf } from '../../src/drafting/check-draft.ts'
import type { Draft } from '../../src/drafting/draft.ts'
import { followTerms } from '../../src/drafting/follow-terms.ts'

const nowhere = { lines: [], quote: '' }
const term = (slug: string) => ({ slug, name: slug, aliases: [], definition: 'It is.', related: [], ...nowhere })
const question = (slug: string, ...terms: string[]): Draft['questions'][number] => ({
  slug,
  kind: 'short-answer',
  difficulty: 1,
  prompt: 'What?',
  choices: [],
  accepted: ['a'],
  explanation: 'So.',
  terms,
  ...nowhere,
})
const draft: Draft = {
  title: 'A',
  language: 'en',
  summary: [],
  terms: [term('pod'), term('node')],
  questions: [
    question('of-pod', 'pod'),
    { ...question('out', 'pod'), off: true },
    question('of-both', 'pod', 'node'),
    question('of-none'),
  ],
}
const without = (of: Draft, slug: string, off = true) =>
  followTerms(of, { ...of, terms: of.terms.map(each => (each.slug === slug ? { ...each, off } : each)) })
const left = (of: Draft) => of.questions.filter(each => !each.off).map(each => each.slug)

test('a question goes with the last of its terms, and comes back with the first', () => {
  const first = without(draft, 'pod')
  expect(left(first)).toEqual(['of-both', 'of-none'])
  const both = without(first, 'node')
  expect(left(both)).toEqual(['of-none'])
  expect(left(without(both, 'node', false))).toEqual(['of-both', 'of-none'])
  const back = without(without(both, 'pod', false), 'node', false)
  expect(back.questions.map(each => ({ ...each, off: each.off === true }))).toEqual(
    draft.questions.map(each => ({ ...each, off: each.off === true })),
  )
})

test('one that a host takes in without its term is marked, and stays', () => {
  const gone = without(draft, 'pod')
  const { withTerm: _, ...own } = { ...gone.questions[0], off: false } as Draft['questions'][number]
  const taken = { ...gone, questions: [own, ...gone.questions.slice(1)] }
  expect(faultsOf(own, taken.terms)).toEqual(['no-term'])
  expect(left(without(taken, 'node'))).toEqual(['of-pod', 'of-none'])
  for (const each of draft.questions) expect(faultsOf(each, draft.terms)).toEqual([])
})
