import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-release-'))
  await mkdir(join(folder, 'scripts'))
  for (const file of ['CHANGELOG.md', 'package.json', 'scripts/release-section.js', 'scripts/changelog-section.js'])
    await cp(file, join(folder, file))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', version: '9.8.7' }))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const script = (name: string, ...given: string[]) => run(process.execPath, [join(folder, 'scripts', name), ...given])

test('a release makes of what is unreleased the version’s section, which the workflow prints', async () => {
  const before = await readFile('CHANGELOG.md', 'utf8')
  await script('release-section.js')
  const after = await readFile(join(folder, 'CHANGELOG.md'), 'utf8')
  expect(after).toMatch(/## \[Unreleased\]\n\n## \[9\.8\.7\] - \d{4}-\d\d-\d\d\n/)
  expect(after.replace(/\n## \[9\.8\.7\].*\n/, '')).toBe(before)
  const { stdout } = await script('changelog-section.js', '9.8.7')
  expect(stdout).toMatch(/^### Added\n/)
  await expect(script('release-section.js')).rejects.toThrow(/has a section ## \[9\.8\.7\] already/)
  await expect(script('changelog-section.js', '1.2.3')).rejects.toThrow(/no section/)
})
