import { api, type Refused } from './api.ts'
import { refreshSession, session, trouble } from './state.ts'
import { sayWhen, t } from './texts.ts'

/** The drafts of the study, to go on with or to delete. */
export function Drafts() {
  const all = session.value?.drafts ?? []
  const remove = async (id: string, title: string) => {
    if (!confirm(t('studio.delete-sure', { title }))) return
    try {
      await api.remove(id)
    } catch (error) {
      trouble.value = (error as Refused).message
    }
    await refreshSession().catch(() => {})
  }
  return (
    <section>
      <h2>{t('studio.drafts')}</h2>
      {all.length === 0 && <p class="quiet">{t('studio.no-drafts')}</p>}
      {all.length > 0 && (
        <ul class="list">
          {all.map(({ id, title, updatedAt, by, chapterSlug }) => (
            <li key={id}>
              <a href={`#${id}`}>
                <b>{title}</b>
                <small>
                  {t('studio.draft-saved', { when: sayWhen(updatedAt), name: by ?? '–' })}
                  {chapterSlug !== null && <span class="badge">{t('studio.draft-published')}</span>}
                </small>
              </a>
              <button
                type="button"
                class="sign"
                title={t('studio.delete')}
                aria-label={`${t('studio.delete')}: ${title}`}
                onClick={() => void remove(id, title)}
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
