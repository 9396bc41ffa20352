import { useEffect, useState } from 'preact/hooks'
import { api, type Published, type Refused } from './api.ts'
import { Dialogue } from './dialogue.tsx'
import { flush } from './saving.ts'
import { show } from './show-draft.ts'
import { draft, isPublished, kept, refreshSession, session } from './state.ts'
import { sayDay, t } from './texts.ts'
import { Changes } from './versions.tsx'

type Start = 'now' | 'monday' | 'later'

/** The last look at a chapter before members get it. */
export function PublishDialogue({ close }: { close: () => void }) {
  const { own, course } = session.value ?? {}
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
    if (!(await flush())) throw new Error(t('studio.unsaved'))
    if (kept.value) setPreview(await api.publish(kept.value.id, options(), true))
  }
  /** Says what went wrong; where another host was faster, what is there now is looked at. */
  const refused = (error: unknown) => {
    const { message, code, body } = error as Refused
    setTrouble(message)
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
  if (done) return <Done published={done} start={start} isAgain={isAgain} close={close} />
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
      <fieldset>
        <legend>{t('studio.where')}</legend>
        {own ? (
          <p>{t('studio.where-own', { number: preview?.chapter.number ?? '…' })}</p>
        ) : (
          <>
            <Option
              name="where"
              label={t('studio.where-extend', { title: course?.title ?? '' })}
              hint={t('studio.where-extend-hint')}
              chosen={!alone}
              choose={() => setAlone(false)}
            />
            <Option name="where" label={t('studio.where-alone')} chosen={alone} choose={() => setAlone(true)} />
            {alone && (
              <label class="field">
                <span>{t('studio.where-alone-title')}</span>
                <input
                  type="text"
                  value={courseTitle}
                  placeholder={draft.value?.title}
                  onInput={event => setCourseTitle(event.currentTarget.value)}
                />
              </label>
            )}
          </>
        )}
      </fieldset>
      <fieldset>
        <legend>{t('studio.when')}</legend>
        {(['monday', 'now', 'later'] as const).map(each => (
          <Option
            key={each}
            name="when"
            label={
              each === 'later' && isAgain
                ? t('studio.start.stay')
                : t(`studio.start.${each}`, { day: preview ? sayDay(preview.monday) : '…' })
            }
            {...(!(each === 'later' && isAgain) && { hint: t(`studio.start.${each}-hint`) })}
            chosen={start === each}
            choose={() => setStart(each)}
          />
        ))}
      </fieldset>
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

function Option({
  name,
  label,
  hint,
  chosen,
  choose,
}: {
  name: string
  label: string
  hint?: string
  chosen: boolean
  choose: () => void
}) {
  return (
    <label class="option">
      <input type="radio" name={name} checked={chosen} onChange={choose} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  )
}

function Done({
  published,
  start,
  isAgain,
  close,
}: {
  published: Published
  start: Start
  isAgain: boolean
  close: () => void
}) {
  const { chapter, version, monday } = published
  const said = {
    now: t('studio.published-now'),
    monday: t('studio.published-monday', { day: sayDay(monday) }),
    later: isAgain ? '' : t('studio.published-later'),
  }
  return (
    <Dialogue title={t('studio.publish-title')} close={close}>
      <p role="status" class="good">
        ✓ {t('studio.published', { number: chapter.number, version })} {said[start]}
      </p>
      <p class="row">
        <button type="button" class="primary" onClick={close}>
          {t('studio.close')}
        </button>
      </p>
    </Dialogue>
  )
}
