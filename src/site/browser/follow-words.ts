import type { Choice, QuestionText } from '../../domain/course.ts'
import type { Draft, DraftQuestion, DraftTerm } from '../../drafting/draft.ts'
import { literal, unescaped } from '../../drafting/markdown.ts'
import { inShort } from '../../drafting/questions/in-short.ts'

/** What a term is called and what it is, in one language. */
type Said = Pick<DraftTerm, 'name' | 'definition'>
type SaidOf = Said & Pick<DraftTerm, 'slug'>

/** What a question was, and what its term was, before its words followed: letter by letter a field may be empty for a while. */
const origins = new WeakMap<QuestionText, { words: QuestionText; term: SaidOf }>()

/**
 * A draft in which a term has other words, and so have the questions that said it word for word: a definition that a host
 * corrects is asked as it is now. So it is in each language.
 */
export function followWords(of: Draft, before: DraftTerm, after: DraftTerm): Draft {
  const terms = of.terms.map(term => (term === before ? after : term))
  return { ...of, terms, questions: of.questions.map(question => followed(question, before, after)) }
}

function followed(question: DraftQuestion, before: DraftTerm, after: DraftTerm): DraftQuestion {
  const { slug } = before
  const own = followedIn(question, before, after)
  const other =
    question.other && before.other && after.other
      ? followedIn(question.other, { slug, ...before.other }, after.other)
      : question.other
  if (own === question && other === question.other) return question
  const made = { ...own, ...(other && { other }) }
  const origin = origins.get(own)
  if (origin) origins.set(made, origin)
  return made
}

function followedIn<Words extends QuestionText>(words: Words, before: SaidOf, after: Said): Words {
  if (before.name === after.name && before.definition === after.definition) return words
  const origin = origins.get(words)
  const first = origin?.term.slug === before.slug ? origin : { words, term: before }
  const change = { name: after.name || first.term.name, definition: after.definition || first.term.definition }
  if (first !== origin && !isSaid(words, before)) return words
  const made = reworded(first.words as Words, first.term, change)
  origins.set(made, first)
  return made
}

/** Whether a question says a term word for word. */
function isSaid(words: QuestionText, { name, definition }: Said): boolean {
  const other = reworded(words, { name, definition }, { name: `${name}\0`, definition: `${definition}\0` })
  return JSON.stringify(other) !== JSON.stringify(words)
}

function reworded<Words extends QuestionText>(words: Words, was: Said, is: Said): Words {
  const say = (text: string) => named(defined(text, was.definition, is.definition), was.name, is.name)
  const choice = (each: Choice): Choice => ({
    ...each,
    text: say(each.text),
    ...(each.feedback !== undefined && { feedback: say(each.feedback) }),
  })
  return {
    ...words,
    prompt: say(words.prompt),
    choices: words.choices.map(choice),
    accepted: words.accepted.map(answer => (answer === was.name ? is.name : answer)),
    explanation: say(words.explanation).replaceAll(`“${literal(was.name)}: `, () => `“${literal(is.name)}: `),
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
