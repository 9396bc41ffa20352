import { Slugs, slugOf } from '../domain/slug.ts'
import type { Draft, DraftTerm, Unsure } from './draft.ts'
import { literal, unescaped } from './markdown.ts'
import type { Notes } from './notes.ts'
import { NotesError } from './notes-error.ts'
import { isProgramCode } from './program-code.ts'
import { draftQuestions } from './questions/draft-questions.ts'
import { topicOf } from './questions/topic.ts'
import { quoteOf } from './quote.ts'
import { plain } from './reading/inline.ts'
import { forget } from './remembered.ts'
import { squash } from './squash.ts'
import { summarise } from './summarise.ts'
import { findCandidates } from './terms/find-terms.ts'
import { countMentions } from './terms/names/mentions.ts'
import { NameIndex } from './terms/names/name-index.ts'
import { glance, sentencesOf } from './terms/sentences.ts'
import { type Settled, settle } from './terms/settle.ts'
import { withoutEmpty } from './without-empty.ts'

/** Below this a term is shown with a mark that its definition may be none. */
const SURE = 0.58
const SHORT_DEFINITION = 8
const MOST_RELATED = 5

/**
 * A chapter by rule, from nothing but the notes: the same notes always give the same draft, and all that it claims
 * stands in them.
 * @throws {NotesError} when no term is explained in them, or they are program code
 */
export function draftNotes(notes: Notes): Draft {
  try {
    return drafted(notes)
  } finally {
    forget()
  }
}

function drafted(notes: Notes): Draft {
  if (isProgramCode(notes)) throw new NotesError('notes.code')
  const settled = settle(findCandidates(notes))
  if (settled.length === 0 || isStory(notes, settled.length)) throw new NotesError('notes.no-terms')
  const slugs = new Slugs()
  const mentions = countMentions(notes.blocks)
  const terms = settled.map(each => termOf(each, notes, slugs, mentions))
  relate(terms, settled, notes)
  const topics = terms.map((term, at) => {
    const { best, all } = settled[at] as Settled
    const own = squash(term.name)
    const other = all.find(each =>
      [each.name, ...each.aliases].some(name => term.aliases.includes(name) && squash(name) !== own),
    )
    const parent = notes.blocks[best.block]?.parent ?? -1
    return topicOf(term, {
      typed: best.typed === true,
      parent,
      place: best.block,
      aliasLines: other?.lines ?? best.lines,
    })
  })
  const title = notes.title ?? terms[0]?.name ?? ''
  const questions = draftQuestions(notes, topics)
  return {
    title,
    language: notes.language,
    summary: summarise(notes),
    terms: withoutEmpty(terms, questions),
    questions,
  }
}

function termOf(settled: Settled, notes: Notes, slugs: Slugs, mentions: (name: string) => number): DraftTerm {
  const { best } = settled
  const aliases = best.typed ? settled.aliases : [...settled.aliases, ...inOtherNumber(settled, mentions)]
  const name = best.typed || notes.language !== 'en' ? settled.name : asTitle(settled.name)
  const isNamedOnly = plain(best.definition).length < 2
  const text = isNamedOnly
    ? sentenceWith(name, notes, best.block)
    : glance(best.definition.replaceAll('**', '').replace(/^(?:→|⇒|->|=>)\s*/, ''))
  return {
    slug: slugs.take(slugOf(name)),
    name,
    aliases,
    definition: literal(text),
    related: [],
    lines: best.lines,
    quote: quoteOf(notes, best.lines),
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
  if (best.rule === 'heading' && strength < SURE) return 'from-heading'
  const others = all.filter(each => each.strength >= 0.7 && squash(each.definition) !== squash(best.definition))
  return others.length > 1 ? 'two-definitions' : undefined
}

function sentenceWith(name: string, notes: Notes, place: number): string {
  const text = plain(notes.blocks[place]?.text ?? '')
  return sentencesOf(text).find(sentence => squash(sentence).includes(squash(name))) ?? text
}

/** Terms are related when one's definition names the other, and next when they stand in one list. */
function relate(terms: readonly DraftTerm[], settled: readonly Settled[], notes: Notes): void {
  const index = new NameIndex<DraftTerm>()
  for (const term of terms) for (const name of [term.name, ...term.aliases]) index.add(name, term)
  const related = new Map(terms.map(term => [term, new Set<string>()]))
  const named = terms.flatMap(term =>
    index.occurrences(unescaped(term.definition)).map(({ owner }) => [term, owner] as const),
  )
  for (const [term, owner] of named.filter(([one, other]) => one !== other)) {
    related.get(term)?.add(owner.slug)
    related.get(owner)?.add(term.slug)
  }
  const byParent = new Map<number, string[]>()
  const parentOf = (at: number) => notes.blocks[settled[at]?.best.block ?? -1]?.parent ?? -1
  for (const [at, term] of terms.entries())
    byParent.set(parentOf(at), [...(byParent.get(parentOf(at)) ?? []), term.slug])
  for (const [at, term] of terms.entries()) {
    const siblings = parentOf(at) < 0 ? [] : (byParent.get(parentOf(at)) ?? [])
    const own = siblings.indexOf(term.slug)
    const beside = siblings.filter((_, place) => place !== own && Math.abs(place - own) <= 2)
    term.related = [...new Set([...(related.get(term) ?? []), ...beside])].slice(0, MOST_RELATED)
  }
}

/** Of a text that tells a story, now and then a sentence reads like a definition; where people speak, more often. */
const FEWEST_A_SENTENCE = 0.05
const FEWEST_WHERE_SPOKEN = 0.25
/** Somebody speaks: what is quoted ends like a sentence before the mark closes. A quoted name does not. */
const SPEECH = /["“「『][^"“”「」『』]*[.,!?…]["”」』]/

function isStory(notes: Notes, terms: number): boolean {
  const texts = notes.blocks.filter(block => block.kind === 'text')
  const sentences = texts.reduce((sum, block) => sum + sentencesOf(block.text).length, 0)
  const spoken = texts.filter(block => SPEECH.test(block.text)).length
  // Whoever tells a story sets no words in bold; whoever teaches quotes now and then.
  const isMarked = notes.blocks.filter(block => block.text.includes('**')).length >= 5
  const fewest = !isMarked && spoken >= 3 && spoken >= texts.length / 5 ? FEWEST_WHERE_SPOKEN : FEWEST_A_SENTENCE
  return sentences >= 20 && terms < sentences * fewest
}
