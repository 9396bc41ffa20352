import type { ChangedSlugs, VersionNote } from '../../domain/own-course.ts'
import { api } from './api.ts'
import { refreshSession, session, trouble } from './state.ts'
import { sayWhen, t } from './texts.ts'

/** The versions of the study's own course, latest first. */
export function Versions() {
  const { own, versions = [] } = session.value ?? {}
  if (!own) return null
  const restore = async (number: number) => {
    if (!confirm(t('studio.restore-sure', { number }))) return
    await api.restore(number).catch(error => {
      trouble.value = error.message
    })
    await refreshSession().catch(() => {})
  }
  return (
    <section>
      <h2>{t('studio.versions')}</h2>
      <ol class="list versions">
        {versions.map(({ number, at, by, note }) => (
          <li key={number}>
            <div>
              <b>{t('studio.version', { number })}</b>{' '}
              <small>{t('studio.version-by', { name: by ?? t('studio.nobody'), when: sayWhen(at) })}</small>
              {number === own.version && <span class="badge">{t('studio.version-now')}</span>}
              <Changes note={note} />
            </div>
            {number !== own.version && (
              <button type="button" onClick={() => void restore(number)}>
                {t('studio.restore')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** How many names of what changed are told. */
const MOST_NAMES = 6

/** What a version changes, in words. */
export function Changes({ note }: { note: VersionNote }) {
  const line = (what: 'added' | 'changed' | 'removed') => {
    const slugs: ChangedSlugs = note[what]
    const all = [...slugs.chapters, ...slugs.terms, ...slugs.questions]
    if (all.length === 0) return null
    // Notes of earlier versions have no names.
    const said = note.names?.[what] ?? all.slice(0, MOST_NAMES)
    const names = said.join(', ') + (all.length > said.length ? ' …' : '')
    return <li>{t(`studio.version-${what}`, { count: all.length, names })}</li>
  }
  return (
    <ul class="changes">
      {note.restores !== undefined && <li>{t('studio.version-restores', { number: note.restores })}</li>}
      {line('added')}
      {line('changed')}
      {line('removed')}
    </ul>
  )
}
