// Bundles the bot and its pages, with the licences of the packages that are in them.
import { writeFile } from 'node:fs/promises'
import { metafile as bot } from './bundle-bot.js'
import { metafile as site } from './bundle-site.js'
import { licencesOf } from './licences.js'

await writeFile('dist/licences.txt', await licencesOf(Object.keys({ ...bot.inputs, ...site.inputs })))
