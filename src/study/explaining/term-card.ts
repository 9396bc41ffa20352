import type { Card, CardButton, Part } from '../../domain/card.ts'
import { firstCharacters } from '../../domain/clean.ts'
import { type Course, inLanguage, type Language, type Term } from '../../domain/course.ts'
import { withoutMentions } from '../../domain/mentions.ts'
import { normalise } from '../../domain/normalise.ts'
import { componentId } from '../talk/component-id.ts'
import { plain } from '../talk/markdown.ts'
import { type Speech, termPlace } from '../talk/speech.ts'

/** Most related terms shown as buttons; Discord's row holds five. */
const MOST_RELATED = 5

/** What a term's card offers besides the entry. */
export interface TermOffer {
  /** The terms it leads to. */
  related: readonly Term[]
  /** Whether there is a question about it that this member may practise with. */
  practisable?: boolean
  /** Who shared it in the channel; without, the card offers to share. */
  sharedBy?: string
  /** Whether everybody there sees it anyway. */
  spoken?: boolean
}

/** A glossary entry. */
export function termCard(
  { t, say, language }: Speech,
  course: Course,
  term: Term,
  { related, practisable = false, sharedBy, spoken = false }: TermOffer,
): Card {
  const { name, aliases, definition } = inLanguage(term.texts, language)
  const chapter = termPlace({ say, language }, course, term.chapter)
  const also = aliases.length > 0 ? ` · ${say('term.aliases', { aliases: aliases.slice(0, 4).join(', ') })}` : ''
  const near = termButtons(related.slice(0, MOST_RELATED), language)
  const offers: CardButton[] = [
    ...(practisable ? [{ label: t('term.practise'), action: componentId.practiseTerm(term.slug) }] : []),
    ...(sharedBy === undefined && !spoken
      ? [{ label: t('term.share'), action: componentId.shareTerm(term.slug) }]
      : []),
  ]
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
      ...labelled(t('term.related'), near),
      ...(offers.length > 0 ? [{ type: 'buttons' as const, buttons: offers }] : []),
    ],
  }
}

function labelled(label: string, buttons: CardButton[]): Part[] {
  return buttons.length > 0
    ? [
        { type: 'footer', markdown: label },
        { type: 'buttons', buttons },
      ]
    : []
}

/** Nothing found: what came near, as buttons. @param noted whether hosts are told that someone looked for it */
export function missCard({ t, say, language }: Speech, query: string, suggestions: Term[], noted = true): Card {
  const shown = firstCharacters(withoutMentions(query).replace(/\s+/g, ' ').trim(), 80)
  const missed = noted ? 'term.not-found' : 'term.unknown'
  const said = normalise(shown) === '' ? t('term.nothing') : say(missed, { query: shown })
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
