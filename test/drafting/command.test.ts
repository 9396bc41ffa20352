import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { draftFiles } from '../../src/commands/draft.ts'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import { courseFile } from '../../src/exchange/write-course.ts'
import { useCommandFolder } from '../support/command-folder.ts'

const its = useCommandFolder()

const NOTES = `# Container basics

- **Image**: a read-only template from which containers are started.
- **Container**: a running instance of an image, apart from others.
- **Volume**: keeps data beyond the life of a container.
- **Registry**: a service that stores images and hands them out.
`

test('chapters are written as Markdown that loads as a course, and what is there already stays', async () => {
  const notes = join(its.path, 'Week 1.md')
  await writeFile(notes, NOTES)
  const out = join(its.path, 'courses', 'ops')
  await draftFiles([notes, notes], { out, model: false })
  expect((await readdir(out)).sort()).toEqual(['01-container-basics.en.md', '02-container-basics.en.md'])

  await rm(join(out, '02-container-basics.en.md'))
  await writeFile(join(out, 'course.yaml'), courseFile({ slug: 'ops', titles: { en: 'Ops' }, languages: ['en'] }))
  const { course, problems } = await readCourseFolder(join(its.path, 'courses'), 'ops')
  expect(problems).toEqual([])
  expect(course?.chapters[0]?.texts.en?.title).toBe('Container basics')
  expect(course?.terms.map(term => term.texts.en?.name)).toEqual(['Image', 'Container', 'Volume', 'Registry'])
  expect(course?.questions.length).toBeGreaterThan(3)

  await writeFile(join(out, '01-container-basics.en.md'), 'edited since')
  await draftFiles([notes], { out, json: true, model: false })
  expect(await readFile(join(out, '01-container-basics.en.md'), 'utf8')).toBe('edited since')
  expect(its.said.join('')).toMatch(/01-container-basics.en.md: is there already/)
  expect(process.exitCode).toBe(1)
  const whole = JSON.parse(await readFile(join(out, 'Week 1.draft.json'), 'utf8'))
  expect(whole.terms).toHaveLength(4)
})

test('what of an archive could not be read is told', async () => {
  const notes = join(its.path, 'week.zip')
  await writeFile(notes, zipSync({ 'a.md': strToU8(NOTES), 'b.docx': strToU8('this is no Word document') }))
  await draftFiles([notes], { model: false })
  expect(its.said.join('')).toContain(`${notes}: Could not be read, so left out: b.docx.\n`)
})
