import type { DraftQuestion } from '../../src/drafting/draft.ts'
import { previewQuestion } from '../../src/site/preview.ts'
import type { Study } from '../../src/study/ports.ts'
import { tinyCourse } from '../support/course.ts'

test('a question of a draft in another language is shown as the study says it: all around it in the study’s', async () => {
  const question: DraftQuestion = {
    slug: 'q',
    kind: 'true-false',
    difficulty: 1,
    prompt: 'Is a pod a machine?',
    choices: [
      { text: '', right: false },
      { text: '', right: true },
    ],
    accepted: [],
    explanation: 'No.',
    terms: [],
    lines: [],
    quote: '',
  }
  const study = { language: 'ko', timezone: 'Asia/Seoul' } as Study
  const views = { playground: JSON.stringify, slack: async () => [], discord: async () => [] }
  const draft = { title: 'Pods', language: 'en' } as const
  const shown = (await previewQuestion(views, study, tinyCourse(), draft, question))?.playground
  expect(shown).toContain('오늘의 문제')
  expect(shown).toContain('Is a pod a machine?')
})
