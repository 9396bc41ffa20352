import { LARGEST_CHAPTER } from '../domain/chapter-number.ts'
import type { Course } from '../domain/course.ts'
import type { ChapterText } from './chapter-text.ts'

/** A chapter file may have two megabytes; this leaves room for marks and keys. */
const MOST_BYTES = 1_200_000

/**
 * A chapter as so many that each fits into a file, numbered on from the first.
 * @returns undefined where the course has chapters behind it that would be in the way, or there are no numbers for more
 */
export function splitChapter(chapter: ChapterText, course: Course | undefined): ChapterText[] | undefined {
  const parts: Pick<ChapterText, 'terms' | 'questions'>[] = [{ terms: [], questions: [] }]
  let size = 0
  const room = (entry: object) => {
    const bytes = Buffer.byteLength(JSON.stringify(entry))
    if (size > 0 && size + bytes > MOST_BYTES) {
      parts.push({ terms: [], questions: [] })
      size = 0
    }
    size += bytes
    return parts.at(-1)
  }
  for (const term of chapter.terms) room(term)?.terms.push(term)
  for (const question of chapter.questions) room(question)?.questions.push(question)
  const numbers = new Set(course?.chapters.map(each => each.number))
  if (parts.some((_, index) => index > 0 && numbers.has(chapter.number + index))) return undefined
  if (chapter.number + parts.length - 1 > LARGEST_CHAPTER) return undefined
  return parts.map((part, index) => {
    if (index === 0) return { ...chapter, ...part }
    const slug = `${chapter.slug.slice(0, 55).replace(/-$/, '')}-${index + 1}`
    return { ...chapter, ...part, slug, number: chapter.number + index, title: `${chapter.title} (${index + 1})` }
  })
}
