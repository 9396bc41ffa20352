import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCourses } from '../../src/content/course-folder.ts'
import { revisionOf, unchangedCourses } from '../../src/content/revision.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-courses-'))
  await cp('test/fixtures/courses', folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

test('courses are known again by their files; a change of any of them, or one more, is seen', async () => {
  const [reading] = await readCourses(folder)
  const revision = reading?.course?.revision ?? ''
  const loaded = new Map([['tiny', revision]])
  const known = [{ slug: 'tiny', revision }]
  expect(await unchangedCourses(folder, loaded)).toEqual(known)
  expect(await unchangedCourses(join(folder, 'tiny'), loaded)).toEqual(known)
  expect(await unchangedCourses(folder, new Map())).toBeUndefined()
  await cp(join(folder, 'tiny'), join(folder, 'twin'), { recursive: true })
  expect(await unchangedCourses(folder, loaded)).toBeUndefined()
  await rm(join(folder, 'twin'), { recursive: true })
  await writeFile(join(folder, 'tiny', '99-more.en.md'), '# More')
  expect(await unchangedCourses(folder, loaded)).toBeUndefined()
  await expect(unchangedCourses(join(folder, 'none'), loaded)).rejects.toThrow('ENOENT')
})

test('where one file ends and the next begins is part of a revision', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(revisionOf([bytes('a'), bytes('bc')])).not.toBe(revisionOf([bytes('ab'), bytes('c')]))
  expect(revisionOf([bytes('a'), bytes('')])).not.toBe(revisionOf([bytes('a')]))
})
