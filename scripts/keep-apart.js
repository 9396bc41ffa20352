// For an image that has the build and nothing else: takes from package.json what is bundled, so that `npm prune` removes it.
import { readFile, writeFile } from 'node:fs/promises'

const read = async url => JSON.parse(await readFile(url, 'utf8'))
const file = new URL('../package.json', import.meta.url)
const apart = await read(new URL('apart.json', import.meta.url))
const manifest = await read(file)
const kept = Object.entries(manifest.dependencies).filter(([name]) => apart.includes(name))
await writeFile(file, `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(kept) }, null, 2)}\n`)
