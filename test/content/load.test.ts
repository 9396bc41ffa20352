import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCourses } from '../../src/content/load.ts'
import type { Log } from '../../src/log.ts'
import { openTestStore } from '../support/database.ts'

test('a folder without a course is warned of, and a faulty course has no version before it', async () => {
  const store = await openTestStore()
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-load-'))
  const said: string[] = []
  const tell = (_: object, message: string) => said.push(message)
  const load = () =>
    loadCourses(folder, store.courses, new Date('2026-11-30T00:00:00Z'), { warn: tell, error: tell } as unknown as Log)
  await load()
  expect(said).toEqual([expect.stringMatching(/^there is no course in the folder/)])
  await mkdir(join(folder, 'broken'))
  await writeFile(join(folder, 'broken', 'course.yaml'), 'titles: 1\n')
  await load()
  expect(said[1]).toBe('course not loaded')
  await rm(folder, { recursive: true })
  await store.close()
})
