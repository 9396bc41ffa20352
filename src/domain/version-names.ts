import { bySlug } from './by-slug.ts'
import { shortened } from './clean.ts'
import { inLanguage, type Language, type Localised } from './course.ts'
import { plainStart } from './markdown/plain.ts'
import { type ChangedSlugs, compareParts, type OwnPart, type VersionNote } from './own-course.ts'

/** How many names of what changed a note has. */
const MOST_NAMES = 6
const LONGEST_NAME = 40

/** Compares two own parts, entry by entry, and says what the first few that changed are called in a language. */
export function compareInWords(before: OwnPart, after: OwnPart, language: Language): VersionNote {
  const note = compareParts(before, after)
  const named = (slugs: ChangedSlugs, { chapters, terms, questions }: OwnPart) => {
    const name = <T>(entries: readonly { slug: string; texts: Localised<T> }[], of: (text: T) => string) => {
      const known = bySlug(entries)
      return (slug: string) => {
        const texts = known.get(slug)?.texts
        return texts ? inOneLine(of(inLanguage(texts, language))) : slug
      }
    }
    return [
      ...slugs.chapters.slice(0, MOST_NAMES).map(name(chapters, each => each.title)),
      ...slugs.terms.slice(0, MOST_NAMES).map(name(terms, each => each.name)),
      ...slugs.questions.slice(0, MOST_NAMES).map(name(questions, each => plainStart(each.prompt, LONGEST_NAME + 1))),
    ].slice(0, MOST_NAMES)
  }
  const { added, changed, removed } = note
  return {
    ...note,
    names: { added: named(added, after), changed: named(changed, after), removed: named(removed, before) },
  }
}

const inOneLine = (text: string) => shortened(text.replace(/\s+/g, ' ').trim(), LONGEST_NAME)
