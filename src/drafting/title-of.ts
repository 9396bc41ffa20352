import type { DraftTerm } from './draft.ts'
import type { Notes } from './notes.ts'
import { plain } from './reading/inline.ts'
import { isSentence } from './reading/line-kind.ts'
import { squash } from './squash.ts'

/** A title is no longer than this, in letters. */
const MOST_LETTERS = 80
/** What editors write where nobody has written a title. */
const NO_TITLE = /^(?:insert title here|untitled(?: document)?|document|title|new page|제목 ?없음|무제|새 문서)$/i
/** What says something of a name, or asks, and is no title. */
const SAYS = /[:：?=→|]|\.{3,}|…|,$|\s(?:is|are|was|were|means)\s|[다요죠음함됨임]$/

/** What a draft is called: the title of its notes, else their first line where it looks like one, else its first term. */
export function titleOf({ title, blocks }: Notes, terms: readonly DraftTerm[]): string {
  if (title !== undefined && !NO_TITLE.test(title)) return title
  const [first] = blocks
  const line = first?.kind === 'text' && first.lines.length === 1 ? plain(first.text) : ''
  const isTerm = terms.some(term => [term.name, ...term.aliases].some(name => squash(name) === squash(line)))
  const isTitle = /\p{L}{2}/u.test(line) && line.length <= MOST_LETTERS && !isSentence(line) && !SAYS.test(line)
  return isTitle && !isTerm ? line : (terms[0]?.name ?? '')
}
