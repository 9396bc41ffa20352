import { table } from '../domain/table.ts'

/** Formats of text that cards are read from. */
export const TEXT_FORMATS = ['markdown', 'csv', 'gift', 'trivia', 'kotoba'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

/** What can be read. */
export type ReadFormat = TextFormat | 'apkg'

/** Of which format a file is, by how its name ends; other endings, such as `.txt`, say nothing: Quizlet's exports have it, Anki's, and Moodle's. */
export const EXTENSIONS = table<TextFormat>({
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.gift': 'gift',
  '.yaml': 'trivia',
  '.yml': 'trivia',
  '.json': 'kotoba',
})

/** Packages of Anki, old and new. */
const PACKAGES = ['.apkg', '.colpkg']

/** Whether a name is that of a package of Anki. */
export const isPackage = (name: string): boolean => PACKAGES.some(each => name.toLowerCase().endsWith(each))

/** How names end of files that may hold cards. */
export const CARD_ENDINGS: readonly string[] = [...PACKAGES, ...Object.keys(EXTENSIONS), '.txt', '.zip']

/** Whether a file is taken for cards and not for notes, which `.md`, `.txt` and `.zip` may be, too. */
export const isCards = (name: string): boolean => {
  const format = EXTENSIONS[name.slice(name.lastIndexOf('.')).toLowerCase()]
  return isPackage(name) || (format !== undefined && format !== 'markdown')
}
