import { inLanguage } from '../../domain/course.ts'
import type { MineIntent, StudyIntent } from '../../domain/intent.ts'
import type { LoadedCourse, Study } from '../ports.ts'
import { componentId } from './component-id.ts'

/** What a button may ask of another study: not what is about one message here, or needs more letters than an id has. */
export const IS_ASKED_AGAIN: Record<StudyIntent['type'], boolean> = {
  explain: true,
  'explain-text': false,
  search: true,
  term: true,
  'share-term': false,
  practise: true,
  'practise-form': false,
  'practise-answer': false,
  review: true,
  remind: true,
  'remind-off': true,
  reminder: true,
  leaderboard: true,
  me: true,
  away: true,
}

/** The id that asks another study the same; '' where there is none. A term goes by its name: ids are of one course. */
export function askingId(intent: StudyIntent | MineIntent, { language }: Study, { glossary }: LoadedCourse): string {
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
    case 'away':
      return componentId.away(intent.dates ?? 'off')
    case 'search':
      return componentId.search()
    case 'review':
      return componentId.review()
    case 'reminder':
      return componentId.remind('')
    case 'remind':
      return componentId.remind([intent.time, intent.timezone ?? ''].join(' ').trim())
    case 'remind-off':
      return componentId.remind('off')
    case 'explain-text':
    case 'share-term':
    case 'practise-form':
    case 'practise-answer':
    case 'export':
    case 'forget':
    case 'hide':
    case 'show':
    case 'named':
    case 'unnamed':
      return ''
  }
}
