import { isMarking, marked, markTerm } from './mark-term.ts'
import { t } from './texts.ts'

/** Below words that are marked in the notes: makes a term of them. */
export function MarkButton() {
  const at = marked.value
  if (!at) return null
  return (
    <button
      type="button"
      class="mark primary small"
      style={{ top: `${at.top + 4}px`, left: `min(${Math.round(at.left)}px, 100% - 12em)` }}
      disabled={isMarking.value}
      // What is marked stays so while it is pressed.
      onMouseDown={event => event.preventDefault()}
      onClick={() => void markTerm()}
    >
      ＋ {t('studio.mark', { words: at.words })}
    </button>
  )
}
