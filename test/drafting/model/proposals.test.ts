import { soundProposals } from '../../../src/drafting/model/proposals.ts'

const QUOTE = 'share its kernel'
const term = { name: 'Kernel', aliases: [], definition: 'What containers share', quote: QUOTE }
const question = {
  kind: 'single-choice',
  prompt: 'What do they share?',
  choices: [
    { text: 'The kernel', right: true },
    { text: 'The files', right: false },
  ],
  accepted: [],
  explanation: 'They do.',
  term: 'Container',
  quote: QUOTE,
}
const whole = JSON.stringify({ terms: [term], questions: [question] })
const pretty = JSON.stringify({ terms: [term], questions: [question] }, null, 2)

test.each([
  ['as it was asked for', whole],
  ['in a fence, with words around', `Here you are:\n\`\`\`json\n${pretty}\n\`\`\`\nHave fun {and} see {you}.`],
  ['behind words with brackets', `I made {two} proposals, as {"you": "asked"}: ${whole}`],
  [
    'behind thoughts',
    `<think>They want {"terms": []}, or {"terms": [${JSON.stringify({ ...term, name: 'No' })}]}?</think>\n${whole}`,
  ],
  ['within something else', JSON.stringify({ result: { proposals: JSON.parse(whole) } })],
  ['with commas too many', pretty.replace(/\}(\s*\])/g, '},$1')],
  [
    'with nothing for null',
    JSON.stringify({ terms: [{ ...term, aliases: null }], questions: [{ ...question, accepted: null }], wrong: null }),
  ],
  [
    'with what may be left out left out',
    JSON.stringify({ terms: [{ ...term, aliases: undefined }], questions: [{ ...question, accepted: undefined }] }),
  ],
])('%s, an answer is read', (_, text) => {
  expect(soundProposals(text)).toMatchObject({ terms: [term], questions: [question] })
})

test('what small models get wrong within texts is no more than that: line breaks, backslashes, brackets', () => {
  const broken = whole.replace('They do.', 'They do: } ]\n\\(\\alpha\\) and \\"more\\"')
  expect(soundProposals(broken)?.questions[0]?.explanation).toBe('They do: } ] \\(\\alpha\\) and "more"')
})

test('words for what is no text are taken for it: numbers, yes and no, one name for a list', () => {
  const text = JSON.stringify({
    terms: [{ ...term, aliases: 'Core' }],
    questions: [
      {
        ...question,
        choices: [
          { text: 'The kernel', right: 'true' },
          { text: 'The files', right: 'False' },
        ],
      },
    ],
    explanations: [{ question: '3', explanation: 'Because.', quote: QUOTE }],
  })
  expect(soundProposals(text)).toMatchObject({
    terms: [{ aliases: ['Core'] }],
    questions: [question],
    explanations: [{ question: 3 }],
  })
})

test('of half an answer what is whole is taken, and nothing that is not', () => {
  for (let length = 1; length < whole.length; length++) {
    const sound = soundProposals(whole.slice(0, length))
    for (const each of sound?.terms ?? []) expect(each).toEqual(term)
    for (const each of sound?.questions ?? []) expect(each).toEqual(question)
  }
  const upTo = whole.indexOf('"questions"')
  expect(soundProposals(whole.slice(0, upTo))).toMatchObject({ terms: [term] })
})

test.each([
  ['no object', 'I cannot help with that.'],
  ['another object', '{"answer": {"terms": "many"}}'],
  ['a list of anything', '[1, 2, 3]'],
  ['many brackets', '{"a":'.repeat(20_000)],
])('%s is no answer', (_, text) => {
  expect(soundProposals(text)).toBeUndefined()
})
