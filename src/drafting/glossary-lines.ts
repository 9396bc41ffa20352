import type { DraftTerm } from './draft.ts'
import { unescaped } from './markdown.ts'
import { plain } from './reading/inline.ts'
import { squash } from './squash.ts'
import { splitLabel } from './terms/labels/label.ts'

/** A term, with what the notes say that it is. */
export type Explained = Pick<DraftTerm, 'name' | 'aliases' | 'definition' | 'lines'>

/** What a line of the notes says, without its marks. */
interface Said {
  text: string
  lines: readonly number[]
}

/** Terms, with their names and definitions squashed, by the lines that they are explained in. */
export type GlossaryLines = Map<number, { term: Explained; names: string[]; definition: string }[]>

export function glossaryLines(terms: readonly Explained[]): GlossaryLines {
  const found: GlossaryLines = new Map()
  for (const term of terms) {
    const names = [term.name, ...term.aliases].map(squash)
    const each = { term, names, definition: squash(plain(unescaped(term.definition))) }
    for (const line of term.lines) found.set(line, [...(found.get(line) ?? []), each])
  }
  return found
}

/** The term that a text says what it is, without naming it: the name stands above. */
export function ownerOf({ text, lines }: Said, glossary: GlossaryLines): Explained | undefined {
  const said = squash(text)
  return termsOn(lines, glossary).find(
    ({ names, definition }) => isSame(said, definition) && !names.some(name => said.includes(name)),
  )?.term
}

/** Whether a text is a term's name and what it is, set side by side, and no sentence that could say more. */
export function isEntry({ text, lines }: Said, glossary: GlossaryLines): boolean {
  const said = squash(text)
  const rest = squash(splitLabel(text)?.rest ?? '')
  return termsOn(lines, glossary).some(
    ({ names, definition }) =>
      definition !== '' &&
      (names.some(name => said === name + definition) || (rest !== '' && isSame(rest, definition))),
  )
}

const termsOn = (lines: readonly number[], glossary: GlossaryLines) => lines.flatMap(line => glossary.get(line) ?? [])

/** Whether a text is a definition, or one of both goes on where the other ends. */
const isSame = (said: string, definition: string) =>
  definition !== '' && (said.startsWith(definition) || definition.startsWith(said))
