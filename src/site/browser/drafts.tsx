import { useRef } from 'preact/hooks'
import { api, type Refused } from './api.ts'
import { isPublished, refreshSession, session, trouble } from './state.ts'
import { sayWhen, t } from './texts.ts'

/** How a draft is called in the list, also where its title was taken away. */
const named = (title: string) => title.trim() || t('studio.no-title')

/** The drafts of the study, to go on with or to delete. */
export function Drafts() {
  const all = session.value?.drafts ?? []
  const heading = useRef<HTMLHeadingElement>(null)
  const remove = async (id: string, title: string) => {
    if (!confirm(t('studio.delete-sure', { title }))) return
    try {
      await api.remove(id)
    } catch (error) {
      trouble.value = (error as Refused).message
    }
    await refreshSession().catch(() => {})
    // The button that had the focus is gone.
    heading.current?.focus()
  }
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {t('studio.drafts')}
      </h2>
      {session.value && all.length === 0 && <p class="quiet">{t('studio.no-drafts')}</p>}
      {all.length > 0 && (
        <ul class="list">
          {all.map(({ id, title, updatedAt, by, chapterSlug }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <b>{named(title)}</b>
                <small>
                  {t('studio.draft-saved', { when: sayWhen(updatedAt), name: by ?? '–' })}
                  {isPublished(chapterSlug) && <span class="badge">{t('studio.draft-published')}</span>}
                </small>
              </a>
              <button
                type="button"
                class="sign"
                title={t('studio.delete')}
                aria-label={`${t('studio.delete')}: ${named(title)}`}
                onClick={() => void remove(id, named(title))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
