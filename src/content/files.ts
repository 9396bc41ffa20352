import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** The folders that are courses: all in it, or it alone. @throws {Error} when the folder itself cannot be read */
export async function courseFolders(folder: string): Promise<{ parent: string; name: string }[]> {
  const entries = (await readdir(folder)).filter(name => !name.startsWith('.'))
  if (entries.some(isCourseFile)) return [{ parent: dirname(resolve(folder)), name: basename(resolve(folder)) }]
  const folders = await Promise.all(entries.map(async name => ((await isFolder(join(folder, name))) ? [name] : [])))
  return folders
    .flat()
    .sort()
    .map(name => ({ parent: folder, name }))
}

/** Whether a file says what course its folder is. */
export function isCourseFile(name: string): boolean {
  return /^course\.ya?ml$/i.test(name)
}

/** Whether a file of a course's folder is a chapter. */
export function isChapter(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) && !/^(?:readme|changelog|contributing)\b/i.test(name)
}

// A link to a folder counts: Kubernetes mounts files so.
async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
