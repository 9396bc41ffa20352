import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, writeNewFile, writeWhole } from '../src/files.ts'
import { useCommandFolder } from './support/command-folder.ts'

const its = useCommandFolder()

/** A text that a disk takes the beginning of. */
async function* cutOff() {
  yield 'the beginning'
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
}
const tooLong = () => cutOff() as unknown as string

test('a folder is made with all above it, and is there when it was', async () => {
  const folder = join(its.path, 'a', 'b', 'c')
  await makeFolder(folder, 0o700)
  await makeFolder(folder)
  expect((await stat(join(its.path, 'a'))).mode & 0o777).toBe(0o700)
  await writeFile(join(folder, 'file'), '')
  for (const below of ['file', join('file', 'd')])
    await expect(makeFolder(join(folder, below))).rejects.toMatchObject({
      code: expect.stringMatching(/EEXIST|ENOTDIR/),
    })
})

test('a folder that takes no other says so', async () => {
  if (!existsSync('/proc/self')) return
  for (const folder of ['/proc/nope', '/proc/nope/below/it'])
    await expect(makeFolder(folder)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a new file is there whole or not at all, and takes the place of none', async () => {
  const file = join(its.path, 'file')
  await expect(writeNewFile(file, tooLong())).rejects.toThrow('ENOSPC')
  expect(await readdir(its.path)).toEqual([])
  await writeNewFile(file, 'first')
  await expect(writeNewFile(file, 'second')).rejects.toMatchObject({ code: 'EEXIST' })
  expect(await readFile(file, 'utf8')).toBe('first')
})

test('a file takes the place of another whole, or leaves it as it is', async () => {
  const file = join(its.path, 'file')
  for (const text of ['first', 'second']) await writeWhole(file, text)
  await expect(writeWhole(file, tooLong())).rejects.toThrow('ENOSPC')
  expect([await readFile(file, 'utf8'), await readdir(its.path)]).toEqual(['second', ['file']])
  await mkdir(join(its.path, 'folder'))
  await expect(writeWhole(join(its.path, 'folder'), 'third')).rejects.toThrow()
  expect(await readdir(its.path)).toEqual(['file', 'folder'])
})
