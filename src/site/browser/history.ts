import type { Draft } from '../../drafting/draft.ts'

const MOST_UNDONE = 100

/** The open draft as it was before each change. */
let steps: Draft[] = []
/** The field in which the latest step was typed, until it is left. */
let typedIn: Element | undefined

/** Keeps a draft for undo. What is typed into one field without leaving it is one step, however many letters it has. */
export function remember(before: Draft): void {
  const field = fieldOf(document.activeElement)
  if (field === undefined || field !== typedIn) steps = [...steps.slice(1 - MOST_UNDONE), before]
  typedIn = field
}

/** Takes the latest step back. @returns the draft before it; undefined where there is none */
export function stepBack(): Draft | undefined {
  typedIn = undefined
  return steps.pop()
}

/** Changes what is kept, as where entries have got other slugs. */
export function changeSteps(change: (of: Draft) => Draft): void {
  steps = steps.map(change)
}

/** Another draft is open, which has no steps yet. */
export function forgetSteps(): void {
  steps = []
  typedIn = undefined
}

const fieldOf = (element: Element | null) =>
  element?.matches('textarea, input[type=text]') === true ? element : undefined

addEventListener('focusout', () => {
  typedIn = undefined
})
