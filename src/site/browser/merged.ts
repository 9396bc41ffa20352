import type { QuestionKind, QuestionText } from '../../domain/course.ts'
import type { Draft, DraftQuestion } from '../../drafting/draft.ts'

/** The lines of two entries. */
export const lines = (one: { lines: number[] }, other: { lines: number[] }) =>
  [...new Set([...one.lines, ...other.lines])].sort((a, b) => a - b)

/** What two entries quote of the notes. */
export const quote = (one: { quote: string }, other: { quote: string }) =>
  [one.quote, other.quote].filter(Boolean).join('\n')

/** All of two lists, each once. */
export const union = <T>(one: readonly T[], other: readonly T[]) => [...new Set([...one, ...other])]

/** A draft in which one sentence of the summary, by its place, is put behind another. */
export function mergeSentences(of: Draft, from: number, into: number): Draft {
  const [gone, kept] = [of.summary[from], of.summary[into]]
  if (!gone || !kept) return of
  const merged = { text: joined(kept.text, gone.text), lines: lines(kept, gone), quote: quote(kept, gone) }
  return { ...of, summary: of.summary.map((each, at) => (at === into ? merged : each)).filter((_, at) => at !== from) }
}

/** What a sentence ends in, before what closes quotes, brackets and marks. */
const ENDED = /[.!?。！？…‥:：;；,，、]["'”’»」』)\]）*_`~]*$/
/** Where code, a table or a list begins, which is no sentence. */
const BLOCK = /^\s*(?:```|~~~|\||>|[-*+] |\d+[.)] )/m

/** One text behind another; a sentence that ends in no sign gets a full stop. */
function joined(first: string, second: string): string {
  const [one, other] = [first.trim(), second.trim()]
  if (one === '' || other === '') return one || other
  if (BLOCK.test(one) || BLOCK.test(other)) return `${one}\n\n${other}`
  return `${one}${ENDED.test(one) ? '' : '.'} ${other}`
}

/** A draft in which one question is merged into another: choices and answers of both, in the words of the other. */
export function mergeQuestions(of: Draft, from: string, into: string): Draft {
  const [gone, kept] = [from, into].map(slug => of.questions.find(each => each.slug === slug))
  if (!gone || !kept) return of
  const { withTerm: _, ...own } = kept
  const answers = answersOfBoth(kept.kind, kept, gone)
  const other = kept.other && gone.other ? answersOfBoth(kept.kind, kept.other, gone.other) : {}
  const severalRight = kept.kind === 'single-choice' && answers.choices.filter(choice => choice.right).length > 1
  const merged: DraftQuestion = {
    ...own,
    kind: severalRight ? 'multiple-choice' : kept.kind,
    ...answers,
    ...(kept.other && { other: { ...kept.other, ...other } }),
    terms: union(kept.terms, gone.terms),
    lines: lines(kept, gone),
    quote: quote(kept, gone),
    off: false,
  }
  return {
    ...of,
    questions: of.questions.map(each => (each === kept ? merged : each === gone ? { ...gone, off: true } : each)),
  }
}

/** The choices and answers of two questions in one language. */
function answersOfBoth(kind: QuestionKind, kept: QuestionText, gone: QuestionText) {
  const isPicked = kept.choices.length > 0 && kind !== 'true-false'
  const known = new Set(kept.choices.map(choice => choice.text))
  const added = isPicked ? gone.choices.filter(choice => choice.text && !known.has(choice.text)) : []
  return {
    choices: [...kept.choices, ...added],
    accepted: kept.choices.length > 0 ? [] : union(kept.accepted, gone.accepted),
  }
}
