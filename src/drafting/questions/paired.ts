import { GAP } from '../../domain/written/gap.ts'
import { squash } from '../squash.ts'
import type { Asked } from './ask-choice.ts'

/** A way to ask about a term, which may find that it cannot. */
type Way<T> = () => T | undefined

/**
 * One question of each kind of ways, the first of each that can be asked and does not show the text of the other: who
 * has just read which term a definition is of learns nothing from writing that term for it. Where there is no such
 * pair, as many as ask for different things.
 */
export function paired<T extends { asked: Asked }>(firsts: readonly Way<T>[], others: readonly Way<T>[]): T[] {
  const [first, second] = [firsts.map(once), others.map(once)]
  for (const other of second) {
    const two = other()
    if (two === undefined) continue
    for (const way of first) {
      const one = way()
      if (one !== undefined && !isSameText(one.asked, two.asked)) return [one, two]
    }
  }
  const found: T[] = []
  for (const way of [...first, ...second]) {
    const question = way()
    const isNew = question !== undefined && !found.some(each => each.asked.kind === question.asked.kind)
    if (isNew && found.length < 2 && !found.some(each => isSameText(each.asked, question.asked))) found.push(question)
  }
  return found
}

/** Whether two questions show one text, or a part of it, to ask for what is not said in it. */
function isSameText(one: Asked, other: Asked): boolean {
  const [text, rival] = [textOf(one), textOf(other)]
  return text !== '' && rival !== '' && (text.includes(rival) || rival.includes(text))
}

const textOf = ({ prompt }: Asked) => squash(prompt.split('\n\n').slice(1).join(' ').replaceAll(GAP, ''))

function once<T>(way: Way<T>): Way<T> {
  let known: { answer: T | undefined } | undefined
  return () => {
    known ??= { answer: way() }
    return known.answer
  }
}
