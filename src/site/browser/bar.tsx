import { signal } from '@preact/signals'
import { checkCount } from './checks.ts'
import { Sign } from './controls.tsx'
import { edit, undo } from './edit-draft.ts'
import { isStuck } from './saving.ts'
import { draft, openId, saving } from './state.ts'
import { t } from './texts.ts'

/** Which of the two is seen where there is room for one. */
export const pane = signal<'notes' | 'draft'>('draft')
/** Whether the draft is about to be published. */
export const publishing = signal(false)
openId.subscribe(() => {
  pane.value = 'draft'
  publishing.value = false
})

/** Back to the list without loading the page anew, so that what is unsaved is saved first. */
function goHome(event: MouseEvent): void {
  event.preventDefault()
  location.hash = ''
}

/** What the draft is called, how it is, and what may be done with all of it. */
export function Bar() {
  const of = draft.value
  if (!of) return null
  const count = (entries: readonly { off?: boolean }[]) => entries.filter(entry => !entry.off).length
  return (
    <header class="bar">
      <a href="/studio" class="back" onClick={goHome}>
        ← {t('studio.home')}
      </a>
      <input
        type="text"
        class="title"
        aria-label={t('studio.title')}
        value={of.title}
        onInput={event => {
          const title = event.currentTarget.value
          edit(before => ({ ...before, title }))
        }}
      />
      <div class="panes" role="tablist">
        {(['notes', 'draft'] as const).map(each => (
          <button
            type="button"
            role="tab"
            key={each}
            aria-selected={pane.value === each}
            onClick={() => {
              pane.value = each
            }}
          >
            {t(`studio.${each}`)}
          </button>
        ))}
      </div>
      <span class="state" role="status">
        <State />
      </span>
      <Sign sign="↶" name={`${t('studio.undo')} (u)`} press={undo} />
      <button
        type="button"
        class="primary"
        onClick={() => {
          publishing.value = true
        }}
      >
        {t('studio.publish')}
      </button>
      <p class="counts">
        {t('studio.kept-count', { terms: count(of.terms), questions: count(of.questions) })} ·{' '}
        <span class={checkCount.value > 0 ? 'warning' : 'good'}>
          {checkCount.value > 0 ? t('studio.checks-some', { count: checkCount.value }) : `✓ ${t('studio.checks-none')}`}
        </span>
      </p>
    </header>
  )
}

function State() {
  if (saving.value === 'saved') return <>✓ {t('studio.saved')}</>
  return isStuck.value ? <b class="warning">{t('studio.not-saved')}</b> : t('studio.saving')
}
