import { signal } from '@preact/signals'
import type { Draft } from '../../drafting/draft.ts'
import type { MarkedTerm } from '../../drafting/marked.ts'
import { api } from './api.ts'
import { pane } from './bar.tsx'
import { toggle } from './change-entries.ts'
import { edit } from './edit-draft.ts'
import { onlyDoubts, selected } from './entries.ts'
import { flush } from './saving.ts'
import { draft, noteGone, openId, trouble } from './state.ts'

/** Words that are marked in a line of the notes, from 1, and the place below them within the list of lines, in pixels. */
interface Marked {
  words: string
  line: number
  top: number
  left: number
}

export const marked = signal<Marked | undefined>(undefined)
/** Whether a term is being made of them. */
export const isMarking = signal(false)

/** As long as the name of a term may be. */
const LONGEST = 60

/** Notes what is marked in one line of the notes, by mouse, finger or keyboard. */
export function listenForMarks(): void {
  document.addEventListener('selectionchange', () => {
    marked.value = markedNow()
  })
}

function markedNow(): Marked | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const words = selection.toString().trim()
  const [from, to] = [range.startContainer, range.endContainer].map(lineOf)
  // A double click may reach to the beginning of the next line.
  const isAtNext = to !== undefined && to === from?.nextElementSibling && range.endOffset === 0
  const isWithin = from !== undefined && (from === to || isAtNext)
  const list = from?.parentElement
  if (!isWithin || !list || words === '' || words.length > LONGEST) return undefined
  const [box, end] = [list.getBoundingClientRect(), range.getBoundingClientRect()]
  return { words, line: Number(from.id.slice('line-'.length)), top: end.bottom - box.top, left: end.left - box.left }
}

function lineOf(node: Node): HTMLElement | undefined {
  const element = node instanceof HTMLElement ? node : node.parentElement
  return element?.closest<HTMLElement>('.notes li') ?? undefined
}

/** Makes a term of what is marked, and selects it; of what is one already that one, taken back in where it was left out. */
export async function markTerm(): Promise<void> {
  const [words, id] = [marked.value, openId.value]
  if (!words || !id || isMarking.value) return
  isMarking.value = true
  trouble.value = ''
  try {
    await flush()
    const found = await api.mark(id, { words: words.words, line: words.line })
    if (openId.value === id) take(found)
  } catch (error) {
    noteGone(id, error)
    trouble.value = (error as Error).message
  } finally {
    isMarking.value = false
  }
}

function take(found: MarkedTerm): void {
  const slug = 'known' in found ? found.known : found.term.slug
  if (!('known' in found)) edit(of => withMarked(of, found))
  else if (draft.value?.terms.find(term => term.slug === slug)?.off) toggle(`term:${slug}`)
  document.getSelection()?.removeAllRanges()
  onlyDoubts.value = false
  pane.value = 'draft'
  selected.value = `term:${slug}`
}

/** A draft with a term and its questions, each where its lines stand among those of the others. */
export function withMarked(of: Draft, { term, questions }: Exclude<MarkedTerm, { known: string }>): Draft {
  if (of.terms.some(each => each.slug === term.slug)) return of
  const line = term.lines[0] ?? 0
  return {
    ...of,
    terms: of.terms.toSpliced(placeOf(of.terms, line), 0, term),
    questions: of.questions.toSpliced(placeOf(of.questions, line), 0, ...questions),
  }
}

/** Before the first that comes from further below. */
function placeOf(entries: readonly { lines: number[] }[], line: number): number {
  const at = entries.findIndex(({ lines }) => (lines[0] ?? 0) > line)
  return at < 0 ? entries.length : at
}

openId.subscribe(() => {
  marked.value = undefined
})
