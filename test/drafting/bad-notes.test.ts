import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { importContent } from '../../src/commands/content-import.ts'
import { draftFiles } from '../../src/commands/draft.ts'
import { translator } from '../../src/i18n/catalogue.ts'
import { BAD_NOTES, SCRIPT } from '../support/bad-notes.ts'
import { useCommandFolder } from '../support/command-folder.ts'

const t = translator('en')

const its = useCommandFolder()

const files = BAD_NOTES.flatMap(({ notes, ...bad }) => ('text' in notes ? [] : [{ ...bad, ...notes }]))

describe.each(files)('$what', ({ name, bytes, key, parameters }) => {
  test('is one line at the command line, and no draft', async () => {
    const path = join(its.path, name)
    await writeFile(path, bytes)
    await draftFiles([path], { json: true, out: join(its.path, 'out'), model: false })
    expect(its.said).toEqual([`${path}: ${t(key, parameters)}\n`])
    expect(process.exitCode).toBe(1)
    expect(await readdir(join(its.path, 'out'))).toEqual([])
  })

  test('is not imported either, and no course is begun', async () => {
    const path = join(its.path, name)
    await writeFile(path, bytes)
    const failed = await importContent(path, { out: join(its.path, 'out'), course: 'ours' }).catch(error => error)
    expect(failed).toMatchObject({ message: expect.stringMatching(/^\/[^\n]+: [A-Z][^\n]+\.$/) })
    expect(await readdir(its.path)).toEqual([name])
  })
})

test('files that are none stop none of the others', async () => {
  const paths: string[] = []
  for (const { name, bytes } of files) {
    const path = join(its.path, name)
    await writeFile(path, bytes)
    paths.push(path)
  }
  const script = join(its.path, 'script.md')
  if ('bytes' in SCRIPT) await writeFile(script, SCRIPT.bytes)
  await draftFiles([...paths, script], { model: false })
  expect(process.exitCode).toBe(1)
  expect(its.said.slice(0, files.length).every(line => line.trim().split('\n').length === 1)).toBe(true)
  expect(its.said.join('')).toContain('2 terms')
})
