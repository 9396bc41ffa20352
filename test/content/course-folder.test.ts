import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { readCourses } from '../../src/content/course-folder.ts'
import { formatProblem } from '../../src/content/problem.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-courses-'))
  await cp('test/fixtures/courses', folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

/** The only course of the folder, with what was remarked on. */
async function only(path = folder) {
  const readings = await readCourses(path)
  expect(readings).toHaveLength(1)
  const { course, problems = [], warnings = [] } = readings[0] ?? {}
  return { course, problems: problems.map(formatProblem), warnings: warnings.map(formatProblem) }
}

test('a folder that is a course, and one behind a link, are read', async () => {
  expect((await only(join(folder, 'tiny'))).course?.slug).toBe('tiny')
  await rename(join(folder, 'tiny'), join(folder, '.behind'))
  await symlink(join(folder, '.behind'), join(folder, 'linked'))
  expect((await only()).course?.slug).toBe('tiny')
})

test('course.yml and chapters of other endings are read, what else lies there is named', async () => {
  await rename(join(folder, 'tiny/course.yaml'), join(folder, 'tiny/Course.yml'))
  await rename(join(folder, 'tiny/01-first.en.md'), join(folder, 'tiny/01-first.en.MARKDOWN'))
  await writeFile(join(folder, 'tiny/02-second.txt'), 'text')
  await writeFile(join(folder, 'tiny/README.md'), '# Not a chapter')
  await writeFile(join(folder, 'tiny/._01-first.en.md'), Uint8Array.from([0, 5, 22, 7]))
  expect(await only()).toMatchObject({
    course: { slug: 'tiny' },
    warnings: [
      expect.stringMatching(/<angles>/),
      expect.stringMatching(/^tiny\/Course.yml:1: 02-second.txt beside this file is not read/),
    ],
  })
})

test('a chapter in CP949 is taken, with a warning; a folder or no text in place of one is told', async () => {
  const chapter = `---\nchapter: 2\nslug: 02-second\nlanguage: en\ntitle: 둘째\n---\n\n## 요약\n\n클라우드\n\n## 용어\n\n## 문제\n`
  await writeFile(join(folder, 'tiny/02-second.en.md'), iconv.encode(chapter, 'cp949'))
  const { course, warnings } = await only()
  expect(course?.chapters.map(each => each.texts.en?.summary)).toContain('클라우드')
  expect(warnings).toContain('tiny/02-second.en.md:1: read as cp949: save the file as UTF-8')
  await mkdir(join(folder, 'tiny/03-third.en.md'))
  await writeFile(join(folder, 'tiny/04-fourth.en.md'), Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 1]))
  expect((await only()).problems).toEqual([
    expect.stringMatching(/^tiny\/03-third.en.md:1: cannot be read \(it is a folder\)/),
    expect.stringMatching(/^tiny\/04-fourth.en.md:1: expected text/),
  ])
})

test('two folders with one course: the second is refused', async () => {
  await cp(join(folder, 'tiny'), join(folder, 'twin'), { recursive: true })
  const [first, second] = await readCourses(folder)
  expect(first?.course?.slug).toBe('tiny')
  expect(second?.problems.map(formatProblem)).toEqual([
    'twin/course.yaml:1: duplicate course tiny: it is already in the folder tiny',
  ])
})

test('problems of every file come in one run, also where course.yaml and a front matter are wrong', async () => {
  await writeFile(join(folder, 'tiny/course.yaml'), 'slug: tiny\ntitle: Tiny\n')
  await writeFile(join(folder, 'tiny/02-second.en.md'), '## Summary\n\nA\n\n## Terms\n\n### A\n\n## Questions\n')
  await writeFile(
    join(folder, 'tiny/03-third.en.md'),
    '---\nchapter: 3\nslug: 03-third\nlanguage: en\ntitle: Third\n---\n\n## Summary\n\nA\n\n## Terms\n\n### A\n\n- slug: a\n- related: b\n\nA.\n\n## Questions\n',
  )
  expect((await only()).problems.map(problem => problem.replace(/ .*/, ''))).toEqual([
    'tiny/02-second.en.md:1:',
    'tiny/02-second.en.md:7:',
    'tiny/02-second.en.md:7:',
    'tiny/03-third.en.md:17:',
    'tiny/course.yaml:1:',
    'tiny/course.yaml:2:',
  ])
})
