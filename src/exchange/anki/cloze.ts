import { GAP } from '../../domain/written/gap.ts'

/** One gap of a text: `{{c1::answer::hint}}`. */
interface Deletion {
  number: number
  answer: string
  hint: string | undefined
}

/** A question made of a cloze text; in HTML. */
export interface ClozeQuestion {
  number: number
  /** With a gap, and the other deletions filled in. */
  prompt: string
  answer: string
  /** With everything filled in. */
  whole: string
}

const DELETION = /\{\{c(\d{1,3})::((?:(?!\{\{c\d|\}\}).)*?)(?:::((?:(?!\{\{c\d|\}\}).)*?))?\}\}/s

/**
 * One question for each number of a cloze text. A number that stands several times with the same answer has one gap,
 * and its answer is an ellipsis elsewhere.
 * @returns `nested` where one deletion stands inside another, which one gap cannot say
 */
export function clozeQuestions(html: string): ClozeQuestion[] | 'nested' | 'several' {
  const parts: (string | Deletion)[] = []
  let rest = html
  for (let found = DELETION.exec(rest); found; found = DELETION.exec(rest)) {
    const [all, number = '', answer = '', hint] = found
    parts.push(rest.slice(0, found.index), { number: Number(number), answer, hint })
    rest = rest.slice(found.index + all.length)
  }
  parts.push(rest)
  if (parts.some(part => typeof part === 'string' && /\{\{c\d+::/.test(part))) return 'nested'
  const deletions = parts.filter(part => typeof part !== 'string')
  const numbers = [...new Set(deletions.map(deletion => deletion.number))]
  const whole = parts.map(part => (typeof part === 'string' ? part : part.answer)).join('')
  const questions = numbers.flatMap(number => {
    const own = deletions.filter(deletion => deletion.number === number)
    const [first] = own
    if (first === undefined || own.some(each => each.answer !== first.answer)) return []
    const prompt = parts.map(part => (typeof part === 'string' ? part : shown(part, first))).join('')
    return [{ number, prompt, answer: first.answer, whole }]
  })
  return questions.length === 0 && numbers.length > 0 ? 'several' : questions
}

function shown(part: Deletion, asked: Deletion): string {
  if (part === asked) return part.hint ? `${GAP} (${part.hint})` : GAP
  return part.number === asked.number ? '…' : part.answer
}
