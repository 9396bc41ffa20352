import type { Draft, DraftQuestion, DraftTerm } from '../../../src/drafting/draft.ts'
import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { followWords } from '../../../src/site/browser/follow-words.ts'

const NOTES = `# Brewing

- Malt: grain that has sprouted and was dried
- Hop: a flower that makes beer bitter
- Yeast: a fungus that turns sugar into alcohol
- Wort: the sweet liquid before it ferments
`
let drafted: Draft
beforeAll(() => {
  drafted = draftNotes(readPastedNotes(NOTES))
})

/** The draft after the words of a term are typed, one state after the other. */
function typed(slug: string, ...states: Partial<DraftTerm>[]): Draft {
  return states.reduce((of, change) => {
    const term = of.terms.find(each => each.slug === slug) as DraftTerm
    return followWords(of, term, { ...term, ...change })
  }, drafted)
}
/** The questions that have these words, but for the lines of the notes that they are from. */
const saying = ({ questions }: Draft, words: string) =>
  questions.filter(({ quote: _, ...question }) => JSON.stringify(question).includes(words))

test('questions ask for a definition as it is corrected, wherever they said it', () => {
  const was = 'a flower that makes beer bitter'
  const is = 'the cone of a climbing plant'
  const before = saying(drafted, was).map(({ slug }) => slug)
  expect(before.length).toBeGreaterThan(2)
  const after = typed('hop', { definition: is })
  expect(saying(after, was)).toEqual([])
  expect(saying(after, is).map(({ slug }) => slug)).toEqual(before)
})

test('and call a term as it is called now, in prompts, choices and answers, but not inside other words', () => {
  const after = typed('hop', { name: 'Lupulin' })
  const words = JSON.stringify(after.questions.map(({ quote: _, ...question }) => question))
  expect(words).not.toMatch(/"Hop"|\*\*Hop\*\*/)
  expect(words).toMatch(/"Lupulin"/)
  const apart: DraftQuestion = { ...(drafted.questions[0] as DraftQuestion), prompt: 'Do Hops hop?', choices: [] }
  const [kept] = followWords({ ...drafted, questions: [apart] }, drafted.terms[1] as DraftTerm, {
    ...(drafted.terms[1] as DraftTerm),
    name: 'Lupulin',
  }).questions
  expect(kept?.prompt).toBe('Do Hops hop?')
})

test('also where a field is emptied before it is written anew, and where it is written back', () => {
  const once = typed('hop', { name: 'Lupulin' })
  expect(typed('hop', { name: 'Ho' }, { name: '' }, { name: 'L' }, { name: 'Lupulin' }).questions).toEqual(
    once.questions,
  )
  expect(typed('hop', { name: '' }, { name: 'Hop' }).questions).toEqual(drafted.questions)
  expect(typed('hop', { definition: '' }, { definition: 'a flower that makes beer bitter' })).toEqual(drafted)
})

test('a question that says nothing of it stays the very same', () => {
  const after = typed('hop', { name: 'Lupulin', definition: 'the cone of a climbing plant' })
  const apart = drafted.questions.filter(question => !/hop|flower/i.test(JSON.stringify(question)))
  for (const question of apart) expect(after.questions).toContain(question)
})

describe('in the other language', () => {
  const words = (name: string, definition: string) => ({ name, aliases: [], definition })
  const hop = words('홉', '맥주를 쓰게 하는 꽃')
  const inBoth = (): Draft => {
    const questions = saying(drafted, 'a flower that makes beer bitter').map(question => ({
      ...question,
      other: {
        prompt: `**${hop.name}**: 무엇인가?`,
        choices: [{ text: hop.definition, right: true }],
        accepted: [],
        explanation: '그렇다.',
      },
    }))
    return {
      ...drafted,
      terms: drafted.terms.map(term => (term.slug === 'hop' ? { ...term, other: hop } : term)),
      questions,
    }
  }
  const change = (of: Draft, changed: Partial<DraftTerm>) => {
    const term = of.terms.find(each => each.slug === 'hop') as DraftTerm
    return followWords(of, term, { ...term, ...changed })
  }

  test('questions follow what a term says there, and keep the rest', () => {
    const before = inBoth()
    const after = change(before, { other: words('호프', '덩굴의 꽃') })
    for (const [at, question] of after.questions.entries()) {
      expect(question.other).toMatchObject({ prompt: '**호프**: 무엇인가?', choices: [{ text: '덩굴의 꽃' }] })
      expect({ ...question, other: undefined }).toEqual({ ...before.questions[at], other: undefined })
    }
  })

  test('and both languages follow one after the other, also over an empty field', () => {
    const emptied = change(change(inBoth(), { other: words('', hop.definition) }), { name: 'Lupulin' })
    const after = change(emptied, { other: words('호프', hop.definition) })
    expect(after.questions[0]?.other?.prompt).toBe('**호프**: 무엇인가?')
    expect(JSON.stringify(after.questions.map(({ quote: _, ...question }) => question))).toContain('Lupulin')
  })
})
