// Makes of the changelog's [Unreleased] the section of the version that package.json now has, with today's date, and opens
// a new one. Run by `npm version`, which then commits and tags: docs/releasing.md.
import { readFile, writeFile } from 'node:fs/promises'

const file = new URL('../CHANGELOG.md', import.meta.url)
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
const changelog = await readFile(file, 'utf8')
const heading = '## [Unreleased]\n'
if (changelog.includes(`## [${version}]`)) {
  process.stderr.write(`CHANGELOG.md has a section ## [${version}] already.\n`)
  process.exit(1)
}
if (!changelog.includes(heading)) {
  process.stderr.write('CHANGELOG.md has no section ## [Unreleased].\n')
  process.exit(1)
}
const today = new Date().toISOString().slice(0, 10)
await writeFile(file, changelog.replace(heading, `${heading}\n## [${version}] - ${today}\n`))
