import { LineCounter, parseDocument, type YAMLParseError } from 'yaml'
import { z } from 'zod'
import { LANGUAGES } from '../domain/course.ts'
import type { Remarks } from './problem.ts'
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

const FrontMatter = z.strictObject(
  {
    chapter: z.int('the number of the chapter, such as 1').positive('a chapter number from 1'),
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
    .replace(/^(\s*)([^\s:："'#]+)\s*：\s*/gm, '$1$2: ')
    .replace(
      /^(\s*(?:chapter|slug|language)\s*:)(.*)$/gm,
      (_, key: string, value: string) => key + value.normalize('NFKC'),
    )
    .replace(/\t/g, '  ')
}

/** @param whole what it all is called */
function readYaml<T>(
  source: string,
  firstLine: number,
  schema: z.ZodType<T>,
  remarks: Remarks,
  whole: string,
): T | undefined {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const lineAt = (offset: number) => firstLine - 1 + Math.max(counter.linePos(offset).line, 1)
  for (const error of document.errors)
    remarks.problem(lineAt(error.pos[0]), `expected YAML: ${sayError(error, source)}`)
  if (document.errors.some(error => error.code !== 'DUPLICATE_KEY')) return undefined
  const parsed = schema.safeParse(document.toJS() ?? {})
  for (const { path, message } of (parsed.error?.issues ?? []).flatMap(issue => complaintsOf(issue, whole))) {
    const range = document.getIn(path, true) as { range?: [number, number, number] } | undefined
    remarks.problem(range?.range ? lineAt(range.range[0]) : firstLine, message)
  }
  return parsed.data
}

/** The parser's words without its own line, and what to do about what happens most. */
function sayError({ message, pos }: YAMLParseError, source: string): string {
  const said = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''
  const line = source.slice(source.lastIndexOf('\n', pos[0]) + 1).split('\n')[0] ?? ''
  return /^\s*[\w-]+:\s+[^"'[{\s].*:(?:\s|$)|^\s*[\w-]+:\s+[@`%&*!|>]/.test(line)
    ? `${said}; put the value in double quotes`
    : said
}

function complaintsOf(issue: z.core.$ZodIssue, whole: string): { path: PropertyKey[]; message: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      path: [...issue.path, key],
      message: `unknown key ${[...issue.path, key].join('.')}`,
    }))
  return [{ path: issue.path, message: `expected ${issue.path.join('.') || whole} to be ${issue.message}` }]
}
