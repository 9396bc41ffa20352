import type { Draft } from '../../../src/drafting/draft.ts'
import { followed } from '../../../src/site/browser/keys.ts'

const sentence = (text: string) => ({ text, lines: [], quote: '' })
const [A, B, C] = [sentence('A'), sentence('B'), sentence('C')] as const
const of = (...summary: Draft['summary']): Draft => ({ title: '', language: 'en', summary, terms: [], questions: [] })

describe('what is selected after a change of the draft', () => {
  test.each([
    ['one before it is gone', of(B, C), 'sentence:0'],
    ['another came before it', of(sentence('new'), A, B, C), 'sentence:2'],
    ['it has moved', of(A, C, B), 'sentence:2'],
    ['it is written anew', of(A, sentence('B!'), C), 'sentence:1'],
    ['it is gone', of(A, C), undefined],
  ] as const)('a sentence, where %s', (_, after, expected) => {
    expect(followed('sentence:1', of(A, B, C), after)).toBe(expected)
  })

  test('a term keeps its slug, and one that is gone is not selected', () => {
    const pod = { slug: 'pod', name: 'Pod', aliases: [], definition: '', related: [], lines: [], quote: '' }
    const before = { ...of(), terms: [pod] }
    expect(followed('term:pod', before, { ...before, terms: [{ ...pod, name: 'Pods' }] })).toBe('term:pod')
    expect(followed('term:pod', before, of())).toBeUndefined()
  })
})
