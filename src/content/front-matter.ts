import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { LANGUAGES } from '../domain/course.ts'
import type { ContentProblem } from './problem.ts'

/** Names that never change and stand in ids: lower case, digits and hyphens, at most 60 characters. */
export const SlugSchema = z
  .string({ error: 'a slug such as cloud-computing' })
  .regex(/^[a-z0-9](?:-?[a-z0-9])*$/, 'a slug of lower-case letters, digits and hyphens, such as cloud-computing')
  .max(60, 'a slug of at most 60 characters')

const FrontMatter = z.strictObject({
  chapter: z.int('the number of the chapter, such as 1').positive('a chapter number from 1'),
  slug: SlugSchema,
  language: z.enum(LANGUAGES, `one of ${LANGUAGES.join(', ')}`),
  title: z.string({ error: 'the title of the chapter' }).min(1, 'the title of the chapter'),
})

export type FrontMatter = z.infer<typeof FrontMatter>

const localisedTitles = z.partialRecord(z.enum(LANGUAGES), z.string().min(1), {
  error: `a title per language, with keys out of ${LANGUAGES.join(', ')}`,
})

const CourseFile = z.strictObject({
  slug: SlugSchema,
  title: localisedTitles,
  languages: z
    .array(z.enum(LANGUAGES, `one of ${LANGUAGES.join(', ')}`), { error: 'a list of languages, such as [ko, en]' })
    .min(1, 'at least one language'),
})

export type CourseFile = z.infer<typeof CourseFile>

/** Reads the YAML between the two `---` lines at the top of a chapter file; `bodyLine` is the line after them. */
export function readFrontMatter(file: string, source: string) {
  const fenced = /^---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\r?\n|$)/.exec(source)
  if (!fenced) {
    const problems = [
      {
        file,
        line: 1,
        message: 'expected front matter: a block between two lines of ---, with chapter, slug, language and title',
      },
    ]
    return { value: undefined, problems, body: source, bodyLine: 1 }
  }
  const { value, problems } = readYaml(file, fenced[1] ?? '', 2, FrontMatter)
  return { value, problems, body: source.slice(fenced[0].length), bodyLine: fenced[0].split('\n').length }
}

/** Reads `course.yaml`. */
export function readCourseFile(file: string, source: string) {
  return readYaml(file, source, 1, CourseFile)
}

function readYaml<T>(
  file: string,
  source: string,
  firstLine: number,
  schema: z.ZodType<T>,
): { value: T | undefined; problems: ContentProblem[] } {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const lineAt = (offset: number) => firstLine - 1 + Math.max(counter.linePos(offset).line, 1)
  if (document.errors.length > 0) {
    const problems = document.errors.map(error => ({
      file,
      line: lineAt(error.pos[0]),
      message: `expected YAML: ${error.message.split('\n')[0]}`,
    }))
    return { value: undefined, problems }
  }
  const parsed = schema.safeParse(document.toJS() ?? {})
  if (parsed.success) return { value: parsed.data, problems: [] }
  const problems = parsed.error.issues.flatMap(issue => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path]
    return paths.map(path => {
      const range = document.getIn(path, true) as { range?: [number, number, number] } | undefined
      const line = range?.range ? lineAt(range.range[0]) : firstLine
      const name = path.join('.') || 'the file'
      const message =
        issue.code === 'unrecognized_keys' ? `unknown key ${name}` : `expected ${name} to be ${issue.message}`
      return { file, line, message }
    })
  })
  return { value: undefined, problems }
}
