import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Language } from '../domain/course.ts'
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
    await mkdir(folder, { recursive: true })
    await mkdir(path)
    for (const { file, text } of files) await writeFile(file, text, { flag: 'wx' })
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
