import type { Draft, DraftQuestion } from '../../src/drafting/draft.ts'
import { hindrancesOf } from '../../src/site/hindrances.ts'

const nowhere = { lines: [], quote: '' }
const choicesOf = (count: number, right: number) =>
  Array.from({ length: count }, (_, at) => ({ text: `Choice ${at}`, right: at < right }))
const question = (changed: Partial<DraftQuestion>): DraftQuestion => ({
  slug: 'q',
  kind: 'single-choice',
  difficulty: 1,
  prompt: 'Which?',
  choices: choicesOf(3, 1),
  accepted: [],
  explanation: 'So it is.',
  terms: [],
  ...nowhere,
  ...changed,
})
const keysOf = (changed: Partial<DraftQuestion>) => {
  const draft: Draft = {
    title: 'A chapter',
    language: 'en',
    summary: [{ text: 'One.', ...nowhere }],
    terms: [],
    questions: [question(changed)],
  }
  return hindrancesOf(draft).map(({ key }) => key.slice('studio.cannot.'.length))
}
const cloze = (prompt: string) => keysOf({ kind: 'cloze', choices: [], accepted: ['run'], prompt })

test('what course files may hold may be published', () => {
  expect(keysOf({})).toEqual([])
  expect(keysOf({ choices: choicesOf(10, 1) })).toEqual([])
  expect(keysOf({ kind: 'multiple-choice', choices: choicesOf(10, 9) })).toEqual([])
  expect(cloze('docker ____ nginx')).toEqual([])
})

test('what course files may not hold, and no platform shows, is not published', () => {
  expect(keysOf({ choices: choicesOf(11, 1) })).toEqual(['many-choices'])
  expect(keysOf({ kind: 'multiple-choice', choices: choicesOf(11, 2) })).toEqual(['many-choices'])
  expect(keysOf({ choices: choicesOf(3, 2) })).toEqual(['several-right'])
  for (const prompt of ['docker run nginx', 'docker ____ and ____', 'docker ______ nginx', 'docker ____ or ___'])
    expect([prompt, cloze(prompt)]).toEqual([prompt, ['gap']])
})

test('a choice that counts as wrong and is another name of the right one is not published', () => {
  const pod = {
    slug: 'pod',
    name: 'Pod',
    aliases: ['파드'],
    definition: 'Several containers.',
    related: [],
    ...nowhere,
  }
  const keys = (...texts: string[]) => {
    const choices = texts.map((text, at) => ({ text, right: at === 0 }))
    const draft: Draft = {
      title: 'A chapter',
      language: 'en',
      summary: [{ text: 'One.', ...nowhere }],
      terms: [pod],
      questions: [question({ choices })],
    }
    return hindrancesOf(draft).map(({ key }) => key)
  }
  expect(keys('Pod', '`파드`', 'Node')).toEqual(['studio.cannot.also-right'])
  expect(keys('Pod', 'Node', 'Image')).toEqual([])
  expect(keys('Several containers.', 'Pod', '파드')).toEqual([])
})

test('what is longer than anybody is shown is named by its beginning, and looked at no further', () => {
  const long = 'Long '.repeat(5000)
  const term = { slug: 't', name: 'Pod', aliases: [], definition: long, related: [], ...nowhere }
  const draft: Draft = {
    title: 'A chapter',
    language: 'en',
    summary: [{ text: long, ...nowhere }],
    terms: [term],
    questions: [
      question({ explanation: long }),
      question({ slug: 'r', accepted: Array(2000).fill('a') }),
      question({ slug: 's' }),
    ],
  }
  const asked: string[] = []
  const found = hindrancesOf(draft, ({ slug }) => {
    asked.push(slug)
    return []
  })
  const key = 'studio.cannot.too-long'
  expect(found).toEqual([
    { key, name: 'Long '.repeat(12) },
    { key, name: 'Pod', slug: 't' },
    { key, name: 'Which?', slug: 'q' },
    { key, name: 'Which?', slug: 'r' },
  ])
  expect(asked).toEqual(['s'])
})
