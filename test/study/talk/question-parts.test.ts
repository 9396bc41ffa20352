import type { AskedQuestion } from '../../../src/domain/question.ts'
import { answerForm } from '../../../src/study/talk/question-parts.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'

const asked = (prompt: string, matching?: AskedQuestion['matching']) =>
  ({
    kind: 'short-answer',
    prompt,
    choices: [],
    accepted: ['x'],
    ...(matching && { matching }),
  }) as unknown as AskedQuestion

test.each([
  ['words', asked('What runs an image?'), /^Spelling is forgiven/, /^작은 오타는 괜찮/],
  ['code, as its author says', asked('Which command?', { match: 'exact' }), /^Code.*exact/, /^명령이나 코드는 그대로/],
  ['code, by where the gap stands', asked('Type `docker ____ nginx`.'), /^Code.*exact/, /^명령이나 코드는 그대로/],
  ['a number', asked('How many?', { match: 'number' }), /^Give a number/, /^숫자/],
])('the form says how %s is graded: a slip is forgiven in words alone', (_, question, en, ko) => {
  for (const [language, said] of [
    ['en', en],
    ['ko', ko],
  ] as const) {
    const [field] = answerForm(speechOf({ language, timezone: 'UTC' }), question, 'write:x').fields
    expect(field!.hint).toMatch(said)
  }
})
