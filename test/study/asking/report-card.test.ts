import type { AskedQuestion } from '../../../src/domain/question.ts'
import type { PutQuestion, Report } from '../../../src/study/asking/ports.ts'
import { reportCard } from '../../../src/study/asking/report-card.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'

const base = { slug: 'q', language: 'en', difficulty: 1, explanation: '', terms: [], chapter: 1 } as const
const written = {
  ...base,
  kind: 'short-answer',
  prompt: 'Start it in the background',
  choices: [],
  accepted: ['docker run -d *app*'],
} as unknown as AskedQuestion
const chosen = {
  ...base,
  kind: 'single-choice',
  prompt: 'Which one?',
  choices: [
    { text: 'the **kernel** of `host-1`', right: true },
    { text: 'no', right: false },
  ],
  accepted: [],
} as unknown as AskedQuestion

/** The values of a report about a question, by what they are called: shown as they are, since no marks count in them. */
function fieldsOf(asked: AskedQuestion, text = ''): Record<string, string> {
  const question = { study: { channel: 'c' }, post: { asked } } as unknown as PutQuestion
  const report = {
    id: 'r',
    postId: 'p',
    kind: text ? 'meant' : 'wrong',
    text,
    reporter: 'm',
    resolution: null,
  } as Report
  const tally = { answered: 2, right: 1, perChoice: [1, 1], first: [] }
  const refused = text ? [{ text, count: 3 }] : []
  const { parts } = reportCard(speechOf({ language: 'en', timezone: 'UTC' }), question, report, 'mina', tally, refused)
  const fields = parts.flatMap(part => (part.type === 'fields' ? part.fields : []))
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]))
}

test('what is accepted and what was refused stand in a report as they are written, with no mark of Markdown', () => {
  const fields = fieldsOf(written, 'docker run --detach _app_')
  expect(fields).toMatchObject({
    Written: 'docker run --detach _app_',
    Accepted: 'docker run -d *app*',
  })
  expect(Object.values(fields)).toContain('docker run --detach _app_ (3)')
})

test('nor has a choice that is right any', () => {
  expect(Object.values(fieldsOf(chosen))).toContain('A. the kernel of host-1')
})
