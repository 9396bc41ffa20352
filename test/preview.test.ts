import { previewPage } from '../src/commands/preview-page.ts'
import { sketch, sketchHtml } from '../src/commands/sketch.ts'
import type { Question } from '../src/domain/course.ts'
import { previewQuestion } from '../src/preview.ts'
import { tinyCourse } from './support/course.ts'

const course = tinyCourse()
const question = (changes: Partial<Question> = {}): Question => ({ ...(course.questions[0] as Question), ...changes })

test('a question is shown as Slack, Discord and the playground get it, and its answer only at the reveal', () => {
  const [open, closed, reveal] = previewQuestion(course, question(), 'en')
  for (const lines of [sketch(open?.slack), sketch(open?.discord), sketchHtml(open?.playground ?? '')]) {
    const text = lines.join('\n')
    expect(text).toContain('Which is right in one?')
    for (const choice of ['right one', 'wrong one', 'other one'])
      expect(text).toMatch(new RegExp(`\\[ .*${choice} \\]`))
    expect(text).not.toMatch(/Because|✅|✓/)
  }
  expect(sketch(closed?.slack).join('\n')).toMatch(/check_mark.*right one/)
  expect(sketch(reveal?.discord).join('\n')).toContain('Because.')
})

test('several right choices and written answers are shown with what they are answered with', () => {
  const [several] = previewQuestion(course, question({ kind: 'multiple-choice' }), 'en')
  expect(sketch(several?.slack).filter(line => line.startsWith('( )'))).toHaveLength(3)
  const [written] = previewQuestion(course, course.questions[2] as Question, 'en')
  expect(sketch(written?.discord).at(-2)).toMatch(/^\[ .+ \]$/)
})

test('the page has every question, and nothing of a course in it is HTML', async () => {
  const text = { ...question().texts.en, prompt: 'Is `<script>` **컨테이너(container)**는?' } as NonNullable<
    Question['texts']['en']
  >
  const cards = previewQuestion(course, question({ texts: { en: text } }), 'en')
  const page = await previewPage([{ title: 'one (en)', cards }])
  expect(page).toContain('<h2>one (en)</h2>')
  expect(page).toContain('<strong>컨테이너(container)</strong>는')
  expect(page).not.toContain('<script')
})
