import { type Slugs, slugOf } from '../domain/slug.ts'
import type { DraftTerm, Unsure } from './draft.ts'
import { literal } from './markdown.ts'
import type { Notes } from './notes.ts'
import { plain } from './reading/inline.ts'
import { sourceIn } from './source-in.ts'
import { squash } from './squash.ts'
import { glance, sentencesOf } from './terms/sentences.ts'
import type { Settled } from './terms/settle.ts'
import { withoutLead } from './without-lead.ts'

/**
 * Below this a term is shown with a mark that it, or its definition, may be none: on pages that the rules were not made
 * with three in ten of those below it are none, and one in ten of the others.
 */
const SURE = 0.58

const SHORT_DEFINITION = 8

/** A term of the draft, from what the rules have settled on. */
export function termOf(settled: Settled, notes: Notes, slugs: Slugs, mentions: (name: string) => number): DraftTerm {
  const { best } = settled
  const aliases = best.typed ? settled.aliases : [...settled.aliases, ...inOtherNumber(settled, mentions)]
  const name = best.typed || notes.language !== 'en' ? settled.name : asTitle(settled.name)
  const isNamedOnly = plain(best.definition).length < 2
  const text = isNamedOnly
    ? sentenceWith(name, notes, best.block)
    : withoutLead(glance(best.definition.replaceAll('**', '')))
  return {
    slug: slugs.take(slugOf(name)),
    name,
    aliases,
    definition: literal(text),
    related: [],
    ...sourceIn(notes, best.lines, text, name),
    unsure: isNamedOnly ? 'named-only' : doubt(settled, text),
  }
}

/** A name as it begins a line: some are found inside a sentence, and a small letter would tell them from the others. */
function asTitle(name: string): string {
  return /^\p{Ll}+(?:[\s-]|$)/u.test(name) && !/\p{Lu}/u.test(name.slice(0, 12))
    ? name[0]?.toUpperCase() + name.slice(1)
    : name
}

/** The singular of a plural name, or the plural of a singular one, where the notes have it too. */
function inOtherNumber({ name, aliases }: Settled, mentions: (name: string) => number): string[] {
  if (!/[a-z]{3}$/.test(name)) return []
  const others = /ies$/.test(name)
    ? [`${name.slice(0, -3)}y`]
    : /[^s]s$/.test(name)
      ? [name.slice(0, -1)]
      : [`${name}s`, name.replace(/y$/, 'ies')]
  return others.filter(
    other => other !== name && mentions(other) > 0 && !aliases.some(alias => squash(alias) === squash(other)),
  )
}

function doubt({ all, best, strength }: Settled, definition: string): Unsure | undefined {
  if (definition.length < SHORT_DEFINITION) return 'short-definition'
  if (strength < SURE) return best.rule === 'heading' ? 'from-heading' : 'from-text'
  const others = all.filter(each => each.strength >= 0.7 && squash(each.definition) !== squash(best.definition))
  return others.length > 1 ? 'two-definitions' : undefined
}

function sentenceWith(name: string, notes: Notes, place: number): string {
  const text = plain(notes.blocks[place]?.text ?? '')
  return sentencesOf(text).find(sentence => squash(sentence).includes(squash(name))) ?? text
}
