// Prints the section of one version of CHANGELOG.md, for its release: node scripts/changelog-section.js 0.2.0
import { readFile } from 'node:fs/promises'

const version = process.argv[2] ?? ''
const sections = (await readFile(new URL('../CHANGELOG.md', import.meta.url), 'utf8')).split(/^## /m)
const section = sections.find(each => each.startsWith(`[${version}]`))
if (!section) {
  process.stderr.write(`CHANGELOG.md has no section ## [${version}].\n`)
  process.exit(1)
}
process.stdout.write(`${section.split('\n').slice(1).join('\n').trim()}\n`)
