import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const LICENCE = /^(licen[cs]e|copying|notice)/i

/**
 * The licences of the packages that files are from, each with its text, for what is handed on in a bundle.
 * @param {string[]} files by path from here
 * @returns {Promise<string>}
 */
export async function licencesOf(files) {
  const folders = new Set(files.flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []))
  return (await Promise.all([...folders].sort().map(licenceOf))).join('\n')
}

/** @param {string} folder of a package */
async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  const names = (await readdir(folder)).filter(file => LICENCE.test(file))
  const texts = await Promise.all(names.map(file => readFile(join(folder, file), 'utf8').catch(() => '')))
  return `${name} ${version}: ${license}\n\n${texts.map(text => `${text.trim()}\n`).join('\n')}`
}
