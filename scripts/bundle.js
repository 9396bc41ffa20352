// Bundles the bot and its pages, with the licences of the packages that are in them, and completes the embedded Postgres.
import { writeFile } from 'node:fs/promises'
import { metafile as bot } from './bundle-bot.js'
import { metafile as site } from './bundle-site.js'
import { licencesOf } from './licences.js'

await writeFile('dist/licences.txt', await licencesOf(Object.keys({ ...bot.inputs, ...site.inputs })))

// A service may not write among programs. Where there is no embedded Postgres for this system, its start says so.
const { postgresBinaries } = await import('../dist/store/postgres-binaries.js')
await postgresBinaries().catch(({ message }) => console.warn(message))
