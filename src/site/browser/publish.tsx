import { useEffect, useState } from 'preact/hooks'
import { api, type Published, type Refused } from './api.ts'
import { Dialogue } from './dialogue.tsx'
import { type Start, When, Where } from './publish-options.tsx'
import { PublishedDialogue } from './published.tsx'
import { flush } from './saving.ts'
import { show } from './show-draft.ts'
import { isGone, isPublished, kept, noteGone, refreshSession } from './state.ts'
import { t } from './texts.ts'
import { Changes } from './versions.tsx'

/** The last look at a chapter before members get it. */
export function PublishDialogue({ close }: { close: () => void }) {
  const [alone, setAlone] = useState(false)
  const [courseTitle, setCourseTitle] = useState('')
  const [isAgain] = useState(isPublished(kept.value?.chapterSlug ?? null))
  const [start, setStart] = useState<Start>(isAgain ? 'later' : 'monday')
  const [preview, setPreview] = useState<Published>()
  const [done, setDone] = useState<Published>()
  const [trouble, setTrouble] = useState('')
  const [busy, setBusy] = useState(false)
  const options = () => ({ revision: kept.value?.revision, alone, courseTitle, start })
  const look = async () => {
    if (!(await flush())) throw new Error(t(isGone.value ? 'studio.gone' : 'studio.unsaved'))
    if (kept.value) setPreview(await api.publish(kept.value.id, options(), true))
  }
  /** Says what went wrong; where another host was faster, what is there now is looked at. */
  const refused = (error: unknown) => {
    const { message, code, body } = error as Refused
    setTrouble(message)
    noteGone(kept.value?.id, error)
    if (code !== 'overtaken') return
    if (body.current) show(body.current)
    look().catch(again => setTrouble((again as Error).message))
  }
  useEffect(() => {
    look().catch(refused)
  }, [alone])
  const publish = async () => {
    setTrouble('')
    setBusy(true)
    try {
      const id = kept.value?.id ?? ''
      const published = await api.publish(id, options(), false)
      if (kept.value) kept.value = { ...kept.value, chapterSlug: published.chapter.slug }
      setDone(published)
      await refreshSession()
    } catch (error) {
      refused(error)
    }
    setBusy(false)
  }
  if (done) return <PublishedDialogue published={done} start={start} isAgain={isAgain} close={close} />
  const isNothing = preview && ['added', 'changed', 'removed'].every(each => isEmpty(preview.note[each as 'added']))
  return (
    <Dialogue title={t('studio.publish-title')} close={close}>
      {preview?.hindrances && preview.hindrances.length > 0 && (
        <div class="trouble" role="alert">
          <p>{t('studio.must')}</p>
          <ul>
            {preview.hindrances.slice(0, 10).map(({ text, slug }) => (
              <li key={`${slug} ${text}`}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <Where
        preview={preview}
        alone={alone}
        setAlone={setAlone}
        courseTitle={courseTitle}
        setCourseTitle={setCourseTitle}
      />
      <When preview={preview} isAgain={isAgain} start={start} setStart={setStart} />
      {preview && (
        <div class="will">
          <h3>{t('studio.will-change')}</h3>
          {isNothing ? <p>{t('studio.will-nothing')}</p> : <Changes note={preview.note} />}
        </div>
      )}
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <p class="row">
        <button
          type="button"
          class="primary"
          disabled={busy || !preview || (preview.hindrances?.length ?? 0) > 0}
          onClick={() => void publish()}
        >
          {t('studio.publish-now')}
        </button>
      </p>
    </Dialogue>
  )
}

const isEmpty = (slugs: object) => Object.values(slugs).every(each => each.length === 0)
