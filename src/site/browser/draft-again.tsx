import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { api } from './api.ts'
import { Dialogue } from './controls.tsx'
import { flush, show } from './saving.ts'
import { kept } from './state.ts'
import { t } from './texts.ts'

/** Whether the notes are being edited, to be drafted again. */
export const draftingAgain = signal(false)

/** The notes as a text to edit, to draft them again. */
export function DraftAgainDialogue() {
  const [edited, setEdited] = useState((kept.value?.lines ?? []).join('\n'))
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const close = () => {
    draftingAgain.value = false
  }
  const save = async () => {
    setBusy(true)
    try {
      await draftAgain(edited)
      close()
    } catch (error) {
      // The notes as they are edited are nowhere else.
      setFailed((error as Error).message)
      setBusy(false)
    }
  }
  return (
    <Dialogue title={t('studio.again')} close={close} wide>
      <p class="quiet">{t('studio.again-hint')}</p>
      <textarea
        rows={20}
        aria-label={t('studio.notes')}
        value={edited}
        onInput={event => setEdited(event.currentTarget.value)}
      />
      {failed && (
        <p class="trouble" role="alert">
          {failed}
        </p>
      )}
      <p class="row">
        <button type="button" class="primary" disabled={busy} onClick={() => void save()}>
          {t('studio.again-save')}
        </button>
      </p>
    </Dialogue>
  )
}

async function draftAgain(notes: string): Promise<void> {
  if (!(await flush())) throw new Error(t('studio.unsaved'))
  const open = kept.value
  if (open) show(await api.again(open.id, open.revision, notes))
}
