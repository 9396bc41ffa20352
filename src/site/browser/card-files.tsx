import { CARD_ENDINGS } from '../../exchange/card-files.ts'
import type { ImportNews } from './api.ts'
import { FileButton } from './controls.tsx'
import { cards, importInto } from './import-cards.ts'
import { t } from './texts.ts'

/** A file that was chosen for its cards, whatever its name. */
function importFile(file: File | undefined): void {
  if (file) void importInto(file, false)
}

/** Cards of other programs, in and out. */
export function CardFiles() {
  return (
    <section>
      <h2>{t('studio.cards')}</h2>
      <p class="quiet">{t('studio.cards-hint')}</p>
      <FileButton label={t('studio.import')} take={importFile} accept={CARD_ENDINGS.join(',')} />
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
