import type { Card } from '../../domain/card.ts'
import { type Chapter, type Course, inLanguage } from '../../domain/course.ts'
import { courseTitle, type Speech } from '../talk/speech.ts'

/** The summary of the week's chapter. */
export function summaryCard({ t, say, language }: Speech, course: Course, chapter: Chapter): Card {
  const { title, summary } = inLanguage(chapter.texts, language)
  const name = courseTitle(course, language)
  const terms = course.terms.filter(term => term.chapter === chapter.number).length
  return {
    kind: 'summary',
    tone: 'neutral',
    fallback: name === title ? t('summary.heading', { title }) : t('summary.fallback', { course: name, title }),
    parts: [
      { type: 'heading', text: t('summary.heading', { title }) },
      { type: 'text', markdown: summary },
      { type: 'footer', markdown: say('summary.footer', { course: name, number: chapter.number, terms }) },
    ],
  }
}
