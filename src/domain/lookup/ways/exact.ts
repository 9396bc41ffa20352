import type { Term } from '../../course.ts'
import { type Form, formsInQuestion } from '../forms.ts'
import type { Names } from '../names.ts'
import { type Hits, SCORE } from '../score.ts'

/** Names that are one of the forms; `text` is what was typed, or meant by it, and `less` what that costs. */
export function findExact(names: Names, text: string, forms: readonly Form[], less: number, hits: Hits): void {
  for (const { key, off } of forms) {
    const by = less > 0 ? 'layout' : off === 0 ? 'name' : 'ending'
    for (const name of names.withKey(key)) {
      const written = by === 'name' ? writtenScore(names.termOf(name), text) : undefined
      const folded = (SCORE.folded[names.kinds[name] ?? 0] ?? 0) - off * SCORE.perEnding - less
      hits.add(names.ownerOf(name), written ?? folded, by)
    }
  }
}

/** The longest name that has a word in it that questions have, too. */
export function findInQuestion(names: Names, text: string, hits: Hits): void {
  for (const forms of formsInQuestion(text)) {
    findExact(names, text, forms, 0, hits)
    if (hits.isSure()) return
  }
}

/** The score of a name or alias that is written just so. */
function writtenScore(term: Term, text: string): number | undefined {
  const texts = Object.values(term.texts)
  const written = text.normalize('NFC')
  if (texts.some(each => each?.name.normalize('NFC') === written)) return SCORE.written
  return texts.some(each => each?.aliases.some(alias => alias.normalize('NFC') === written))
    ? SCORE.writtenAlias
    : undefined
}
