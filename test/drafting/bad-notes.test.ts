import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { importContent } from '../../src/commands/content-import.ts'
import { draftFiles } from '../../src/commands/draft.ts'
import { translator } from '../../src/i18n/catalogue.ts'
import { BAD_NOTES, SCRIPT } from '../support/bad-notes.ts'

const t = translator('en')

let folder: string
let said: string[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-bad-'))
  said = []
  jest.spyOn(process.stdout, 'write').mockImplementation(text => Boolean(said.push(String(text))))
  jest.spyOn(process.stderr, 'write').mockImplementation(text => Boolean(said.push(String(text))))
})
afterEach(async () => {
  jest.restoreAllMocks()
  process.exitCode = 0
  await rm(folder, { recursive: true })
})

const files = BAD_NOTES.flatMap(({ notes, ...bad }) => ('text' in notes ? [] : [{ ...bad, ...notes }]))

describe.each(files)('$what', ({ name, bytes, key, parameters }) => {
  test('is one line at the command line, and no draft', async () => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    await draftFiles([path], { json: true, out: join(folder, 'out'), model: false })
    expect(said).toEqual([`${path}: ${t(key, parameters)}\n`])
    expect(process.exitCode).toBe(1)
    expect(await readdir(join(folder, 'out'))).toEqual([])
  }, 10_000)

  test('is not imported either, and no course is begun', async () => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    const failed = await importContent(path, { out: join(folder, 'out'), course: 'ours' }).catch(error => error)
    expect(failed).toMatchObject({ message: expect.stringMatching(/^\/[^\n]+: [A-Z][^\n]+\.$/) })
    expect(await readdir(folder)).toEqual([name])
  }, 10_000)
})

test('files that are none stop none of the others', async () => {
  const paths: string[] = []
  for (const { name, bytes } of files) {
    const path = join(folder, name)
    await writeFile(path, bytes)
    paths.push(path)
  }
  const script = join(folder, 'script.md')
  if ('bytes' in SCRIPT) await writeFile(script, SCRIPT.bytes)
  await draftFiles([...paths, script], { model: false })
  expect(process.exitCode).toBe(1)
  expect(said.slice(0, files.length).every(line => line.trim().split('\n').length === 1)).toBe(true)
  expect(said.join('')).toContain('2 terms')
})
