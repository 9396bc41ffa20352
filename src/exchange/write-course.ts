import { stringify } from 'yaml'
import type { Course, Language } from '../domain/course.ts'
import { writeApkg } from './anki/write.ts'
import { type ChapterText, chapterTexts } from './chapter-text.ts'
import { writeCsv } from './csv/own-table.ts'
import { writeGift } from './gift/write.ts'
import { writeChapter } from './markdown/write.ts'

/** What a course can be written as. */
export const WRITE_FORMATS = ['markdown', 'csv', 'gift', 'apkg'] as const
export type WriteFormat = (typeof WRITE_FORMATS)[number]

/** A file to write; its name may lead through one folder. */
export interface WrittenFile {
  name: string
  bytes: Uint8Array
  /** How much of what the format has no place for. */
  without: { terms: number; summaries: number }
}

/**
 * Writes a course: as Markdown a folder with all its chapters, else one file for each language.
 * @param now when it is written; Anki wants to know
 */
export async function writeCourse(
  course: Course,
  format: WriteFormat,
  languages: readonly Language[],
  now: Date,
): Promise<WrittenFile[]> {
  if (format === 'markdown') return courseFolder({ ...course, languages: [...languages] })
  return Promise.all(
    languages.map(async language => {
      const chapters = chapterTexts(course, language)
      const terms = chapters.reduce((sum, chapter) => sum + chapter.terms.length, 0)
      return {
        name: `${course.slug}.${language}.${format}`,
        bytes: await bytesOf(course, chapters, language, format, now),
        without: { terms: format === 'gift' ? terms : 0, summaries: chapters.length },
      }
    }),
  )
}

const NOTHING = { terms: 0, summaries: 0 }
const utf8 = (text: string) => new TextEncoder().encode(text)

async function bytesOf(
  course: Course,
  chapters: readonly ChapterText[],
  language: Language,
  format: Exclude<WriteFormat, 'markdown'>,
  now: Date,
): Promise<Uint8Array> {
  if (format === 'csv') return utf8(writeCsv(chapters))
  if (format === 'gift') return utf8(writeGift(chapters))
  return writeApkg({ slug: course.slug, title: course.titles[language] ?? course.slug }, chapters, now)
}

/** `course.yaml` as `docs/writing-a-course.md` describes it. */
export function courseFile({ slug, titles, languages }: Pick<Course, 'slug' | 'titles' | 'languages'>): string {
  return stringify({ slug, title: titles, languages }, { lineWidth: 0 })
}

/** The name of a chapter's file. */
export function chapterFileName({ slug, language }: Pick<ChapterText, 'slug' | 'language'>): string {
  return `${slug}.${language}.md`
}

function courseFolder(course: Course): WrittenFile[] {
  const chapters = course.languages.flatMap(language => chapterTexts(course, language))
  const files = [
    { name: 'course.yaml', text: courseFile(course) },
    ...chapters.map(chapter => ({ name: chapterFileName(chapter), text: writeChapter(chapter) })),
  ]
  return files.map(({ name, text }) => ({ name: `${course.slug}/${name}`, bytes: utf8(text), without: NOTHING }))
}
