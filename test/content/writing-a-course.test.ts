import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Code } from 'mdast'
import { gradingOf } from '../../src/commands/grading-of.ts'
import { advise } from '../../src/content/advice/advise.ts'
import { readChapterFile } from '../../src/content/chapter-file.ts'
import { readCourses } from '../../src/content/course-folder.ts'
import { readCourseFile } from '../../src/content/front-matter.ts'
import { Remarks } from '../../src/content/problem.ts'
import { refusedAnswers } from '../../src/content/refused.ts'
import { startCourse } from '../../src/content/starter.ts'
import { LANGUAGES, type Language, QUESTION_KINDS } from '../../src/domain/course.ts'
import { parseMarkdown } from '../../src/domain/markdown.ts'

describe('docs/writing-a-course.md', () => {
  let examples: Code[]
  beforeAll(async () => {
    const guide = parseMarkdown(await readFile('docs/writing-a-course.md', 'utf8'))
    examples = guide.children.filter(node => node.type === 'code')
  })

  test('its chapter and every question in it can be read, of all kinds, without a warning', () => {
    const [chapter = '', ...questions] = examples.filter(node => node.lang === 'markdown').map(node => node.value)
    const whole = readChapterFile('guide.md', `${[chapter, ...questions].join('\n\n')}\n`)
    expect([...whole.problems, ...whole.warnings]).toEqual([])
    expect(whole.chapter?.questions).toHaveLength(questions.length + 1)
    expect(new Set(whole.chapter?.questions.map(question => question.kind))).toEqual(new Set(QUESTION_KINDS))
    expect(advise(whole.chapter ? [whole.chapter] : [])).toEqual([])
  })

  test('its course.yaml can be read', () => {
    const remarks = new Remarks('course.yaml')
    const [source = ''] = examples.filter(node => node.lang === 'yaml').map(node => node.value)
    expect(readCourseFile(source, remarks)).toMatchObject({ slug: 'docker', languages: ['ko', 'en'] })
    expect(remarks.problems).toEqual([])
  })
})

describe('a new course', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'studyhall-new-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  test.each([[LANGUAGES], [['en']], [['ko']]] as [Language[]][])('in %s is sound as it stands', async languages => {
    await startCourse(join(folder, 'courses'), 'rust-basics', languages, 'Rust: the basics')
    const [reading] = await readCourses(join(folder, 'courses'))
    expect(reading).toMatchObject({ problems: [], warnings: [], course: { slug: 'rust-basics', languages } })
    expect(reading?.course?.titles.en ?? reading?.course?.titles.ko).toBe('Rust: the basics')
    expect(new Set(reading?.course?.questions.map(question => question.kind))).toEqual(new Set(QUESTION_KINDS))
    expect(advise(reading?.chapters ?? [])).toEqual([])
    if (reading?.course) expect(refusedAnswers(reading.chapters, gradingOf(reading.course))).toEqual([])
  })

  test('never writes over what is there, nor under a name that is none', async () => {
    await startCourse(folder, 'rust', ['en'], 'Rust')
    await expect(startCourse(folder, 'rust', ['en'], 'Rust')).rejects.toThrow(/is there already/)
    const file = join(folder, 'rust', 'course.yaml')
    await expect(startCourse(file, 'go', ['en'], 'Go')).rejects.toThrow(/go cannot be written: /)
    await expect(startCourse(folder, '../Rust', ['en'], 'Rust')).rejects.toThrow(/cannot name a course/)
  })
})
