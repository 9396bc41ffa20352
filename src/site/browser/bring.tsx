import { signal } from '@preact/signals'
import { FileButton, Trouble } from './controls.tsx'
import { draftPasted, making, pasted } from './make-draft.ts'
import { trouble } from './state.ts'
import { take } from './take-file.ts'
import { t } from './texts.ts'

/** Whether a file is dragged over the page. */
export const dragging = signal(false)

/** Where notes are pasted, chosen or dropped. */
export function Bring() {
  return (
    <section class={`bring ${dragging.value ? 'is-over' : ''}`}>
      <h2>{t('studio.bring')}</h2>
      <p class="quiet">{dragging.value ? t('studio.drop-here') : t('studio.bring-hint')}</p>
      <textarea
        id="paste"
        rows={8}
        aria-label={t('studio.paste')}
        placeholder={t('studio.paste')}
        value={pasted.value}
        onInput={event => {
          pasted.value = event.currentTarget.value
        }}
      />
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={pasted.value.trim() === '' || making.value !== ''}
          onClick={() => void draftPasted()}
        >
          {making.value || t('studio.make')}
        </button>
        <FileButton label={t('studio.choose')} take={take} accept=".md,.markdown,.txt,.html,.htm,.docx,.zip" />
      </div>
      {trouble.value && <Trouble text={trouble.value} />}
    </section>
  )
}
