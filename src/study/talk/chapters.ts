import { type Course, inLanguage } from '../../domain/course.ts'
import { literal } from './markdown.ts'
import type { Speech } from './speech.ts'

/** Chapters that one list names; the rest is counted. */
const MOST_NAMED = 12

/**
 * Chapters by number and title, as Markdown on one line: `1. Clouds · 2. Images`.
 * @param numbers those that count; all by default
 */
export function sayChapters(
  { t, language }: Pick<Speech, 't' | 'language'>,
  { chapters }: Course,
  numbers?: ReadonlySet<number>,
): string {
  const listed = chapters.filter(({ number }) => numbers?.has(number) ?? true)
  const named = listed
    .slice(0, MOST_NAMED)
    .map(({ number, texts }) => `${number}. ${literal(inLanguage(texts, language).title)}`)
  const more = listed.length - named.length
  return [...named, ...(more > 0 ? [t('chapters.more', { count: more })] : [])].join(' · ')
}
