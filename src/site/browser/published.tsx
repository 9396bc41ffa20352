import type { Published } from './api.ts'
import { Dialogue } from './dialogue.tsx'
import type { Start } from './publish-options.tsx'
import { sayDay, t } from './texts.ts'

/** What was published, and when members get it. */
export function PublishedDialogue({
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
