import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { restore } from '../../src/commands/backup.ts'
import { useCommandFolder } from '../support/command-folder.ts'

const folder = useCommandFolder()
const before = { ...process.env }
beforeEach(() => {
  delete process.env.DATABASE_URL
  process.env.DATA_DIR = join(folder.path, 'data')
})
afterEach(() => {
  process.env = { ...before }
})

const HEAD = { studyhall: 'backup', format: 1, version: '0.0.1', migrations: [], at: '2026-11-02T00:00:00.000Z' }

test.each<[string, Buffer | undefined, RegExp]>([
  ['that is not there', undefined, /^There is no file /],
  ['that is none', Buffer.from('hello'), /is no backup that Studyhall wrote/],
  ['that is cut off', gzipSync(`${JSON.stringify(HEAD)}\n`), /is cut off/],
  ['of a newer version', gzipSync(`${JSON.stringify({ ...HEAD, format: 9 })}\n`), /newer Studyhall/],
])('a backup %s leaves no database behind', async (_, contents, problem) => {
  const file = join(folder.path, 'some.backup')
  if (contents) await writeFile(file, contents)
  await expect(restore(file)).rejects.toThrow(problem)
  expect(await readdir(folder.path)).toEqual(contents ? ['some.backup'] : [])
})
