import { asPattern } from '../as-pattern.ts'
import type { Course, Language, Question, Term } from '../course.ts'
import { fold, join, words } from './fold.ts'
import { aroundGap } from './gap.ts'
import { formsOf } from './parts.ts'
import { respell } from './spelling.ts'

/**
 * What is right as well as what a question accepts in one language: what it accepts in the others, and the names and
 * aliases, in every language, of the term that is its answer. A term is the answer when one of its names is accepted,
 * or when it is the only one that the question tests and the prompt does not speak of it.
 */
export function synonymsOf(question: Question, language: Language, terms: Course['terms']): string[] {
  const mine = question.texts[language]
  if (!mine || mine.accepted.length === 0) return []
  const texts = Object.values(question.texts).filter(text => text !== undefined)
  const others = texts.filter(text => text !== mine).flatMap(text => text.accepted)
  const isText = mine.matching ? mine.matching.match === 'text' : !aroundGap(mine.prompt)?.code
  const tested = isText ? terms.filter(term => question.terms.includes(term.slug)) : []
  const accepted = new Set([...mine.accepted, ...others].flatMap(formsOf).map(spelling))
  const prompts = texts.map(text => ` ${respell(words(text.prompt)).join(' ')} `)
  const isAsked = (name: string) => prompts.some(prompt => speaksOf(prompt, name))
  const names = tested.flatMap(term => {
    const all = namesOf(term)
    const isAnswer = all.some(name => formsOf(name).some(form => accepted.has(spelling(form))))
    const isOnly = question.terms.length === 1 && !all.some(isAsked)
    return isAnswer || isOnly ? all.filter(name => !isAsked(name)) : []
  })
  const shown = new Set(mine.accepted.map(fold))
  return [...new Map([...others, ...names].map(each => [fold(each), each])).entries()]
    .filter(([folded]) => !shown.has(folded))
    .map(([, each]) => each)
}

function namesOf(term: Term): string[] {
  return Object.values(term.texts).flatMap(text => (text ? [text.name, ...text.aliases] : []))
}

function spelling(text: string): string {
  return join(respell(words(text)))
}

/** Whether a prompt, as spaced words, has a name; in Hangul a particle may follow. */
function speaksOf(prompt: string, name: string): boolean {
  const spelt = respell(words(name)).join(' ')
  return (
    prompt.includes(` ${spelt}${/[가-힣]$/.test(spelt) ? '' : ' '}`) ||
    (/[a-z0-9]$/.test(spelt) && new RegExp(` ${asPattern(spelt)}[가-힣]`).test(prompt))
  )
}
