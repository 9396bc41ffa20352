import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Language } from '../domain/course.ts'
import { makeFolder, writeNewFile } from '../files.ts'
import { UserError } from '../user-error.ts'
import { SlugSchema } from './front-matter.ts'
import { STARTER_EN } from './starter-en.ts'
import { STARTER_KO } from './starter-ko.ts'

const CHAPTERS: Record<Language, string> = { ko: STARTER_KO, en: STARTER_EN }

/**
 * Makes a course to fill in: sound as it stands, with one question of every kind.
 * @param folder the courses' folder; it need not be there
 * @returns the files written
 * @throws {UserError} when the slug is none, the folder is there already, or nothing can be written there
 */
export async function startCourse(
  folder: string,
  slug: string,
  languages: readonly Language[],
  title: string,
): Promise<string[]> {
  const wrong = SlugSchema.safeParse(slug).error?.issues[0]?.message
  if (wrong) throw new UserError(`${slug} cannot name a course: expected ${wrong}.`)
  const path = join(folder, slug)
  const titles = Object.fromEntries(languages.map(language => [language, title]))
  const files = [
    { file: join(path, 'course.yaml'), text: stringify({ slug, title: titles, languages }) },
    ...languages.map(language => ({ file: join(path, `01-first-chapter.${language}.md`), text: CHAPTERS[language] })),
  ]
  try {
    await makeFolder(folder)
    await mkdir(path)
    await writeAll(path, files)
  } catch (error) {
    const { code, message, path: at } = error as NodeJS.ErrnoException
    throw new UserError(
      code === 'EEXIST' && at !== folder
        ? `${path} is there already: choose another name, or edit what is in it.`
        : `${path} cannot be written: ${message}`,
    )
  }
  return files.map(each => each.file)
}

/** Writes a course's files, or none of them: a half is in the way of the next try. */
async function writeAll(path: string, files: readonly { file: string; text: string }[]): Promise<void> {
  try {
    for (const { file, text } of files) await writeNewFile(file, text)
  } catch (error) {
    await rm(path, { recursive: true, force: true })
    throw error
  }
}
