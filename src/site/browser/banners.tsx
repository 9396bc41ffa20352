import { entryOf, merging } from './entries.ts'
import { keepMine, takeTheirs } from './saving.ts'
import { conflict, draft, trouble } from './state.ts'
import { t } from './texts.ts'

/** What the host has to know, or to decide, before going on. */
export function Banners() {
  const theirs = conflict.value
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
      {trouble.value && (
        <p class="trouble" role="alert">
          {trouble.value}
        </p>
      )}
      {name !== undefined && (
        <p class="hint" role="status">
          {t('studio.merging', { name: name.length > 60 ? `${name.slice(0, 59)}…` : name })}
        </p>
      )}
    </div>
  )
}
