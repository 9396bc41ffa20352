import { AskModel, ModelSaid } from './ask-model.tsx'
import { QuestionCard, SentenceCard, TermCard } from './cards.tsx'
import { add } from './change-entries.ts'
import { ChapterOther } from './chapter-other.tsx'
import { isChapterToLookAt } from './checks.ts'
import { isToLookAt, most, onlyDoubts, shownQuestions, shownTerms } from './entries.ts'
import { firstSlugOf } from './settled-slugs.ts'
import { draft, kept } from './state.ts'
import { t } from './texts.ts'

/** The entries of the draft, all or those that are in doubt. */
export function Entries() {
  const of = draft.value
  if (!of) return null
  const doubts = [...of.terms, ...of.questions].filter(isToLookAt).length + (isChapterToLookAt.value ? 1 : 0)
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
          <Heading
            text={t('studio.summary')}
            hint={
              of.summary.length === 0
                ? t('studio.cannot.summary')
                : kept.value?.lines.length
                  ? t('studio.summary-hint')
                  : undefined
            }
          />
          {of.summary.map((sentence, at) => (
            <SentenceCard key={at} sentence={sentence} at={at} />
          ))}
          <AddButton kind="sentence" />
        </>
      )}
      {(!onlyDoubts.value || isChapterToLookAt.value) && <ChapterOther />}
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
