import { unescaped } from '../../drafting/markdown.ts'
import { merging } from './entries.ts'
import { entryOf } from './keys.ts'
import { keepMine, takeTheirs } from './settle-conflict.ts'
import { conflict, draft, trouble } from './state.ts'
import { t } from './texts.ts'

/** The beginning of a long name; no character is cut. */
function shortened(name: string): string {
  const letters = [...unescaped(name)]
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')
}

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
          {t('studio.merging', { name: shortened(name) })}
        </p>
      )}
    </div>
  )
}
