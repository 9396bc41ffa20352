import { inLanguage } from '../../domain/course.ts'
import type { Intent } from '../../domain/intent.ts'
import type { LoadedCourse, Study } from '../ports.ts'
import { componentId } from './component-id.ts'

/** The id that asks another study the same; '' where there is none. A term goes by its name: ids are of one course. */
export function askingId(intent: Intent, { language }: Study, { glossary }: LoadedCourse): string {
  const nameOf = (slug: string) => {
    const term = glossary.bySlug(slug)
    return term ? inLanguage(term.texts, language).name : slug
  }
  switch (intent.type) {
    case 'explain':
      return componentId.explain(intent.query)
    case 'term':
      return componentId.explain(nameOf(intent.slug))
    case 'practise': {
      const about = intent.term === undefined ? intent.about : nameOf(intent.term)
      return about === undefined ? componentId.practise(intent.chapter) : componentId.practiseAbout(about)
    }
    case 'leaderboard':
      return componentId.leaderboard(intent.period, intent.last)
    case 'me':
      return componentId.me()
    case 'search':
      return componentId.search()
    default:
      return ''
  }
}
