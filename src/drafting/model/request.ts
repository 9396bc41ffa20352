import type { Draft, DraftQuestion } from '../draft.ts'
import { unescaped } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { otherOfChapter, otherOfQuestion, otherOfTerm } from '../other-language.ts'
import type { ModelRequest, Task } from './drafting-model.ts'

/** So many entries of each sort are shown to a model: a translation is as long as what it translates, and takes as long. */
const MOST_SHOWN: Record<Task, { terms: number; questions: number }> = {
  better: { terms: 150, questions: 150 },
  'other-language': { terms: 40, questions: 20 },
}

/**
 * A draft as a model is shown it for a task; for the other language only what is not there in that yet, nor waits at its entry.
 * @returns also whether there is more than can be shown at once
 */
export function requestOf(draft: Draft, notes: Notes, task: Task): { request: ModelRequest; isLeft: boolean } {
  const { language, title, summary } = draft
  const isTranslation = task === 'other-language'
  const terms = isTranslation ? draft.terms.filter(each => isToTranslate(each) && !otherOfTerm(each)) : draft.terms
  const numbered = draft.questions.map((question, at) => ({ number: at + 1, question }))
  const questions = isTranslation
    ? numbered.filter(({ question }) => isToTranslate(question) && !otherOfQuestion(question))
    : numbered
  const most = MOST_SHOWN[task]
  const isChapterWanted = isTranslation && !otherOfChapter(draft) && !draft.otherProposed
  const sentences = summary.map(sentence => unescaped(sentence.text))
  return {
    request: {
      task,
      notes: notes.lines,
      language,
      ...(isChapterWanted && { chapter: { title, summary: sentences.join('\n') } }),
      terms: terms
        .slice(0, most.terms)
        .map(({ name, definition }) => ({ name, definition: unescaped(definition).slice(0, 500) })),
      questions: questions.slice(0, most.questions).map(({ number, question }) => ({ number, ...shownOf(question) })),
    },
    isLeft: isTranslation && (terms.length > most.terms || questions.length > most.questions),
  }
}

/** Whether there is nothing to ask about. */
export const isNothing = ({ chapter, terms, questions }: ModelRequest): boolean =>
  chapter === undefined && terms.length + questions.length === 0

/** What is published, and is not in the other language already but for a yes. */
const isToTranslate = ({ off, proposed = [] }: Pick<DraftQuestion, 'off' | 'proposed'>) =>
  !off && !proposed.some(each => each.what === 'other')

function shownOf({ kind, prompt, choices, accepted, explanation }: DraftQuestion) {
  const textOf = (at: number) =>
    kind === 'true-false' ? (at === 0 ? 'True' : 'False') : unescaped(choices[at]?.text ?? '')
  const texts = (right: boolean) => [...choices.keys()].filter(at => choices[at]?.right === right).map(textOf)
  return {
    question: unescaped(prompt).slice(0, 500),
    right: [...accepted, ...texts(true)],
    wrong: texts(false),
    explanation: unescaped(explanation).slice(0, 500),
  }
}
