import type { Draft, DraftQuestion, DraftTerm } from '../../../src/drafting/draft.ts'
import { draftToChapter } from '../../../src/drafting/draft-chapter.ts'
import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { literal } from '../../../src/drafting/markdown.ts'
import { accepted, takeProposals, withOther } from '../../../src/drafting/model/accept.ts'
import { betterDraft } from '../../../src/drafting/model/better-draft.ts'
import { openAiCompatible } from '../../../src/drafting/model/openai-compatible.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { redraft } from '../../../src/drafting/redraft.ts'
import { type Asked, ModelStandIn, say } from '../../support/model-stand-in.ts'

const NOTES = [
  '# Containers',
  '',
  '- Container: a process kept apart from the rest of its host',
  '- Image: the files that a container starts from',
  '- Registry: a place where images are kept and fetched from',
  '- Volume: storage that outlives the containers which use it',
  '- Tag: a name for one image among others of its kind',
]
const notes = readPastedNotes(NOTES.join('\n'))
const byRule = draftNotes(notes)
const QUOTE = 'a process kept apart from the rest of its host'

let server: ModelStandIn
beforeAll(async () => {
  server = await ModelStandIn.start()
})
beforeEach(() => {
  server.asked.length = 0
})
afterAll(() => server.stop())

const translate = (draft: Draft) =>
  betterDraft(draft, notes, openAiCompatible({ url: server.url, name: 'stand-in', key: undefined }), {
    task: 'other-language',
  })

interface Listed {
  chapter?: { title: string; summary: string }
  terms: { name: string; definition: string }[]
  questions: { number: number; question: string; right: string[]; wrong: string[]; explanation: string }[]
}
const listedIn = ({ messages }: Asked): Listed =>
  JSON.parse(/<draft-\w+>\n(.*)\n<\/draft/.exec(messages[1]?.content ?? '')?.[1] ?? '{}')

/** Everything that is listed, in something that is taken for Korean. */
const koreanOf = ({ chapter, terms, questions }: Listed) => ({
  chapters: chapter ? [{ title: `제목: ${chapter.title}`, summary: `요약: ${chapter.summary}`, quote: QUOTE }] : [],
  translations: terms.map(({ name, definition }) => ({
    term: name,
    name: `이름 ${name}`,
    aliases: [],
    definition: `뜻 ${definition}`,
    quote: QUOTE,
  })),
  translatedQuestions: questions.map(({ number, question, right, wrong, explanation }) => ({
    question: number,
    prompt: `물음 ${question}`,
    right: right.map(text => `답 ${text}`),
    wrong: wrong.map(text => `답 ${text}`),
    explanation: `까닭 ${explanation}`,
    quote: QUOTE,
  })),
})

const allAccepted = (draft: Draft): Draft => {
  const each = <E extends DraftTerm | DraftQuestion>(entry: E): E =>
    (entry.proposed ?? []).reduce((of, proposed) => accepted(of, proposed), entry)
  return withOther({ ...draft, terms: draft.terms.map(each), questions: draft.questions.map(each) })
}

test('a model puts chapter, terms and questions of every kind into the other language; each waits, and is a translation', async () => {
  server.answer = (response, asked) => say(response, koreanOf(listedIn(asked)))
  const kinds = new Set(byRule.questions.map(question => question.kind))
  expect(kinds.size).toBeGreaterThan(3)
  const { draft, said } = await translate(byRule)
  expect(said).toContain(`${byRule.terms.length + byRule.questions.length + 1} proposals`)
  expect(draft.other).toBeUndefined()
  for (const entry of [...draft.terms, ...draft.questions]) {
    expect(entry.other).toBeUndefined()
    expect(entry.proposed).toMatchObject([{ what: 'other', lines: [3] }])
  }
  const { chapter, terms, questions } = draftToChapter(allAccepted(takeProposals(byRule, draft)), {
    slug: 'c',
    number: 1,
  })
  expect(chapter.texts.ko?.title).toBe('제목: Containers')
  expect(terms.map(({ texts }) => texts.ko?.name)).toEqual(byRule.terms.map(({ name }) => `이름 ${name}`))
  for (const { kind, texts } of questions) {
    expect(texts.ko?.choices.map(choice => choice.right)).toEqual(texts.en?.choices.map(choice => choice.right))
    expect(texts.ko?.choices.every(({ text }) => (kind === 'true-false' ? text === '' : text.startsWith('답 ')))).toBe(
      true,
    )
    expect(texts.ko?.accepted).toEqual(texts.en?.accepted.map(answer => `답 ${answer}`))
  }
})

test('is asked for what is not there yet and does not wait, and for nothing where that is all', async () => {
  server.answer = (response, asked) => say(response, koreanOf(listedIn(asked)))
  const [first, ...rest] = byRule.terms as [DraftTerm, ...DraftTerm[]]
  const begun: Draft = {
    ...byRule,
    other: { title: '컨테이너', summary: '요약' },
    terms: [{ ...first, other: { name: '컨테이너', aliases: [], definition: '격리된 프로세스' } }, ...rest],
    questions: byRule.questions.map((question, at) => (at === 0 ? { ...question, off: true } : question)),
  }
  const { draft } = await translate(begun)
  const { chapter, terms, questions } = listedIn(server.asked[0] as Asked)
  expect(chapter).toBeUndefined()
  expect(terms.map(({ name }) => name)).toEqual(rest.map(({ name }) => name))
  expect(questions.map(({ number }) => number)).toEqual(byRule.questions.slice(1).map((_, at) => at + 2))
  expect(draft.questions[0]?.proposed).toBeUndefined()
  const { said } = await translate(takeProposals(begun, draft))
  expect(said).toContain('Everything is in Korean already')
  expect(server.asked).toHaveLength(1)
})

test('of a long draft it is asked for a part, and says so', async () => {
  server.answer = (response, asked) => say(response, koreanOf(listedIn(asked)))
  const questions = Array.from({ length: 50 }, (_, at) => ({
    ...(byRule.questions[0] as DraftQuestion),
    slug: `q-${at}`,
  }))
  const long = { ...byRule, questions }
  const first = await translate(long)
  expect(first.said).toContain('ask again')
  const second = await translate(takeProposals(long, first.draft))
  expect(second.said).toContain('ask again')
  const third = await translate(takeProposals(takeProposals(long, first.draft), second.draft))
  expect(third.said).not.toContain('ask again')
  const all = [first, second, third].reduce((of, { draft }) => takeProposals(of, draft), long as Draft)
  expect(all.questions.every(({ proposed }) => proposed?.length === 1)).toBe(true)
})

test('what is in the wrong language, or asks for something else, is no translation', async () => {
  server.answer = (response, asked) => {
    const { chapters, translations, translatedQuestions } = koreanOf(listedIn(asked))
    say(response, {
      chapters: chapters.map(each => ({ ...each, summary: 'Not Korean' })),
      translations: translations.map(each => ({ ...each, definition: 'Not Korean' })),
      translatedQuestions: translatedQuestions.map((each, at) => {
        const { kind } = byRule.questions[each.question - 1] as DraftQuestion
        if (kind === 'cloze') return { ...each, prompt: '빈칸이 없다' }
        if (kind === 'short-answer') return { ...each, right: [] }
        if (kind === 'true-false' || at % 3 === 0) return { ...each, prompt: 'Not Korean' }
        return at % 3 === 1 ? { ...each, wrong: each.wrong.slice(1) } : { ...each, right: [...each.right, '하나 더'] }
      }),
    })
  }
  expect((await translate(byRule)).draft).toEqual(byRule)
})

test('what waits already stays, but for another proposal of the same', async () => {
  const nowhere = { lines: [], quote: '' }
  const [first, ...rest] = byRule.terms as [DraftTerm, ...DraftTerm[]]
  const waiting = [{ what: 'definition' as const, text: 'A walled process', ...nowhere }]
  const before: Draft = { ...byRule, terms: [{ ...first, proposed: waiting }, ...rest] }
  server.answer = (response, asked) => say(response, koreanOf(listedIn(asked)))
  const { draft } = await translate(before)
  expect(takeProposals(before, draft).terms[0]?.proposed?.map(each => each.what)).toEqual(['definition', 'other'])
  // What was decided while the model was asked does not come back.
  expect(takeProposals(byRule, draft).terms[0]?.proposed?.map(each => each.what)).toEqual(['other'])
})

test('a host who meanwhile says what is right has said it in both languages, and more choices come in both', async () => {
  server.answer = (response, asked) => say(response, koreanOf(listedIn(asked)))
  const { draft } = await translate(byRule)
  const picked = draft.questions.find(({ kind }) => kind === 'single-choice') as DraftQuestion
  const last = picked.choices.length - 1
  const moved = { ...picked, choices: picked.choices.map((choice, at) => ({ ...choice, right: at === last })) }
  const [other] = moved.proposed ?? []
  if (!other) throw new Error('nothing waits')
  const rights = (of: DraftQuestion) => of.other?.choices.map(({ right }) => right)
  expect(rights(accepted(moved, other))).toEqual(moved.choices.map(({ right }) => right))
  const wrong = { what: 'wrong' as const, texts: ['One more'], lines: [], quote: '' }
  const both = accepted(accepted(picked, other), wrong)
  expect(both.other?.choices).toHaveLength(both.choices.length)
  expect(both.other?.choices.at(-1)).toEqual({ text: '', right: false })
})

test('what is proposed for the chapter outlives another draft of the notes', async () => {
  server.answer = (response, asked) => say(response, koreanOf(listedIn(asked)))
  const { draft } = await translate(byRule)
  expect(draft.otherProposed).toBeDefined()
  expect(redraft(draft, notes).otherProposed).toEqual(draft.otherProposed)
})

test('is shown whole texts with their code, and nothing that is longer than a translation can be', async () => {
  server.answer = (response, asked) => say(response, koreanOf(listedIn(asked)))
  const long = `Runs \`docker run\` and goes on. ${'It goes on and on, as long texts do. '.repeat(30)}`
  const [first, second, ...rest] = byRule.terms as [DraftTerm, DraftTerm, ...DraftTerm[]]
  const terms = [{ ...first, definition: literal(long) }, { ...second, definition: 'x'.repeat(5000) }, ...rest]
  const { draft } = await translate({ ...byRule, terms })
  const listed = listedIn(server.asked[0] as Asked).terms
  expect(listed.map(({ name }) => name)).toEqual([first, ...rest].map(({ name }) => name))
  expect(listed[0]?.definition).toBe(long)
  const [proposed] = draft.terms[0]?.proposed ?? []
  expect(proposed?.what === 'other' && 'name' in proposed.other && proposed.other.definition).toContain('`docker run`')
})

test('a summary of several sentences stays a list, and what was done is said in the language of the host', async () => {
  server.answer = (response, asked) => say(response, koreanOf(listedIn(asked)))
  const summary = ['One sentence.', 'Another one.'].map(text => ({ text, lines: [], quote: '' }))
  const model = openAiCompatible({ url: server.url, name: 'stand-in', key: undefined })
  const about = { task: 'other-language', language: 'ko' } as const
  const { draft, said } = await betterDraft({ ...byRule, summary }, notes, model, about)
  expect(draft.otherProposed?.summary).toBe('- 요약: One sentence.\n- Another one.')
  expect(said).toContain('모델의 제안이')
})
