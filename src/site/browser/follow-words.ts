import type { Choice } from '../../domain/course.ts'
import type { Draft, DraftQuestion, DraftTerm } from '../../drafting/draft.ts'
import { literal, unescaped } from '../../drafting/markdown.ts'
import { inShort } from '../../drafting/questions/in-short.ts'

type Words = Pick<DraftTerm, 'slug' | 'name' | 'definition'>

/** What a question was, and what its term was, before its words followed: letter by letter a field may be empty for a while. */
const origins = new WeakMap<DraftQuestion, { question: DraftQuestion; term: Words }>()

/**
 * A draft in which a term has other words, and so have the questions that said it word for word: a definition that a host
 * corrects is asked as it is now.
 */
export function followWords(of: Draft, before: DraftTerm, after: DraftTerm): Draft {
  const terms = of.terms.map(term => (term === before ? after : term))
  if (before.name === after.name && before.definition === after.definition) return { ...of, terms }
  return { ...of, terms, questions: of.questions.map(question => followed(question, before, after)) }
}

function followed(question: DraftQuestion, before: Words, after: Words): DraftQuestion {
  const origin = origins.get(question)
  const first = origin?.term.slug === before.slug ? origin : { question, term: before }
  const change = { name: after.name || first.term.name, definition: after.definition || first.term.definition }
  if (first !== origin && !isSaid(question, before)) return question
  const made = reworded(first.question, first.term, change)
  origins.set(made, first)
  return made
}

/** Whether a question says a term word for word. */
function isSaid(question: DraftQuestion, { name, definition }: Words): boolean {
  const other = reworded(question, { name, definition }, { name: `${name}\0`, definition: `${definition}\0` })
  return JSON.stringify(other) !== JSON.stringify(question)
}

type Said = Omit<Words, 'slug'>

function reworded(question: DraftQuestion, was: Said, is: Said): DraftQuestion {
  const say = (text: string) => named(defined(text, was.definition, is.definition), was.name, is.name)
  const choice = (each: Choice): Choice => ({
    ...each,
    text: say(each.text),
    ...(each.feedback !== undefined && { feedback: say(each.feedback) }),
  })
  return {
    ...question,
    prompt: say(question.prompt),
    choices: question.choices.map(choice),
    accepted: question.accepted.map(answer => (answer === was.name ? is.name : answer)),
    explanation: say(question.explanation).replaceAll(`“${literal(was.name)}: `, () => `“${literal(is.name)}: `),
  }
}

/** A shorter one may be a part of any sentence. */
const SHORTEST = 8

function defined(text: string, was: string, is: string): string {
  if (was === '') return text
  const now = formsOf(is)
  for (const [at, form] of formsOf(was).entries()) {
    if (text === form) return now[at] ?? is
    if (form.length >= SHORTEST && text.includes(form)) return text.replaceAll(form, () => now[at] ?? is)
  }
  return text
}

/** A definition as it stands, as it is read, and in short. */
function formsOf(definition: string): string[] {
  const read = unescaped(definition)
  return [definition, literal(read), literal(inShort(read))]
}

/** A name is one where it stands alone, or where it is set off. */
function named(text: string, was: string, is: string): string {
  if (was === '') return text
  if (text === was || text === literal(was)) return literal(is)
  return text.replaceAll(`**${literal(was)}**`, () => `**${literal(is)}**`).replaceAll(`\`${was}\``, () => `\`${is}\``)
}
