import { useLayoutEffect, useRef } from 'preact/hooks'
import { shortened } from '../../domain/clean.ts'
import { isMarking, marked, markTerm } from './mark-term.ts'
import { t } from './texts.ts'

/** As much of them as a button has room for on a phone. */
const MOST = 16

/** Below words that are marked in the notes: makes a term of them. */
export function MarkButton() {
  const button = useRef<HTMLButtonElement>(null)
  const at = marked.value
  useLayoutEffect(() => {
    const [made, lines] = [button.current, button.current?.parentElement]
    if (made && lines && at)
      made.style.left = `${Math.max(0, Math.min(at.left, lines.clientWidth - made.offsetWidth))}px`
  }, [at])
  if (!at) return null
  return (
    <button
      ref={button}
      type="button"
      class="mark primary small"
      style={{ top: `${at.top + 4}px`, left: '0' }}
      title={at.words}
      disabled={isMarking.value}
      // What is marked stays so while it is pressed.
      onMouseDown={event => event.preventDefault()}
      onClick={() => void markTerm()}
    >
      ＋ {t('studio.mark', { words: shortened(at.words, MOST) })}
    </button>
  )
}
