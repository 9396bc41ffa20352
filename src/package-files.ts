import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAME = 'studyhall'

/** This program's own package.json, and the folder that it is in. */
const { root, version } = lookUpward(dirname(fileURLToPath(import.meta.url)))

/** Of this program, as package.json has it. */
export const VERSION = version

/**
 * Where a file or folder of this program is. It is found from the package's root, since a module may run as source or as
 * part of any file of `dist/`.
 * @param path from the root, such as `public` or `dist/drawing/worker.js`
 */
export function packageFile(path: string): string {
  return join(root, path)
}

function lookUpward(folder: string): { root: string; version: string } {
  const found = manifestIn(folder)
  if (found?.name === NAME) return { root: folder, version: found.version }
  const above = dirname(folder)
  if (above === folder) throw new Error(`there is no package.json of ${NAME} above ${import.meta.url}`)
  return lookUpward(above)
}

function manifestIn(folder: string): { name: string; version: string } | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
