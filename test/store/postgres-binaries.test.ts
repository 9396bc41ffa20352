import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeLinks } from '../../src/store/postgres-binaries.ts'
import { UserError } from '../../src/user-error.ts'

let native: string
beforeEach(async () => {
  native = join(await mkdtemp(join(tmpdir(), 'studyhall-native-')), 'native')
  await mkdir(native)
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links))
})
afterEach(() => rm(join(native, '..'), { recursive: true }))

test('links that no installer made are made, also by two at once', async () => {
  await mkdir(join(native, 'lib'))
  await Promise.all([makeLinks(native), makeLinks(native)])
  expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
})

test('a folder that a service may not write to is a sentence that says what to do', async () => {
  await writeFile(join(native, 'lib'), '')
  await expect(makeLinks(native)).rejects.toThrow(
    new UserError(
      `The embedded Postgres in ${native} is not complete, and cannot be completed here (ENOTDIR). Run npm run build as the user who installed Studyhall, or set DATABASE_URL to a Postgres server.`,
    ),
  )
})
