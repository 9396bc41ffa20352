import { signal } from '@preact/signals'
import { shortened } from '../../domain/clean.ts'
import { unescaped } from '../../drafting/markdown.ts'
import { merging } from './entries.ts'
import { keepGone } from './keep-gone.ts'
import { entryOf } from './keys.ts'
import { keepMine, takeTheirs } from './settle-conflict.ts'
import { conflict, draft, isGone, kept, trouble } from './state.ts'
import { t } from './texts.ts'

/** Characters shown of a long name. */
const LONGEST_NAME = 60

/** While a draft that was deleted is being kept: a second press would keep it twice. */
const keeping = signal(false)

async function keep(): Promise<void> {
  if (keeping.value) return
  keeping.value = true
  await keepGone()
  keeping.value = false
}

/** What the host has to know, or to decide, before going on. */
export function Banners() {
  const theirs = conflict.value
  // Whoever has published the chapter has seen it.
  const leftOut = kept.value?.chapterSlug === null ? kept.value.leftOut : undefined
  const marked = merging.value && entryOf(draft.value, merging.value)
  const name = marked && ('name' in marked ? marked.name : 'prompt' in marked ? marked.prompt : marked.text)
  return (
    <div class="banners">
      {theirs && (
        <p class="trouble" role="alert">
          {t('studio.conflict', { name: theirs.by ?? '–' })}{' '}
          <button type="button" onClick={takeTheirs}>
            {t('studio.conflict-theirs')}
          </button>{' '}
          <button type="button" onClick={keepMine}>
            {t('studio.conflict-mine')}
          </button>
        </p>
      )}
      {isGone.value && (
        <p class="trouble" role="alert">
          {t('studio.gone-meanwhile')}{' '}
          <button type="button" disabled={keeping.value} onClick={() => void keep()}>
            {t('studio.keep-gone')}
          </button>
        </p>
      )}
      {trouble.value && (
        <p class="trouble" role="alert">
          {trouble.value}
        </p>
      )}
      {leftOut !== undefined && (
        <p class="hint" role="status">
          {leftOut}
        </p>
      )}
      {name !== undefined && (
        <p class="hint" role="status">
          {t('studio.merging', { name: shortened(unescaped(name), LONGEST_NAME) })}
        </p>
      )}
    </div>
  )
}
