import type { Card, CardButton } from '../../domain/card.ts'
import { firstCharacters } from '../../domain/clean.ts'
import { type Course, inLanguage, type Language, type Term } from '../../domain/course.ts'
import { componentId } from '../talk/component-id.ts'
import { plain } from '../talk/markdown.ts'
import { chapterTitle, courseTitle, type Speech } from '../talk/speech.ts'

/** Most related terms shown as buttons; Discord's row holds five, with 'share' as the fifth. */
const MOST_RELATED = 4

/**
 * A glossary entry.
 * @param related the terms it leads to
 * @param sharedBy who shared it in the channel; without, the card is private and offers to share
 */
export function termCard(
  { t, say, language }: Speech,
  course: Course,
  term: Term,
  related: Term[],
  sharedBy?: string,
): Card {
  const { name, aliases, definition } = inLanguage(term.texts, language)
  const chapter = say('term.footer', {
    course: courseTitle(course, language),
    number: term.chapter,
    title: chapterTitle(course, term.chapter, language),
  })
  const also = aliases.length > 0 ? ` · ${say('term.aliases', { aliases: aliases.slice(0, 4).join(', ') })}` : ''
  const share: CardButton[] =
    sharedBy === undefined
      ? [{ label: t('term.share'), action: componentId.shareTerm(term.slug), style: 'primary' }]
      : []
  return {
    kind: 'term',
    tone: 'neutral',
    fallback: t('term.fallback', { name, definition: plain(definition) }),
    parts: [
      ...(sharedBy === undefined
        ? []
        : [{ type: 'footer' as const, markdown: say('term.shared', { name: sharedBy }) }]),
      { type: 'heading', text: name },
      { type: 'text', markdown: definition },
      { type: 'footer', markdown: `${chapter}${also}` },
      { type: 'buttons', buttons: [...termButtons(related.slice(0, MOST_RELATED), language), ...share] },
    ],
  }
}

/** Nothing found: what came near, as buttons. */
export function missCard({ t, say, language }: Speech, query: string, suggestions: Term[]): Card {
  const said = say('term.not-found', { query: firstCharacters(query, 80) })
  const buttons = termButtons(suggestions, language)
  return {
    kind: 'notice',
    tone: 'warning',
    fallback: plain(said),
    parts: [
      { type: 'text', markdown: buttons.length > 0 ? `${said} ${t('term.suggest')}` : said },
      ...(buttons.length > 0 ? [{ type: 'buttons' as const, buttons }] : []),
    ],
  }
}

function termButtons(terms: readonly Term[], language: Language): CardButton[] {
  return terms.map(term => ({ label: inLanguage(term.texts, language).name, action: componentId.term(term.slug) }))
}
