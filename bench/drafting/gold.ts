import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A page of notes with the terms that a careful reader finds in it. */
export interface Page {
  name: string
  bytes: Uint8Array
  /** Each with its other names. */
  gold: string[][]
}

/** The pages of a folder that have a gold list beside them: `NAME.gold.json` for `NAME.txt` or `NAME.ko.txt`. */
export async function readPages(folder: string): Promise<Page[]> {
  const files = (await readdir(folder)).sort()
  const pages: Page[] = []
  for (const file of files.filter(each => /\.gold\.json$/.test(each))) {
    const stem = file.replace(/\.gold\.json$/, '')
    const name =
      files.find(each => each.startsWith(`${stem}.`) && !/\.json$/.test(each)) ?? files.find(each => each === stem)
    if (!name) throw new Error(`${join(folder, file)}: expected a page ${stem}.txt, .md, .html or .docx beside it`)
    const gold = goldOf(JSON.parse(await readFile(join(folder, file), 'utf8')))
    pages.push({ name, bytes: await readFile(join(folder, name)), gold })
  }
  return pages
}

/** A list of names, or of names with aliases, or of `{ name, aliases }`, alone or under `terms`. */
function goldOf(json: unknown): string[][] {
  const list = Array.isArray(json) ? json : (json as { terms: unknown[] }).terms
  return list.map(entry => {
    if (typeof entry === 'string') return [entry]
    if (Array.isArray(entry)) return entry as string[]
    const { name, aliases = [] } = entry as { name: string; aliases?: string[] }
    return [name, ...aliases]
  })
}
