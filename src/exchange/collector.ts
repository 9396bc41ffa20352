import type { Difficulty, Language, Matching } from '../domain/course.ts'
import { squash } from '../domain/normalise.ts'
import { isSlug, Slugs, slugOf } from '../domain/slug.ts'
import { acceptedQuantity } from '../domain/written/accepted-quantity.ts'
import type { QuestionEntry, TermEntry } from './chapter-text.ts'
import { Notices } from './notices.ts'
import { oneLine, plain } from './plain-text.ts'
import { answersOf } from './raw-answers.ts'
import type { RawQuestion, RawTerm } from './raw-entry.ts'
import type { Placed, Reading } from './reading.ts'

/** Longest name of a term, in characters. */
export const LONGEST_NAME = 100

/** Of a question whose file does not say. */
const USUAL_DIFFICULTY: Difficulty = 2

/**
 * Takes the entries of a file, whatever its format: gives each a slug, mends what can be mended, leaves out what no
 * course could hold, and keeps a notice of either.
 */
export class Collector extends Notices {
  readonly #terms: Placed<TermEntry>[] = []
  readonly #questions: Placed<QuestionEntry>[] = []
  readonly #termSlugs = new Slugs()
  readonly #questionSlugs = new Slugs()
  readonly #names = new Map<string, Placed<TermEntry>>()
  readonly #asked = new Map<string, number>()
  media = 0
  /** Entries with tags of their program. */
  tagged = 0

  term(line: number, raw: RawTerm) {
    const name = oneLine(raw.name)
    const definition = raw.definition.trim()
    if (squash(name) === '') return this.leaveOut(line, 'exchange.no-name', { name })
    if (definition === '') return this.leaveOut(line, 'exchange.no-definition', { name })
    if (Array.from(name).length > LONGEST_NAME)
      return this.leaveOut(line, 'exchange.long-name', { most: LONGEST_NAME, name: `${name.slice(0, 40)}…` })
    const same = this.#names.get(squash(name))
    if (same) return this.#merge(line, name, definition, same)
    const slug = this.#termSlugs.take(slugFor(raw.slug || name))
    if (raw.slug && slug !== raw.slug)
      this.change(line, 'exchange.slug-changed', { given: raw.slug.slice(0, 80), slug })
    const term = { line, slug, related: raw.related ?? [], text: { name, aliases: [] as string[], definition } }
    this.#names.set(squash(name), term)
    term.text.aliases = this.#ownAliases(line, raw.aliases ?? [], term)
    this.#terms.push(term)
  }

  #merge(line: number, name: string, definition: string, same: Placed<TermEntry>) {
    if (same.text.definition.split('\n\n').includes(definition) || same.text.definition === definition)
      return this.leaveOut(line, 'exchange.duplicate-term', { name, first: same.line })
    same.text.definition += `\n\n${definition}`
    this.change(line, 'exchange.merged-term', { name, first: same.line })
  }

  #ownAliases(line: number, aliases: readonly string[], term: Placed<TermEntry>): string[] {
    return aliases.flatMap(given => {
      const alias = oneLine(given)
      const owner = this.#names.get(squash(alias))
      if (squash(alias) === '' || owner === term) return []
      if (owner) {
        this.change(line, 'exchange.alias-taken', { alias, name: owner.text.name })
        return []
      }
      this.#names.set(squash(alias), term)
      return [alias]
    })
  }

  question(line: number, raw: RawQuestion) {
    const prompt = raw.prompt.trim()
    const words = raw.words ?? plain(prompt)
    if (words === '') return this.leaveOut(line, 'exchange.no-prompt')
    const answers = answersOf(this, line, raw)
    if (answers === undefined) return
    const asked = `${raw.kind}\0${squash(words) || prompt}\0${JSON.stringify(answers)}`
    const first = this.#asked.get(asked)
    if (first !== undefined) return this.leaveOut(line, 'exchange.duplicate-question', { first })
    this.#asked.set(asked, line)
    const named = raw.slug || raw.name
    const slug = this.#questionSlugs.take(named ? slugFor(named) : slugFor(prompt, words))
    if (raw.slug && slug !== raw.slug)
      this.change(line, 'exchange.slug-changed', { given: raw.slug.slice(0, 80), slug })
    const { difficulty = USUAL_DIFFICULTY, terms = [], sources = [] } = raw
    const matching = this.#matchingOf(line, raw.matching, answers.accepted)
    const count = answers.choices.filter(choice => choice.right).length
    const anyOf = raw.kind === 'single-choice' && count > 1
    if (anyOf) this.change(line, 'exchange.any-right', { count })
    const kind = anyOf ? 'multiple-choice' : raw.kind
    const text = { prompt, ...answers, explanation: raw.explanation?.trim() ?? '', ...(matching && { matching }) }
    this.#questions.push({
      line,
      slug,
      kind,
      difficulty,
      terms,
      ...(sources.length > 0 && { sources }),
      text,
    })
  }

  /** Words cannot be graded as a number, whatever the file says of them. */
  #matchingOf(line: number, matching: Matching | undefined, accepted: readonly string[]): Matching | undefined {
    if (matching?.match !== 'number') return matching
    const answer = accepted.find(each => acceptedQuantity(each, matching) === undefined)
    if (answer === undefined) return matching
    this.change(line, 'exchange.no-number', { answer })
    return undefined
  }

  /** Says that what stood in several decks, categories or chapters is one chapter here. */
  join(parts: ReadonlySet<unknown>) {
    if (parts.size > 1) this.change(0, 'exchange.chapters-joined', { count: parts.size })
  }

  /** All that was taken, with the notices in order of line. */
  reading(about: { title?: string | undefined; language?: Language; chapter?: Reading['chapter'] } = {}): Reading {
    const { title, language, chapter } = about
    if (this.tagged > 0) this.change(0, 'exchange.tags-unread', { count: this.tagged })
    return {
      ...(title && { title: oneLine(title) }),
      ...(language && { language }),
      ...(chapter && { chapter }),
      terms: this.#terms,
      questions: this.#questions,
      problems: this.problems,
      leftOut: this.leftOut,
      media: this.media,
    }
  }
}

/** What is a slug as it is; else one made of its words. */
function slugFor(wanted: string, words = plain(wanted)): string {
  return isSlug(wanted) ? wanted : slugOf(words)
}
