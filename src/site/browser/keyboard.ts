import { add, decide, move, toggle } from './change-entries.ts'
import { undo } from './edit-draft.ts'
import { editing, keys, merging, previewed, selected } from './entries.ts'
import { type Key, kindOf } from './keys.ts'
import { marked, markTerm } from './mark-term.ts'
import { mergeStep } from './merge-entries.ts'
import { draft } from './state.ts'

/** The keys of the draft, wherever the focus is, but for fields and dialogues. */
export function listenForKeys(): void {
  document.addEventListener('keydown', event => {
    if (!draft.value || document.querySelector('dialog[open]')) return
    const action = isField(event) ? inField(event) : onPage(event)
    if (!action) return
    event.preventDefault()
    action()
  })
}

type Action = (() => void) | undefined

/** Radio buttons and the small buttons among the fields of an entry have keys of their own, too. */
const isField = (event: KeyboardEvent) => (event.target as HTMLElement).matches('input, textarea, select, .fields *')

function inField(event: KeyboardEvent): Action {
  const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
  return isDone ? leaving() : undefined
}

function onPage(event: KeyboardEvent): Action {
  if (event.key === 'Escape') return leaving()
  const pressed = keyOf(event)
  if (event.ctrlKey || event.metaKey) return pressed === 'z' ? undo : undefined
  if (event.altKey) return undefined
  const key = selected.value
  const step = STEPS[pressed]
  if (step) return () => (event.shiftKey && key ? move(key, step) : select(step))
  if (event.shiftKey) return undefined
  if (pressed === 'u') return undo
  if (pressed === 't' && marked.value) return () => void markTerm()
  // A focused button is pressed by these itself.
  const isPress =
    (event.key === 'Enter' || event.key === ' ') && (event.target as HTMLElement).matches('button, a, summary')
  return key === undefined || isPress ? undefined : actionOf(pressed, key)
}

/** The key by its name, a letter as it stands on the keyboard: while that writes Hangul, `e` comes as `ㄷ`, or as no letter at all. */
function keyOf({ key, code }: KeyboardEvent): string {
  const isLatin = /^[A-Za-z]$/.test(key)
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return isLatin ? key.toLowerCase() : (letter?.toLowerCase() ?? key)
}

const STEPS: Record<string, 1 | -1> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }

function actionOf(pressed: string, key: Key): Action {
  switch (pressed) {
    case 'e':
    case 'Enter':
      return () => {
        editing.value = key
      }
    case 'x':
    case 'Delete':
      return () => toggle(key)
    case 'm':
      return () => mergeStep(key)
    case 'y':
    case 'n':
      return () => decide(key, pressed === 'y')
    case 'a':
      return () => add(kindOf(key), key)
    case 'p':
      return kindOf(key) === 'question'
        ? () => {
            previewed.value = key.slice('question:'.length)
          }
        : undefined
    default:
      return undefined
  }
}

function select(step: 1 | -1): void {
  const all = keys.value
  const at = selected.value === undefined ? -1 : all.indexOf(selected.value)
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + step, 0), all.length - 1)
  selected.value = all[next]
  editing.value = undefined
}

/** Leaves the fields, or lets a merge be. */
function leaving(): Action {
  if (editing.value === undefined && merging.value === undefined) return undefined
  return () => {
    editing.value = undefined
    merging.value = undefined
  }
}
