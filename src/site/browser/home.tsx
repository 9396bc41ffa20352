import { signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { api, type ImportNews, importCards, type Refused } from './api.ts'
import { Trouble } from './controls.tsx'
import { goTo } from './open-address.ts'
import { isPublished, refreshSession, session, trouble } from './state.ts'
import { sayWhen, t } from './texts.ts'
import { unsaved } from './unsaved.ts'
import { Versions } from './versions.tsx'

const pasted = signal('')
unsaved.push(() => pasted.value.trim() !== '')
const busy = signal('')
const dragging = signal(false)
const cards = signal<{ file: File; news: ImportNews } | undefined>(undefined)

async function make(draft: () => Promise<{ id: string }>): Promise<void> {
  busy.value = t('studio.making')
  trouble.value = ''
  try {
    const { id } = await draft()
    pasted.value = ''
    goTo(id)
  } catch (error) {
    trouble.value = (error as Refused).message
  } finally {
    busy.value = ''
  }
}

const isCards = (file: File) => /\.(?:apkg|colpkg|csv|tsv|tab|gift|ya?ml|json)$/i.test(file.name)

/** A file that was dropped or chosen: notes, or cards of another program. */
export function take(file: File | undefined): void {
  if (!file) return
  if (isCards(file)) void importInto(file, false)
  else void make(() => api.draftFile(file))
}

/** Files that were dropped: several are not taken for one, without a word about the rest. */
function takeDropped(files: FileList | undefined): void {
  trouble.value = (files?.length ?? 0) > 1 ? t('studio.one-file') : ''
  if (files?.length === 1) take(files[0])
}

/** A file that was chosen for its cards, whatever its name. */
function importFile(file: File | undefined): void {
  if (file) void importInto(file, false)
}

async function importInto(file: File, keep: boolean): Promise<void> {
  cards.value = { file, news: { done: 0, total: 0 } }
  const news = await importCards(file, keep, each => {
    cards.value = { file, news: each }
  }).catch((): ImportNews => ({ problem: t('studio.offline') }))
  cards.value = { file, news }
  if (news.id) {
    cards.value = undefined
    goTo(news.id)
  }
}

/** A text that is dragged goes where it is dropped, as anywhere. */
export const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Where a host brings notes, and finds drafts, versions and files again. */
export function Home() {
  return (
    <main
      class="home"
      onDragOver={event => {
        if (!hasFiles(event)) return
        event.preventDefault()
        dragging.value = true
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) dragging.value = false
      }}
      onDrop={event => {
        dragging.value = false
        if (!hasFiles(event)) return
        event.preventDefault()
        takeDropped(event.dataTransfer?.files)
      }}
    >
      <Bring />
      <Drafts />
      <Versions />
      <Cards />
    </main>
  )
}

function Bring() {
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
          disabled={pasted.value.trim() === '' || busy.value !== ''}
          onClick={() => void make(() => api.draftText(pasted.value))}
        >
          {busy.value || t('studio.make')}
        </button>
        <FileButton label={t('studio.choose')} take={take} accept=".md,.markdown,.txt,.html,.htm,.docx,.zip" />
      </div>
      {trouble.value && <Trouble text={trouble.value} />}
    </section>
  )
}

function FileButton({
  label,
  accept,
  take,
}: {
  label: string
  accept: string
  take: (file: File | undefined) => void
}) {
  return (
    <label class="button">
      {label}
      <input
        type="file"
        accept={accept}
        onChange={event => {
          take(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
    </label>
  )
}

/** How a draft is called in the list, also where its title was taken away. */
const named = (title: string) => title.trim() || t('studio.no-title')

function Drafts() {
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

function Cards() {
  return (
    <section>
      <h2>{t('studio.cards')}</h2>
      <p class="quiet">{t('studio.cards-hint')}</p>
      <FileButton
        label={t('studio.import')}
        take={importFile}
        accept=".apkg,.colpkg,.csv,.tsv,.tab,.txt,.gift,.yaml,.yml,.json,.md"
      />
      {cards.value && <ImportState file={cards.value.file} news={cards.value.news} />}
      <h3>{t('studio.take')}</h3>
      <p class="quiet">{t('studio.take-hint')}</p>
      <p class="row">
        {['markdown', 'csv', 'gift', 'apkg'].map(format => (
          <a class="button" key={format} href={`/studio/api/export/${format}`} download>
            {format === 'apkg' ? 'Anki' : format === 'markdown' ? 'Markdown' : format.toUpperCase()}
          </a>
        ))}
      </p>
    </section>
  )
}

function ImportState({ file, news }: { file: File; news: ImportNews }) {
  if (news.problem)
    return (
      <p class="trouble" role="alert">
        {news.problem}
      </p>
    )
  if (!news.preview)
    return (
      <p role="status">
        {t(news.saving ? 'studio.import-saving' : 'studio.importing', { done: news.done ?? 0, total: news.total ?? 0 })}
        <progress value={news.done ?? 0} max={Math.max(news.total ?? 0, 1)} />
      </p>
    )
  const { headline, counts, sample, problems } = news.preview
  return (
    <div class="import" role="status">
      <p>
        <b>{headline}</b>
      </p>
      <ul>
        {[...counts, ...sample].map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {problems.length > 0 && (
        <details open={problems.length < 6}>
          <summary>{t('studio.problems', { count: problems.length })}</summary>
          <ul class="marks">
            {problems.slice(0, 1000).map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
      {news.holds === 0 ? (
        <p class="trouble">{t('studio.import-none')}</p>
      ) : (
        <p class="row">
          <button type="button" class="primary" onClick={() => void importInto(file, true)}>
            {t('studio.import-open')}
          </button>
          <button
            type="button"
            onClick={() => {
              cards.value = undefined
            }}
          >
            {t('studio.cancel')}
          </button>
        </p>
      )}
    </div>
  )
}
