import { z } from 'zod'
import { CHAPTER_NUMBERS, LARGEST_CHAPTER } from '../domain/chapter-number.ts'
import { LANGUAGES } from '../domain/course.ts'
import type { Remarks } from './problem.ts'
import { readYaml } from './read-yaml.ts'
import { LANGUAGE_NAMES, plainWord } from './vocabulary.ts'

/** Names that never change and stand in ids: lower case, digits and hyphens, at most 60 characters. */
export const SlugSchema = z
  .string({ error: 'a slug such as cloud-computing' })
  .regex(/^[a-z0-9](?:-?[a-z0-9])*$/, 'a slug of lower-case letters, digits and hyphens, such as cloud-computing')
  .max(60, 'a slug of at most 60 characters')

/** `ko`, and as people write it: `KO`, `Korean`, `한국어`. */
const language = z.preprocess(
  given => (typeof given === 'string' ? (LANGUAGE_NAMES.get(plainWord(given)) ?? given) : given),
  z.enum(LANGUAGES, `one of ${LANGUAGES.join(', ')}`),
)

const chapterNumber = `the number of the chapter, ${CHAPTER_NUMBERS}`

const FrontMatter = z.strictObject(
  {
    chapter: z.int(chapterNumber).min(1, chapterNumber).max(LARGEST_CHAPTER, chapterNumber),
    slug: SlugSchema,
    language,
    title: z
      .string({ error: 'the title of the chapter, between quotes where it is a number' })
      .min(1, 'the title of the chapter'),
  },
  { error: 'lines of keys and values, such as “chapter: 1”' },
)

export type FrontMatter = z.infer<typeof FrontMatter>

const title = z.string({ error: 'a title, between quotes where it is a number' }).min(1, 'a title')
const localisedTitles = z.partialRecord(z.enum(LANGUAGES), title, {
  error: `a title per language, with keys out of ${LANGUAGES.join(', ')}`,
})

const CourseFile = z.strictObject(
  {
    slug: SlugSchema,
    title: localisedTitles,
    languages: z.array(language, { error: 'a list of languages, such as [ko, en]' }).min(1, 'at least one language'),
  },
  { error: 'lines of keys and values, such as “slug: baking”' },
)

export type CourseFile = z.infer<typeof CourseFile>

const OPENING = /^(?:[^\S\n]*\n)*-{3,}[^\S\n]*\n/
const CLOSING = /^(?:-{3,}|\.{3})[^\S\n]*$/m

/**
 * Reads the YAML between the two `---` lines at the top of a chapter file; `bodyLine` is the line after them. Where the
 * second is missing, the body begins at the first heading.
 */
export function readFrontMatter(source: string, remarks: Remarks) {
  const opening = OPENING.exec(source)?.[0]
  if (opening === undefined) {
    remarks.problem(
      1,
      'expected front matter: a block between two lines of ---, with chapter, slug, language and title',
    )
    return { value: undefined, body: source, bodyLine: 1 }
  }
  const rest = source.slice(opening.length)
  const heading = /^#/m.exec(rest)?.index ?? rest.length
  const closing = CLOSING.exec(rest)
  const closed = closing !== null && closing.index < heading
  const firstLine = opening.split('\n').length
  if (!closed)
    remarks.problem(firstLine - 1, 'expected a second line of --- where the front matter that opens here ends')
  const yaml = rest.slice(0, closed ? closing.index : heading)
  const bodyAt = closed ? closing.index + closing[0].length + 1 : heading
  const value = readYaml(halfWidth(yaml), firstLine, FrontMatter, remarks, 'the front matter')
  return { value, body: rest.slice(bodyAt), bodyLine: firstLine - 1 + rest.slice(0, bodyAt).split('\n').length }
}

/** Reads `course.yaml`. */
export function readCourseFile(source: string, remarks: Remarks): CourseFile | undefined {
  return readYaml(halfWidth(source), 1, CourseFile, remarks, 'the file')
}

/** Full-width colons and digits, which a Korean keyboard leaves behind; the words of a title stay as they are. */
function halfWidth(yaml: string): string {
  return yaml
    .replace(/^([^\S\n]*)([^\s:："'#]+)[^\S\n]*：[^\S\n]*/gm, '$1$2: ')
    .replace(
      /^([^\S\n]*(?:chapter|slug|language)[^\S\n]*:)(.*)$/gm,
      (_, key: string, value: string) => key + value.normalize('NFKC'),
    )
    .replace(/\t/g, '  ')
}
