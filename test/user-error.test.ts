import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { whyUnreadable } from '../src/user-error.ts'
import { useCommandFolder } from './support/command-folder.ts'

const its = useCommandFolder()

test.each([
  ['a file that is not there', () => readFile(join(its.path, 'none')), 'there is no such file or folder'],
  ['a folder that is not there', () => readdir(join(its.path, 'none')), 'there is no such file or folder'],
  ['a folder, where a file is read', () => readFile(its.path), 'it is a folder'],
  ['a file, where a folder is read', () => readdir(new URL(import.meta.url)), 'it is not a folder'],
])('%s is told in words', async (_, read, said) => {
  expect(await read().then(() => 'read', whyUnreadable)).toBe(said)
})

test('what has no words of ours is told in its own', () => {
  expect(whyUnreadable(new Error('out of luck'))).toBe('out of luck')
  expect(whyUnreadable(Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' }))).toBe('EIO: i/o error, read')
})
