import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { unescaped } from '../../drafting/markdown.ts'
import { AgainDialogue } from './again.tsx'
import { AskModel, ModelSaid } from './ask-model.tsx'
import { QuestionCard, SentenceCard, TermCard } from './cards.tsx'
import { add } from './change-entries.ts'
import { checkCount } from './checks.ts'
import { Sign } from './controls.tsx'
import { edit, undo } from './edit-draft.ts'
import {
  hovered,
  hoveredLine,
  isDoubtful,
  litLines,
  merging,
  most,
  onlyDoubts,
  previewed,
  selected,
  shownQuestions,
  shownTerms,
} from './entries.ts'
import { entryOf } from './keys.ts'
import { PreviewDialogue } from './previews.tsx'
import { PublishDialogue } from './publish.tsx'
import { isStuck } from './saving.ts'
import { keepMine, takeTheirs } from './settle-conflict.ts'
import { firstSlugOf } from './settled-slugs.ts'
import { conflict, draft, kept, openId, saving, trouble } from './state.ts'
import { t } from './texts.ts'

/** Which of the two is seen where there is room for one. */
const pane = signal<'notes' | 'draft'>('draft')
const publishing = signal(false)
const again = signal(false)
openId.subscribe(() => {
  pane.value = 'draft'
  publishing.value = false
  again.value = false
})

/** The notes on the left, the draft on the right. */
export function Review() {
  return (
    <main class="review" data-pane={pane.value}>
      <Bar />
      <Banners />
      <Notes />
      <Entries />
      {publishing.value && (
        <PublishDialogue
          close={() => {
            publishing.value = false
          }}
        />
      )}
      {again.value && (
        <AgainDialogue
          close={() => {
            again.value = false
          }}
        />
      )}
      {previewed.value !== undefined && <PreviewDialogue key={previewed.value} />}
    </main>
  )
}

/** Back to the list without loading the page anew, so that what is unsaved is saved first. */
function goHome(event: MouseEvent): void {
  event.preventDefault()
  location.hash = ''
}

function Bar() {
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
  return isStuck.value ? <b class="warning">{t('studio.not-saved')}</b> : <>{t('studio.saving')}</>
}

/** The beginning of a long name; no character is cut. */
function shortened(name: string): string {
  const letters = [...unescaped(name)]
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('')
}

function Banners() {
  const theirs = conflict.value
  const marked = merging.value && entryOf(draft.value, merging.value)
  const name = marked && ('name' in marked ? marked.name : 'prompt' in marked ? marked.prompt : marked.text)
  return (
    <div class="banners">
      {theirs && (
        <p class="trouble" role="alert">
          {t('studio.conflict', { name: theirs.by ?? '–' })}{' '}
          <button type="button" onClick={takeTheirs}>
            {t('studio.conflict-theirs')}
          </button>{' '}
          <button type="button" onClick={keepMine}>
            {t('studio.conflict-mine')}
          </button>
        </p>
      )}
      {trouble.value && (
        <p class="trouble" role="alert">
          {trouble.value}
        </p>
      )}
      {name !== undefined && (
        <p class="hint" role="status">
          {t('studio.merging', { name: shortened(name) })}
        </p>
      )}
    </div>
  )
}

function Notes() {
  const lines = kept.value?.lines ?? []
  const lit = litLines.value
  const key = selected.value
  useEffect(() => {
    const first = [...lit][0]
    if (hovered.value === undefined && first !== undefined)
      document.getElementById(`line-${first}`)?.scrollIntoView({ block: 'nearest' })
  }, [key])
  return (
    <section class="notes" aria-label={t('studio.notes')}>
      <header>
        <h2>{t('studio.notes')}</h2>
        {lines.length > 0 && (
          <button
            type="button"
            class="small"
            onClick={() => {
              again.value = true
            }}
          >
            {t('studio.again')}
          </button>
        )}
      </header>
      {lines.length === 0 && <p class="quiet">{t('studio.notes-none')}</p>}
      <ol
        onMouseLeave={() => {
          hoveredLine.value = undefined
        }}
      >
        {lines.map((line, at) => (
          <li
            key={at}
            id={`line-${at + 1}`}
            class={lit.has(at + 1) ? 'is-lit' : ''}
            onMouseEnter={() => {
              hoveredLine.value = at + 1
            }}
          >
            {line || '\u00a0'}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Entries() {
  const of = draft.value
  if (!of) return null
  const doubts = [...of.terms, ...of.questions].filter(isDoubtful).length
  const rest = Math.max(0, of.terms.length - most.value) + Math.max(0, of.questions.length - most.value)
  return (
    <section class="entries" aria-label={t('studio.draft')}>
      <details class="keys">
        <summary>{t('studio.keys')}</summary>
        <p>{t('studio.keys-list')}</p>
      </details>
      <p class="filter">
        {[false, true].map(only => (
          <button
            type="button"
            class="small"
            key={String(only)}
            aria-pressed={onlyDoubts.value === only}
            onClick={() => {
              onlyDoubts.value = only
            }}
          >
            {only ? t('studio.only-doubts', { count: doubts }) : t('studio.all-entries')}
          </button>
        ))}
        <AskModel />
      </p>
      <ModelSaid />
      {!onlyDoubts.value && (
        <>
          <Heading text={t('studio.summary')} hint={t('studio.summary-hint')} />
          {of.summary.map((sentence, at) => (
            <SentenceCard key={at} sentence={sentence} at={at} />
          ))}
          <AddButton kind="sentence" />
        </>
      )}
      <Heading text={t('studio.terms')} />
      {shownTerms.value.map(term => (
        <TermCard key={firstSlugOf(term.slug)} term={term} />
      ))}
      <AddButton kind="term" />
      <Heading text={t('studio.questions')} />
      {shownQuestions.value.map(question => (
        <QuestionCard key={firstSlugOf(question.slug)} question={question} />
      ))}
      <AddButton kind="question" />
      {rest > 0 && !onlyDoubts.value && (
        <button
          type="button"
          onClick={() => {
            most.value += 200
          }}
        >
          {t('studio.more', { count: rest })}
        </button>
      )}
    </section>
  )
}

function Heading({ text, hint }: { text: string; hint?: string }) {
  return (
    <h2>
      {text} {hint && <small>{hint}</small>}
    </h2>
  )
}

function AddButton({ kind }: { kind: 'sentence' | 'term' | 'question' }) {
  return (
    <button type="button" class="add" onClick={() => add(kind)}>
      ＋ {t(`studio.add-${kind}`)}
    </button>
  )
}
