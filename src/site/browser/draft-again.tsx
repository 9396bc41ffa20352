import { signal } from '@preact/signals'
import { useState } from 'preact/hooks'
import { api, type Refused } from './api.ts'
import { Dialogue } from './dialogue.tsx'
import { onKept } from './keep-gone.ts'
import { flush } from './saving.ts'
import { show } from './show-draft.ts'
import { isGone, kept, noteGone, openId, session } from './state.ts'
import { t } from './texts.ts'
import { unsaved } from './unsaved.ts'

/** Whether the notes are being edited, to be drafted again. */
export const draftingAgain = signal(false)
const close = () => {
  draftingAgain.value = false
}
openId.subscribe(close)

/** The notes of drafts as they are edited, by draft: they are nowhere else until they are drafted again. */
const edited = new Map<string, string>()
onKept.push((before, now) => {
  const notes = edited.get(before)
  if (notes !== undefined) edited.set(now, notes)
  edited.delete(before)
})
const isThere = (id: string) => id === openId.value || session.value?.drafts.some(each => each.id === id) === true
unsaved.push(() => [...edited.keys()].some(isThere))

/** The notes as a text to edit, to draft them again. Whoever closes it, or leaves the draft, finds what was edited again. */
export function DraftAgainDialogue() {
  const open = kept.value
  const id = open?.id ?? ''
  const before = (open?.lines ?? []).join('\n')
  const [notes, setNotes] = useState(edited.get(id) ?? before)
  const [failed, setFailed] = useState('')
  const [busy, setBusy] = useState(false)
  const keep = (text: string) => {
    setNotes(text)
    if (text === before) edited.delete(id)
    else edited.set(id, text)
  }
  const save = async () => {
    setBusy(true)
    try {
      const made = await draftAgain(notes)
      edited.delete(id)
      // Another draft may be open by now.
      if (made && kept.value?.id === id) show(made)
      close()
    } catch (error) {
      const { message, body } = error as Refused
      if (body?.current && kept.value?.id === id) show(body.current)
      noteGone(id, error)
      setFailed(message)
      setBusy(false)
    }
  }
  return (
    <Dialogue title={t('studio.again')} close={close} wide>
      <p class="quiet">{t('studio.again-hint')}</p>
      <textarea
        rows={20}
        aria-label={t('studio.notes')}
        value={notes}
        readOnly={busy}
        onInput={event => keep(event.currentTarget.value)}
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
        <button
          type="button"
          disabled={busy}
          onClick={() => {
            edited.delete(id)
            close()
          }}
        >
          {t('studio.cancel')}
        </button>
      </p>
    </Dialogue>
  )
}

async function draftAgain(notes: string) {
  if (!(await flush())) throw new Error(t(isGone.value ? 'studio.gone' : 'studio.unsaved'))
  const open = kept.value
  return open && api.again(open.id, open.revision, notes)
}
