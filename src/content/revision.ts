import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Course } from '../domain/course.ts'
import { courseFolders, isChapter, isCourseFile } from './files.ts'

/** What tells one version of a course from another. */
export type CourseVersion = Pick<Course, 'slug' | 'revision'>

/** Raised whenever the same files are to be read another way, so that courses loaded before are loaded anew. */
const READING = 4

/** A digest of a course's files as they are on the disk: `course.yaml`, then its chapters in the order of their names. */
export function revisionOf(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256').update(`${READING}\0`)
  for (const file of files) hash.update(`${file.length}\0`).update(file)
  return hash.digest('hex').slice(0, 16)
}

/**
 * The courses below a folder where each is as it was loaded, found by the digest of their files: nothing is parsed, nor
 * what parses loaded.
 * @param loaded revisions by slug
 * @returns undefined where a course is not, or is not to be told from another
 * @throws {Error} when the folder itself cannot be read
 */
export async function unchangedCourses(
  folder: string,
  loaded: ReadonlyMap<string, string>,
): Promise<CourseVersion[] | undefined> {
  const slugs = new Map([...loaded].map(([slug, revision]) => [revision, slug]))
  const folders = await courseFolders(folder)
  const revisions = await Promise.all(folders.map(({ parent, name }) => revisionIn(join(parent, name))))
  const versions = revisions.flatMap(revision => {
    const slug = revision === undefined ? undefined : slugs.get(revision)
    return slug === undefined || revision === undefined ? [] : [{ slug, revision }]
  })
  return new Set(versions.map(({ slug }) => slug)).size === folders.length ? versions : undefined
}

/** The revision of the course in a folder; undefined where there is none, or not all of it can be read. */
async function revisionIn(path: string): Promise<string | undefined> {
  const names = (await readdir(path).catch(() => [])).filter(file => !file.startsWith('.')).sort()
  const course = names.find(isCourseFile)
  if (course === undefined) return undefined
  const reading = [course, ...names.filter(isChapter)].map(file => readFile(join(path, file)))
  return Promise.all(reading).then(revisionOf, () => undefined)
}
