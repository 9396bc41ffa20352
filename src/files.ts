import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it that are not there. Node’s own `recursive` does not come back where a folder is there
 * that takes none, such as `/proc`.
 * @param mode of each that is made
 */
export async function makeFolder(folder: string, mode?: number): Promise<void> {
  const made = await makeOne(folder, mode)
  if (made === 'nothing above it' && dirname(folder) !== folder) {
    await makeFolder(dirname(folder), mode)
    await mkdir(folder, { mode })
  }
}

async function makeOne(folder: string, mode: number | undefined): Promise<'made' | 'nothing above it'> {
  try {
    await mkdir(folder, { mode })
  } catch (error) {
    const isFolder = await stat(folder).then(
      there => there.isDirectory(),
      () => false,
    )
    if (isFolder) return 'made'
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'nothing above it'
    throw error
  }
  return 'made'
}

/** Why no file can be written into a folder, or made with it where it is not there yet, as an error code; undefined where one can. */
export async function whyNotWritable(folder: string): Promise<string | undefined> {
  try {
    if (!(await stat(folder)).isDirectory()) return 'ENOTDIR'
    await access(folder, constants.W_OK)
    return undefined
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' && dirname(folder) !== folder ? whyNotWritable(dirname(folder)) : code
  }
}

/** Whether there is a file or a folder of this path. @throws what keeps it from being seen, such as a folder that may not be read */
export async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return false
    throw error
  }
}

/** Writes a file that is not there yet. Where it cannot be written whole, on a full disk for instance, none of it is there. */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(content)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Writes a file, or puts it in place of the one that is there; where it cannot be written whole, that one stays. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.new`
  await rm(beside, { force: true })
  await writeNewFile(beside, content)
  await rename(beside, path).catch(async error => {
    await rm(beside, { force: true })
    throw error
  })
}
