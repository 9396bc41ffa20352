import { strToU8, zipSync } from 'fflate'
import { byNumber, isArchive } from '../../src/domain/archive.ts'

test('an archive is told by how it begins, be it empty', () => {
  expect(isArchive(zipSync({ 'a.md': strToU8('# Keel') }))).toBe(true)
  expect(isArchive(zipSync({}))).toBe(true)
})

test.each(['', 'PK', 'PK is short for Peak', '# Keel'])('%j is none', text => {
  expect(isArchive(strToU8(text))).toBe(false)
})

test('paths are in the order of their numbers', () => {
  expect(['page 10.md', 'page 2.md', 'page 1.md'].sort((a, b) => (byNumber(a) < byNumber(b) ? -1 : 1))).toEqual([
    'page 1.md',
    'page 2.md',
    'page 10.md',
  ])
})
