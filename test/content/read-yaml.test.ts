import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCourses } from '../../src/content/course-folder.ts'
import { readCourseFile, readFrontMatter } from '../../src/content/front-matter.ts'
import { formatProblem, Remarks } from '../../src/content/problem.ts'

const HEAD = 'chapter: 1\nslug: a\nlanguage: en\n'

/** What is said of a front matter that goes on with these lines, which begin in line 5. */
function saidOf(lines: string): string[] {
  const remarks = new Remarks('a.md')
  readFrontMatter(`---\n${HEAD}${lines}\n---\n\n## Summary\n`, remarks)
  return remarks.problems.map(formatProblem)
}

test.each([
  ['a name between stars', 'title: *Containers*', 5, '*Containers* stands for what is marked &Containers* above it'],
  [
    'a star',
    'title: *Docker',
    5,
    '*Docker stands for what is marked &Docker above it, and nothing is; put the value in',
  ],
  ['two stars', 'title: **Docker**', 5, '**Docker** stands for'],
  ['a merge', 'title: A\n<<: *x', 6, '*x stands for'],
  ['a key', 'title: A\n*a : b', 6, '*a stands for'],
  ['what is marked below', 'title: *b\nmore: &b B', 5, '*b stands for'],
  ['many aliases', `title: &t A\nx: [${'*t,'.repeat(150)}]`, 6, 'at most 20 aliases such as *name'],
  ['lists that nothing closes', `title: ${'['.repeat(50_000)}`, 5, 'this is nested too deeply'],
  ['lists in lists', `title: ${'['.repeat(5000)}${']'.repeat(5000)}`, 5, 'this is nested too deeply'],
])('front matter is refused by its line: %s', (_, lines, line, message) => {
  const [said, ...more] = saidOf(lines)
  expect(said).toContain(`a.md:${line}: expected YAML: ${message}`)
  expect(more).toEqual([])
})

test('a merge of what is no map is a sentence', () => {
  const remarks = new Remarks('course.yaml')
  expect(readCourseFile('%YAML 1.1\n---\nslug: a\n<<: 5\n', remarks)).toBeUndefined()
  expect(remarks.problems.map(formatProblem)).toEqual([
    'course.yaml:1: expected YAML: Merge sources must be maps or map aliases; write out what is meant',
  ])
})

test('what is marked may stand in other places', () => {
  const remarks = new Remarks('course.yaml')
  const about = readCourseFile('slug: a\ntitle: { ko: &t Docker, en: *t }\nlanguages: [ko, en]\n', remarks)
  expect([about?.title, remarks.problems]).toEqual([{ ko: 'Docker', en: 'Docker' }, []])
})

test('a full-width colon ends a key whose value stands in the lines below it', () => {
  const remarks = new Remarks('course.yaml')
  const about = readCourseFile('slug： a\ntitle：\n  en： Docker\nlanguages： [en]\n', remarks)
  expect([about, remarks.problems]).toEqual([{ slug: 'a', title: { en: 'Docker' }, languages: ['en'] }, []])
})

test('a slip in the YAML of one course leaves the others as they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-yaml-'))
  const chapter = (title: string) =>
    `---\n${HEAD}title: ${title}\n---\n\n## Summary\n\nA.\n\n## Terms\n\n### A\n\n- slug: a\n\nB.\n\n## Questions\n`
  const course = async (slug: string, about: string, title: string) => {
    await mkdir(join(folder, slug))
    await writeFile(join(folder, slug, 'course.yaml'), `slug: ${slug}\n${about}languages: [en]\n`)
    await writeFile(join(folder, slug, '01-a.en.md'), chapter(title))
  }
  await course('good', 'title: { en: A }\n', 'A')
  await course('chapter', 'title: { en: A }\n', '*Containers*')
  await course('file', 'title: { en: A }\n<<: *x\n', 'A')
  const readings = await readCourses(folder)
  await rm(folder, { recursive: true })
  expect(
    readings.map(each => [each.name, each.course?.slug, each.problems.map(({ file, line }) => [file, line])]),
  ).toEqual([
    ['chapter', undefined, [['chapter/01-a.en.md', 5]]],
    ['file', undefined, [['file/course.yaml', 3]]],
    ['good', 'good', []],
  ])
})
