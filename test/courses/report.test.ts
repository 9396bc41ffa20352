import { gradingOf } from '../../src/commands/grading-of.ts'
import { advise } from '../../src/content/advice/advise.ts'
import { lengths } from '../../src/content/advice/length.ts'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import { formatProblem } from '../../src/content/problem.ts'
import { refusedAnswers } from '../../src/content/refused.ts'
import { parseMarkdown } from '../../src/domain/markdown.ts'

const reading = await readCourseFolder('courses', 'docker')
const chapters = reading.chapters.map(chapter => [`${chapter.chapter} ${chapter.language}`, chapter] as const)

test('the report of the Docker course is clean: six chapters in two languages without a problem or warning', () => {
  const refused = reading.course ? refusedAnswers(reading.chapters, gradingOf(reading.course)) : []
  const remarks = [...reading.problems, ...refused, ...reading.warnings, ...advise(reading.chapters)]
  expect(remarks.map(formatProblem)).toEqual([])
  expect(chapters.map(([name]) => name).sort()).toEqual(
    [1, 2, 3, 4, 5, 6].flatMap(number => [`${number} en`, `${number} ko`]),
  )
})

describe.each(chapters)('chapter %s', (_, chapter) => {
  const { questions, terms } = chapter
  const share = (difficulty: number) =>
    questions.filter(question => question.difficulty === difficulty).length / questions.length

  test('has enough of everything', () => {
    expect(terms.length).toBeGreaterThanOrEqual(25)
    expect(questions.length).toBeGreaterThanOrEqual(20)
    expect(new Set(questions.map(question => question.kind)).size).toBeGreaterThanOrEqual(4)
    expect(questions.filter(question => question.sources.length > 0).length).toBeGreaterThan(0)
    expect(questions.some(question => question.text.choices.some(choice => choice.feedback))).toBe(true)
  })

  test('spreads its difficulties', () => {
    for (const [difficulty, wanted] of [[1, 0.4] as const, [2, 0.4] as const, [3, 0.2] as const])
      expect(Math.abs(share(difficulty) - wanted)).toBeLessThanOrEqual(0.1)
  })

  test('has right answers as long as the others', () => {
    const ratios = lengths(chapter).map(each => each.ratio)
    expect(ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length).toBeLessThan(1.15)
    expect(Math.max(...ratios)).toBeLessThan(1.7)
  })

  test('has a summary of two minutes with a table or code, and three things to remember', () => {
    const blocks = parseMarkdown(chapter.summary).children
    expect(blocks.some(block => block.type === 'table' || block.type === 'code')).toBe(true)
    expect(blocks.some(block => block.type === 'list' && block.children.length === 3)).toBe(true)
    // Two minutes: 500 words of English, or 1,200 letters of Korean.
    const read = chapter.language === 'ko' ? chapter.summary.length / 1200 : chapter.summary.split(/\s+/).length / 500
    expect(read).toBeLessThan(1.2)
  })
})
