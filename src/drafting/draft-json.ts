import { translator } from '../i18n/catalogue.ts'
import type { Draft, DraftQuestion } from './draft.ts'
import { unescaped } from './markdown.ts'

/** A draft as `studyhall draft --json` prints it: names for slugs, reasons in words, plain text without marks. */
export function draftJson(draft: Draft) {
  const names = new Map(draft.terms.map(term => [term.slug, term.name]))
  const say = translator(draft.language)
  const named = (slugs: readonly string[]) => slugs.map(slug => names.get(slug) ?? slug)
  const unsure = (entry: { unsure?: Draft['terms'][number]['unsure'] }) =>
    entry.unsure && { unsure: say(`draft.unsure.${entry.unsure}`) }
  return {
    title: draft.title,
    language: draft.language,
    summary: draft.summary.map(sentence => unescaped(sentence.text)).join('\n'),
    terms: draft.terms.map(({ slug, name, aliases, definition, related, lines, ...rest }) => ({
      slug,
      name,
      aliases,
      definition: unescaped(definition),
      related: named(related),
      lines,
      ...unsure(rest),
    })),
    questions: draft.questions.map(question => ({
      slug: question.slug,
      kind: question.kind,
      difficulty: question.difficulty,
      prompt: unescaped(question.prompt),
      ...choicesOf(question, say),
      ...(question.accepted.length > 0 && { accepted: question.accepted }),
      explanation: unescaped(question.explanation),
      terms: named(question.terms),
      lines: question.lines,
      ...unsure(question),
    })),
  }
}

function choicesOf({ kind, choices }: DraftQuestion, say: ReturnType<typeof translator>) {
  if (choices.length === 0) return {}
  const isStatement = kind === 'true-false'
  const words = [say('question.true'), say('question.false')]
  return {
    choices: choices.map(({ text, right }, at) => ({ text: isStatement ? (words[at] ?? '') : unescaped(text), right })),
  }
}
