import type { Card } from '../../domain/card.ts'
import { type Course, inLanguage, type Term } from '../../domain/course.ts'
import { cut } from '../talk/card-text.ts'
import { componentId } from '../talk/component-id.ts'
import { plain } from '../talk/markdown.ts'
import { type Speech, termPlace } from '../talk/speech.ts'

/** Characters of a definition beside others. */
const LONGEST = 900

/** Several terms side by side, each a press away from all that is known of it. */
export function termsCard({ t, say, language }: Speech, course: Course, terms: readonly Term[]): Card {
  const texts = terms.map(term => ({ term, ...inLanguage(term.texts, language) }))
  const names = texts.map(({ name }) => name).join(' · ')
  const chapters = [...new Set(terms.map(term => term.chapter))].sort((a, b) => a - b)
  const footer = chapters.map(number => termPlace({ say, language }, course, number)).join(' / ')
  return {
    kind: 'term',
    tone: 'neutral',
    fallback: t('term.several', { names }),
    parts: [
      { type: 'heading', text: names },
      {
        type: 'fields',
        fields: texts.map(({ name, definition }) => ({ name, value: cut(plain(definition), LONGEST) })),
      },
      { type: 'footer', markdown: footer },
      {
        type: 'buttons',
        buttons: texts.map(({ term, name }) => ({ label: name, action: componentId.term(term.slug) })),
      },
    ],
  }
}
