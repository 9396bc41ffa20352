import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { DraftQuestion, DraftSentence, DraftTerm } from '../../drafting/draft.ts'
import { move, take, toggle } from './change-entries.ts'
import { faults, notAsked } from './checks.ts'
import { Sign } from './controls.tsx'
import { editing, hovered, hoveredLine, merging, previewed, selected } from './entries.ts'
import { QuestionFields, SentenceFields, TermFields } from './fields.tsx'
import { type Key, kindOf } from './keys.ts'
import { ranges } from './lines.ts'
import { Inline } from './markdown.tsx'
import { mergeStep } from './merge-entries.ts'
import { Proposals } from './proposals.tsx'
import { draft } from './state.ts'
import { t } from './texts.ts'

type Entry = (DraftTerm | DraftQuestion | DraftSentence) & { off?: boolean }

/** One entry of the draft: what it says, or its fields while it is edited, and what may be done with it. */
function Card({
  entry,
  of,
  children,
  fields,
}: {
  entry: Entry
  of: Key
  children: ComponentChildren
  fields: ComponentChildren
}) {
  const card = useRef<HTMLElement>(null)
  const isSelected = selected.value === of
  const isEdited = editing.value === of
  const fromLine = hoveredLine.value !== undefined && entry.lines.includes(hoveredLine.value)
  useLayoutEffect(() => {
    if (!isSelected || isEdited) return
    // A button of its own that was pressed keeps it, to be pressed again.
    if (!card.current?.contains(document.activeElement)) card.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected, isEdited])
  const classes = [
    'entry',
    isSelected && 'is-selected',
    entry.off && 'is-off',
    fromLine && 'is-lit',
    merging.value === of && 'is-merging',
  ]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page do the same
    <article
      ref={card}
      id={of}
      tabIndex={-1}
      class={classes.filter(Boolean).join(' ')}
      aria-current={isSelected}
      onMouseEnter={() => {
        hovered.value = of
      }}
      onMouseLeave={() => {
        hovered.value = undefined
      }}
      onClick={event => {
        if (!(event.target as HTMLElement).closest('button')) selected.value = of
      }}
    >
      {isEdited ? fields : children}
      <footer>
        <span class="lines">
          {entry.lines.length > 0 && t('studio.from-lines', { count: entry.lines.length, lines: ranges(entry.lines) })}
          {entry.off && <b> {t('studio.left-out')}</b>}
        </span>
        <Actions of={of} off={entry.off === true} isModels={'by' in entry && entry.by === 'model'} />
      </footer>
    </article>
  )
}

function Actions({ of, off, isModels }: { of: Key; off: boolean; isModels: boolean }) {
  const on = (act: () => void) => () => {
    selected.value = of
    act()
  }
  const isMerging = merging.value !== undefined && merging.value !== of && kindOf(merging.value) === kindOf(of)
  if (editing.value === of)
    return (
      <button
        type="button"
        class="primary small"
        onClick={on(() => {
          editing.value = undefined
        })}
      >
        {t('studio.done')}
      </button>
    )
  return (
    <span class="actions">
      {isModels && <Sign sign="✓" name={`${t('studio.accept')} (y)`} press={on(() => take(of))} />}
      {isMerging && (
        <button type="button" class="primary small" onClick={on(() => mergeStep(of))}>
          {t('studio.merge-into')}
        </button>
      )}
      {kindOf(of) === 'question' && (
        <Sign
          sign="◉"
          name={`${t('studio.preview')} (p)`}
          press={on(() => {
            previewed.value = of.slice('question:'.length)
          })}
        />
      )}
      <Sign
        sign="✎"
        name={`${t('studio.edit')} (e)`}
        press={on(() => {
          editing.value = of
        })}
      />
      <Sign sign="⤵" name={`${t('studio.merge')} (m)`} pressed={merging.value === of} press={on(() => mergeStep(of))} />
      <Sign sign="↑" name={t('studio.up')} press={on(() => move(of, -1))} />
      <Sign sign="↓" name={t('studio.down')} press={on(() => move(of, 1))} />
      <Sign
        sign={off ? '↺' : '✕'}
        name={`${t(off ? 'studio.keep' : 'studio.drop')} (x)`}
        press={on(() => toggle(of))}
      />
    </span>
  )
}

export function SentenceCard({ sentence, at }: { sentence: DraftSentence; at: number }) {
  return (
    <Card entry={sentence} of={`sentence:${at}`} fields={<SentenceFields sentence={sentence} at={at} />}>
      <p>
        <Inline markdown={sentence.text} />
      </p>
    </Card>
  )
}

export function TermCard({ term }: { term: DraftTerm }) {
  return (
    <Card entry={term} of={`term:${term.slug}`} fields={<TermFields term={term} />}>
      <h3>
        {term.name || '–'}
        {term.aliases.length > 0 && <small> {term.aliases.join(', ')}</small>}
      </h3>
      <p>
        <Inline markdown={term.definition} />
      </p>
      {term.other && (
        <p class="other">
          <b>{[term.other.name, ...term.other.aliases].join(', ')}</b>: <Inline markdown={term.other.definition} />
        </p>
      )}
      <Proposals entry={term} of={`term:${term.slug}`} />
      <Marks entry={term} said={notAsked.value.has(term.slug) && !term.off ? [t('studio.fault.untested')] : []} />
    </Card>
  )
}

export function QuestionCard({ question }: { question: DraftQuestion }) {
  const found = faults.value.get(question.slug) ?? []
  return (
    <Card entry={question} of={`question:${question.slug}`} fields={<QuestionFields question={question} />}>
      <p class="kind">
        {t(`studio.kind.${question.kind}`)} · {'●'.repeat(question.difficulty)}
        {'○'.repeat(3 - question.difficulty)}
        <NamesOf slugs={question.terms} />
      </p>
      <div class="prompt">
        <Inline markdown={question.prompt || '–'} />
      </div>
      <Answers question={question} />
      <Proposals entry={question} of={`question:${question.slug}`} />
      <Marks entry={question} said={found.map(fault => t(`studio.fault.${fault}`))} />
    </Card>
  )
}

function NamesOf({ slugs }: { slugs: string[] }) {
  const names = slugs.flatMap(slug => draft.value?.terms.find(term => term.slug === slug)?.name ?? [])
  return names.length === 0 ? null : <span class="tests"> · {names.join(', ')}</span>
}

function Answers({ question: { kind, choices, accepted } }: { question: DraftQuestion }) {
  if (kind === 'short-answer' || kind === 'cloze')
    return (
      <ul class="answers">
        {accepted.map(answer => (
          <li class="right" key={answer}>
            {answer}
          </li>
        ))}
      </ul>
    )
  const words = kind === 'true-false' ? [t('question.true'), t('question.false')] : []
  return (
    <ul class="answers">
      {choices.map((choice, at) => (
        <li class={choice.right ? 'right' : ''} key={at}>
          <Inline markdown={words[at] ?? choice.text} />
        </li>
      ))}
    </ul>
  )
}

function Marks({ entry, said }: { entry: DraftTerm | DraftQuestion; said: string[] }) {
  const doubts = [...(entry.unsure ? [t(`draft.unsure.${entry.unsure}`)] : []), ...said]
  if (doubts.length === 0 && entry.by === undefined) return null
  return (
    <ul class="marks">
      {entry.by === 'model' && <li class="model">{t('studio.by-model')}</li>}
      {doubts.map(each => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  )
}
