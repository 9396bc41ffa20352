import { useEffect } from 'preact/hooks'
import { pane } from './bar.tsx'
import { draftingAgain } from './draft-again.tsx'
import { hovered, hoveredLine, litLines, selected } from './entries.ts'
import { MarkButton } from './mark-button.tsx'
import { langOfDraft } from './other-words.tsx'
import { kept } from './state.ts'
import { t } from './texts.ts'

/** Brings the first of some lines into sight. */
function showLine(lines: ReadonlySet<number>): void {
  const [first] = lines
  if (first !== undefined) document.getElementById(`line-${first}`)?.scrollIntoView({ block: 'nearest' })
}

/** The notes by lines, of which those are lit that the entry looked at comes from. */
export function Notes() {
  const lines = kept.value?.lines ?? []
  const lit = litLines.value
  const key = selected.value
  useEffect(() => {
    if (hovered.value === undefined) showLine(lit)
  }, [key])
  useEffect(() => {
    if (pane.value === 'notes') showLine(lit)
  }, [pane.value])
  return (
    <section class="notes" aria-label={t('studio.notes')}>
      <header>
        <h2>
          {t('studio.notes')} {lines.length > 0 && <small>{t('studio.mark-hint')}</small>}
        </h2>
        {lines.length > 0 && (
          <button
            type="button"
            class="small"
            onClick={() => {
              draftingAgain.value = true
            }}
          >
            {t('studio.again')}
          </button>
        )}
      </header>
      {lines.length === 0 && <p class="quiet">{t('studio.notes-none')}</p>}
      <div class="lines">
        <ol
          lang={langOfDraft()}
          onMouseLeave={() => {
            hoveredLine.value = undefined
          }}
        >
          {lines.map((line, at) => (
            <li
              key={at}
              id={`line-${at + 1}`}
              class={lit.has(at + 1) ? 'is-lit' : ''}
              onMouseEnter={() => {
                hoveredLine.value = at + 1
              }}
            >
              {line || '\u00a0'}
            </li>
          ))}
        </ol>
        <MarkButton />
      </div>
    </section>
  )
}
