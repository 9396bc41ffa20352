import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DraftQuestion, DraftSentence, DraftTerm } from '../../drafting/draft.ts'
import { move, take, toggle } from './change-entries.ts'
import { Sign } from './controls.tsx'
import { editing, hovered, hoveredLine, merging, previewed, selected } from './entries.ts'
import { keepInSight } from './keep-in-sight.ts'
import { type Key, kindOf } from './keys.ts'
import { ranges } from './lines.ts'
import { mergeStep } from './merge-entries.ts'
import { t } from './texts.ts'

type Entry = (DraftTerm | DraftQuestion | DraftSentence) & { off?: boolean }

/** One entry of the draft: what it says, or its fields while it is edited, and what may be done with it. */
export function Card({
  entry,
  of,
  children,
  fields,
}: {
  entry: Entry
  of: Key
  children: ComponentChildren
  fields: ComponentChildren
}) {
  const card = useRef<HTMLElement>(null)
  const isSelected = selected.value === of
  const isEdited = editing.value === of
  const fromLine = hoveredLine.value !== undefined && entry.lines.includes(hoveredLine.value)
  useLayoutEffect(() => {
    if (!isSelected || isEdited) return
    // A button of its own that was pressed keeps it, to be pressed again.
    if (!card.current?.contains(document.activeElement)) card.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected, isEdited])
  useLayoutEffect(() => {
    if (isSelected && card.current) return keepInSight(card.current)
  }, [isSelected])
  const classes = [
    'entry',
    isSelected && 'is-selected',
    entry.off && 'is-off',
    fromLine && 'is-lit',
    merging.value === of && 'is-merging',
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page do the same
    <article
      ref={card}
      id={of}
      tabIndex={-1}
      class={classes.filter(Boolean).join(' ')}
      aria-current={isSelected}
      onMouseEnter={() => {
        hovered.value = of
      }}
      onMouseLeave={() => {
        hovered.value = undefined
      }}
      onClick={event => {
        if (!(event.target as HTMLElement).closest('button')) selected.value = of
      }}
    >
      {isEdited ? fields : children}
      <footer>
        <span class="lines">
          {entry.lines.length > 0 && t('studio.from-lines', { count: entry.lines.length, lines: ranges(entry.lines) })}
          {entry.off && <b> {t('studio.left-out')}</b>}
        </span>
        <Actions of={of} off={entry.off === true} isModels={'by' in entry && entry.by === 'model'} />
      </footer>
    </article>
  )
}

function Actions({ of, off, isModels }: { of: Key; off: boolean; isModels: boolean }) {
  const on = (act: () => void) => () => {
    selected.value = of
    act()
  }
  const isMerging = merging.value !== undefined && merging.value !== of && kindOf(merging.value) === kindOf(of)
  if (editing.value === of)
    return (
      <button
        type="button"
        class="primary small"
        onClick={on(() => {
          editing.value = undefined
        })}
      >
        {t('studio.done')}
      </button>
    )
  return (
    <span class="actions">
      {isModels && <Sign sign="✓" name={`${t('studio.accept')} (y)`} press={on(() => take(of))} />}
      {isMerging && (
        <button type="button" class="primary small" onClick={on(() => mergeStep(of))}>
          {t('studio.merge-into')}
        </button>
      )}
      {kindOf(of) === 'question' && (
        <Sign
          sign="◉"
          name={`${t('studio.preview')} (p)`}
          press={on(() => {
            previewed.value = of.slice('question:'.length)
          })}
        />
      )}
      <Sign
        sign="✎"
        name={`${t('studio.edit')} (e)`}
        press={on(() => {
          editing.value = of
        })}
      />
      <Sign sign="⤵" name={`${t('studio.merge')} (m)`} pressed={merging.value === of} press={on(() => mergeStep(of))} />
      <Sign sign="↑" name={t('studio.up')} press={on(() => move(of, -1))} />
      <Sign sign="↓" name={t('studio.down')} press={on(() => move(of, 1))} />
      <Sign
        sign={off ? '↺' : '✕'}
        name={`${t(off ? 'studio.keep' : 'studio.drop')} (x)`}
        press={on(() => toggle(of))}
      />
    </span>
  )
}
