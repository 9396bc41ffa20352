import { readConfig } from '../config.ts'
import { startCourse } from '../content/starter.ts'
import { LANGUAGE_NAMES, plainWord } from '../content/vocabulary.ts'
import { LANGUAGES, type Language } from '../domain/course.ts'
import { UserError } from '../user-error.ts'
import { print } from './print.ts'

interface NewOptions {
  /** Between commas. */
  languages: string
  title?: string
  in?: string
}

/** `studyhall content new NAME`: a course to fill in, which can be loaded as it stands. */
export async function newContent(name: string, { languages, title = name, in: folder }: NewOptions): Promise<void> {
  const path = folder ?? readConfig(process.env).coursesDir ?? 'courses'
  const files = await startCourse(path, name, languages.split(',').map(languageOf), title)
  for (const file of files) print(`✓ ${file}`)
  print(
    `Now write over what is there (docs/writing-a-course.md says how), and look at it: studyhall content check ${path}`,
  )
  if (folder || !readConfig(process.env).coursesDir) print(`Start the bot with COURSES_DIR=${path} to use it.`)
}

function languageOf(given: string): Language {
  const language = LANGUAGE_NAMES.get(plainWord(given))
  if (language) return language
  throw new UserError(`${given} is no language of courses: expected some of ${LANGUAGES.join(', ')}, between commas.`)
}
