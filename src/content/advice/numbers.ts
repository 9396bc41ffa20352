import { acceptedQuantity } from '../../domain/written/accepted-quantity.ts'
import type { Quantity } from '../../domain/written/quantity.ts'
import { sameQuantity } from '../../domain/written/same-quantity.ts'
import { unitsOf } from '../../domain/written/units.ts'
import type { ParsedChapter } from '../chapter-file.ts'
import { distinctGroups } from '../check/group-by-number.ts'
import { at, place } from '../check/place.ts'
import type { ContentProblem } from '../problem.ts'

type Question = ParsedChapter['questions'][number]

/** Numbers that are right in one language of a question, and none of those in the first. */
export function otherNumbers(chapters: readonly ParsedChapter[]): ContentProblem[] {
  return distinctGroups(chapters).flatMap(([first, ...others]) =>
    others.flatMap(other =>
      other.questions.flatMap(question => {
        const twin = first?.questions.find(each => each.slug === question.slug)
        return first && twin
          ? othersOf(question, twin).map(number => say(number, question, other, place(first, twin.acceptLine)))
          : []
      }),
    ),
  )
}

const say = (number: string, { slug, acceptLine }: Question, chapter: ParsedChapter, first: string) =>
  at(
    chapter,
    acceptLine,
    `the number ${number} that ${slug} accepts is none of those at ${first}: both are marked right`,
  )

function othersOf(question: Question, twin: Question): string[] {
  if (question.text.matching?.match !== 'number' || twin.text.matching?.match !== 'number') return []
  const { matching } = twin.text
  const prompt = `${question.text.prompt} ${twin.text.prompt}`
  const known = twin.text.accepted.flatMap(each => acceptedQuantity(each, matching) ?? [])
  const isKnown = (one: Quantity) => known.some(each => isSame(one, each, matching.tolerance ?? 0, prompt))
  return question.text.accepted.filter(each => {
    const one = acceptedQuantity(each, question.text.matching ?? {})
    return one !== undefined && known.length > 0 && !isKnown(one)
  })
}

/** Whether two numbers are one, or in units of which nothing can be told: dollars are no won, and cups may be 컵. */
function isSame(one: Quantity, other: Quantity, tolerance: number, prompt: string): boolean {
  const [mine = [], theirs = []] = [one, other].map(({ unit }) => unitsOf(unit).map(({ kind }) => kind))
  if (mine.length === 0 || theirs.length === 0) return Math.abs(one.value - other.value) <= tolerance
  if (!mine.some(kind => theirs.includes(kind))) return true
  return sameQuantity(one, other, tolerance, prompt) || sameQuantity(other, one, tolerance, prompt)
}
