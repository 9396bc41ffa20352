import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { exportContent } from '../../src/commands/content-export.ts'
import { importContent } from '../../src/commands/content-import.ts'
import { newContent } from '../../src/commands/content-new.ts'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import { complete } from '../../src/exchange/complete.ts'
import { readForeignFile } from '../../src/exchange/read-file.ts'
import { writeCourse } from '../../src/exchange/write-course.ts'
import { useCommandFolder } from '../support/command-folder.ts'
import { tinyCourse } from '../support/course.ts'

const its = useCommandFolder()
const utf8 = (text: string) => new TextEncoder().encode(text)

async function put(name: string, text: string): Promise<string> {
  const path = join(its.path, name)
  await writeFile(path, text)
  return path
}

test('a file becomes a course, another its next chapter, the first again adds to its own; each loads', async () => {
  const out = join(its.path, 'courses')
  const cards = await put('Week 1.csv', 'term,definition\nImage,A template\nVolume,Keeps data\nbroken,\n')
  await importContent(cards, { out, course: 'ops' })
  expect(its.said.join('')).toMatch(/Week 1.csv:4: left out: expected two sides/)
  await importContent(await put('quiz.gift', 'A container is a VM.{F}\n\nKeeps data? {=Volume}\n'), {
    out,
    course: 'ops',
  })
  await importContent(await put('more.csv', 'term,definition\nVolume,again\nNetwork,Joins\n'), {
    out,
    course: 'ops',
    chapter: '1',
  })
  const { course, problems } = await readCourseFolder(out, 'ops')
  expect(problems).toEqual([])
  expect(course?.chapters.map(({ number, slug }) => [number, slug])).toEqual([
    [1, '01-week-1'],
    [2, '02-quiz'],
  ])
  expect(course?.terms.map(term => [term.slug, term.chapter])).toEqual([
    ['image', 1],
    ['volume', 1],
    ['network', 1],
  ])
  expect(course?.questions.map(question => question.texts.en?.explanation)).toEqual([
    'This is false.',
    'The answer is Volume.',
  ])
  expect((await readdir(join(out, 'ops'))).sort()).toEqual(['01-week-1.en.md', '02-quiz.en.md', 'course.yaml'])
})

test('an archive in two languages is a course in both, and adds to one in the languages that it has', async () => {
  const out = join(its.path, 'courses')
  const terms = (rows: string) => utf8(`kind,slug,name,definition\nterm,pod,${rows}\n`)
  const cards = join(its.path, 'cards.zip')
  const files = {
    'a.en.csv': terms('Pod,Several containers\nterm,node,Node,A machine'),
    'a.ko.csv': terms('파드,컨테이너 묶음'),
  }
  await writeFile(cards, zipSync(files))
  await importContent(cards, { out, course: 'ops', language: 'ko' })
  const { course, problems } = await readCourseFolder(out, 'ops')
  expect(problems).toEqual([])
  expect(course?.languages).toEqual(['ko', 'en'])
  expect(course?.terms.map(({ texts }) => [texts.ko?.name, texts.en?.name])).toEqual([['파드', 'Pod']])
  expect(its.said.join('')).toContain('one entry is there in English alone')

  await importContent(await put('week.csv', 'term,definition\nVolume,Keeps data\n'), { out, course: 'data' })
  await importContent(cards, { out, course: 'data' })
  expect(its.said.join('')).toContain('data is in en alone: what the file has in ko was left out.')
  const data = await readCourseFolder(out, 'data')
  expect([data.problems, data.course?.terms.map(each => each.slug)]).toEqual([[], ['volume', 'pod', 'node']])
  // Each language has all of a chapter: what is not translated stands in both as it is.
  await importContent(cards, { out, course: 'both', language: 'en' })
  const both = await readCourseFolder(out, 'both')
  expect([both.problems, both.course?.terms.map(({ texts }) => texts.ko?.name)]).toEqual([[], ['파드', 'Node']])
})

test('a dry run, an unreadable file and a course with another language save nothing', async () => {
  const out = join(its.path, 'courses')
  const cards = await put('a.csv', 'term,definition\nImage,A template\n')
  await importContent(cards, { out, dryRun: true })
  await expect(importContent(await put('b.json', '{'), { out })).rejects.toThrow(/b\.json:1: Expected JSON/)
  await expect(importContent(join(its.path, 'none.csv'), { out })).rejects.toThrow(
    /none\.csv cannot be read: there is no such file/,
  )
  await expect(importContent(await put('c.csv', 'only\n'), { out })).rejects.toThrow(/nothing of this can be imported/)
  for (const chapter of ['x', '0', '10000', '2147483648', '99999999999999999999'])
    await expect(importContent(cards, { out, chapter })).rejects.toThrow(
      `--chapter ${chapter}: expected the number of a chapter, a number from 1 to 9999.`,
    )
  expect(await readdir(its.path)).not.toContain('courses')
  await importContent(await put('ko.csv', '용어,뜻\n이미지,컨테이너의 틀\n'), { out, course: 'ops' })
  await expect(importContent(cards, { out, course: 'ops' })).rejects.toThrow(/--course begins another one, in en alone/)
  expect(await readdir(join(out, 'ops'))).toHaveLength(2)
})

test('a course is exported as a folder that reads back, and in every other format', async () => {
  const source = join(its.path, 'tiny')
  const given = { ...tinyCourse(), titles: { en: 'Tiny' } }
  await mkdir(source)
  for (const { name, bytes } of await writeCourse(given, 'markdown', ['en'], new Date(0)))
    await writeFile(join(its.path, name), bytes)
  const out = join(its.path, 'out')
  for (const format of ['markdown', 'csv', 'gift', 'apkg']) await exportContent(source, { format, out })
  expect((await readdir(out)).sort()).toEqual(['tiny', 'tiny.en.apkg', 'tiny.en.csv', 'tiny.en.gift'])
  expect(its.said.join('')).toMatch(/tiny\.en\.gift \(without 2 terms/)
  const { course, problems } = await readCourseFolder(out, 'tiny')
  expect(problems).toEqual([])
  expect({ ...course, revision: '' }).toEqual({ ...given, revision: '' })
  for (const name of ['tiny.en.csv', 'tiny.en.apkg']) {
    const reading = await readForeignFile({ name, bytes: await readFile(join(out, name)) })
    expect([reading.terms.length, reading.questions.length]).toEqual([2, 4])
  }
  await expect(exportContent(join(its.path, 'nothing'), { format: 'csv', out })).rejects.toThrow(
    /cannot be read: there is no/,
  )
  await expect(exportContent(source, { format: 'pdf', out })).rejects.toThrow(/expected one of markdown/)
  const file = await put('notes.txt', 'a file')
  for (const there of [file, join(file, 'below')])
    await expect(exportContent(source, { format: 'csv', out: there })).rejects.toThrow(
      /tiny\.en\.csv cannot be written: /,
    )
})

test('a folder that takes nothing is told of', async () => {
  const cards = await put('a.csv', 'term,definition\nImage,A template\n')
  const folders = [await put('file', ''), ...(existsSync('/proc/self') ? ['/proc/nope'] : [])]
  for (const folder of folders) {
    await expect(importContent(cards, { out: folder, course: 'ops' })).rejects.toThrow(/ops cannot be written: /)
    await expect(exportContent('test/fixtures/courses/tiny', { format: 'csv', out: folder })).rejects.toThrow(
      /csv cannot be written: /,
    )
    await expect(newContent('ops', { languages: 'en', in: folder })).rejects.toThrow(/ops cannot be written: /)
  }
})

test('a term of another chapter stays there, and what names it is told', async () => {
  const bytes = new TextEncoder().encode('term,definition,aliases\ncontainer,again,\nPod,A group,"컨테이너, pods"\n')
  const reading = await readForeignFile({ name: 'a.csv', bytes })
  const { chapter, problems, leftOut } = complete(reading, { course: tinyCourse(), language: 'en', file: 'a.csv' })
  expect([chapter.number, leftOut, chapter.terms.map(term => term.text)]).toEqual([
    3,
    1,
    [{ name: 'Pod', aliases: ['pods'], definition: 'A group' }],
  ])
  expect(problems.map(({ line, key }) => [line, key])).toEqual([
    [2, 'exchange.term-known'],
    [3, 'exchange.alias-taken'],
  ])
})
