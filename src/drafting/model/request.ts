import type { Draft, DraftQuestion } from '../draft.ts'
import { unescaped, withCode } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { otherOfChapter, otherOfQuestion, otherOfTerm } from '../other-language.ts'
import type { ModelRequest, Task } from './drafting-model.ts'

/** So many entries of each sort are shown to a model: a translation is as long as what it translates, and takes as long. */
const MOST_SHOWN: Record<Task, { terms: number; questions: number }> = {
  better: { terms: 150, questions: 150 },
  'other-language': { terms: 40, questions: 20 },
}

/** Characters of a text that are shown of it; what is put into another language is shown whole, or not at all. */
const MOST_OF = 500
const MOST_TRANSLATED = 4000

/**
 * A draft as a model is shown it for a task; for the other language only what is not there in that yet, nor waits at its entry,
 * and is no longer than a model is trusted with.
 * @returns also whether there is more than can be shown at once
 */
export function requestOf(draft: Draft, notes: Notes, task: Task): { request: ModelRequest; isLeft: boolean } {
  const { language, title, summary } = draft
  const isTranslation = task === 'other-language'
  const terms = isTranslation
    ? draft.terms.filter(each => isToTranslate(each) && !otherOfTerm(each) && isShort(each.definition))
    : draft.terms
  const numbered = draft.questions.map((question, at) => ({ number: at + 1, question }))
  const questions = isTranslation
    ? numbered.filter(
        ({ question }) => isToTranslate(question) && !otherOfQuestion(question) && isShort(textOf(question)),
      )
    : numbered
  const most = MOST_SHOWN[task]
  const said = isTranslation ? withCode : (text: string) => unescaped(text).slice(0, MOST_OF)
  const whole = summary.map(sentence => withCode(sentence.text)).join('\n')
  const isChapterWanted = isTranslation && !otherOfChapter(draft) && !draft.otherProposed && isShort(whole)
  return {
    request: {
      task,
      notes: notes.lines,
      language,
      ...(isChapterWanted && { chapter: { title, summary: whole } }),
      terms: terms.slice(0, most.terms).map(({ name, definition }) => ({ name, definition: said(definition) })),
      questions: questions
        .slice(0, most.questions)
        .map(({ number, question }) => ({ number, ...shownOf(question, said) })),
    },
    isLeft: isTranslation && (terms.length > most.terms || questions.length > most.questions),
  }
}

const isShort = (text: string) => text.length <= MOST_TRANSLATED

const textOf = ({ prompt, choices, accepted, explanation }: DraftQuestion) =>
  [prompt, explanation, ...accepted, ...choices.map(choice => choice.text)].join('\n')

/** Whether there is nothing to ask about. */
export const isNothing = ({ chapter, terms, questions }: ModelRequest): boolean =>
  chapter === undefined && terms.length + questions.length === 0

/** What is published, and is not in the other language already but for a yes. */
const isToTranslate = ({ off, proposed = [] }: Pick<DraftQuestion, 'off' | 'proposed'>) =>
  !off && !proposed.some(each => each.what === 'other')

function shownOf({ kind, prompt, choices, accepted, explanation }: DraftQuestion, said: (text: string) => string) {
  const choiceAt = (at: number) =>
    kind === 'true-false' ? (at === 0 ? 'True' : 'False') : said(choices[at]?.text ?? '')
  const texts = (right: boolean) => [...choices.keys()].filter(at => choices[at]?.right === right).map(choiceAt)
  return {
    question: said(prompt),
    right: [...accepted, ...texts(true)],
    wrong: texts(false),
    explanation: said(explanation),
  }
}
