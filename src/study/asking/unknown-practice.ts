import type { Part, Reply } from '../../domain/card.ts'
import { inLanguage } from '../../domain/course.ts'
import type { LoadedCourse } from '../ports.ts'
import { sayChapters } from '../talk/chapters.ts'
import { componentId } from '../talk/component-id.ts'
import { notice, problemNotice, withMore } from '../talk/notice-card.ts'
import type { Speech } from '../talk/speech.ts'

/** Terms offered in place of what nothing is called. */
const MOST_OFFERED = 3

/**
 * What is said where a member asked to practise what is neither a chapter nor one term: what came near, or each of several terms,
 * can be pressed.
 */
export function unknownPractice(speech: Speech, { course, glossary }: LoadedCourse, typed: string): Reply[] {
  const { t, language } = speech
  const { terms, suggestions } = glossary.find(typed)
  const buttons = [...terms, ...suggestions].slice(0, MOST_OFFERED).map(({ slug, texts }) => ({
    label: inLanguage(texts, language).name,
    action: componentId.practiseTerm(slug),
  }))
  const offered: Part = { type: 'buttons', buttons }
  if (terms.length > 0) return notice(t('practise.one-at-a-time'), 'neutral', [offered])
  const nearest = sayChapters(speech, course)
  const problem = problemNotice({ key: 'bad-practice', given: typed, nearest }, speech)
  const offer: Part[] = [{ type: 'text', markdown: t('term.suggest') }, offered]
  return buttons.length === 0 ? problem : withMore(problem, offer)
}
