import { useRef, useState } from 'preact/hooks'
import { QUESTION_KINDS, type QuestionKind, type TermText } from '../../domain/course.ts'
import type { DraftQuestion, DraftSentence, DraftTerm } from '../../drafting/draft.ts'
import { changeQuestion, changeSentence, changeTerm } from './change-entries.ts'
import { Choices } from './choices.tsx'
import { Text } from './controls.tsx'
import { type Answer, inKind } from './kinds.ts'
import { draft } from './state.ts'
import { t } from './texts.ts'

export function SentenceFields({ sentence, at }: { sentence: DraftSentence; at: number }) {
  return (
    <div class="fields">
      <Text
        label={t('studio.summary')}
        value={sentence.text}
        rows={2}
        focus
        change={text => changeSentence(at, text)}
      />
    </div>
  )
}

export function TermFields({ term }: { term: DraftTerm }) {
  const change = (changed: Partial<DraftTerm>) => changeTerm(term.slug, changed)
  return (
    <div class="fields">
      <Text label={t('studio.field.name')} value={term.name} focus change={name => change({ name })} />
      <Names label={t('studio.field.aliases')} names={term.aliases} change={aliases => change({ aliases })} />
      <Text
        label={t('studio.field.definition')}
        value={term.definition}
        rows={2}
        change={definition => change({ definition })}
      />
      {term.other && <OtherFields other={term.other} change={other => change({ other })} />}
      <Picks
        label={t('studio.field.related')}
        chosen={term.related}
        without={term.slug}
        change={related => change({ related })}
      />
    </div>
  )
}

/** Names between commas, which stand as they are typed as long as they say what the draft has. */
function Names({ label, names, change }: { label: string; names: string[]; change: (names: string[]) => void }) {
  const [typed, setTyped] = useState('')
  const isSaid = listed(typed).join('\n') === names.join('\n')
  return (
    <Text
      label={label}
      value={isSaid ? typed : names.join(', ')}
      change={text => {
        setTyped(text)
        change(listed(text))
      }}
    />
  )
}

function listed(text: string): string[] {
  const pieces = text.split(/[,，]/).map(piece => piece.trim())
  return pieces.filter(piece => piece !== '')
}

/** The term in the other language, once a host has taken that in; emptied, it is gone. */
function OtherFields({ other, change }: { other: TermText; change: (other: TermText) => void }) {
  return (
    <fieldset class="other">
      <legend>{t('studio.field.other')}</legend>
      <Text label={t('studio.field.name')} value={other.name} change={name => change({ ...other, name })} />
      <Names
        label={t('studio.field.aliases')}
        names={other.aliases}
        change={aliases => change({ ...other, aliases })}
      />
      <Text
        label={t('studio.field.definition')}
        value={other.definition}
        rows={2}
        change={definition => change({ ...other, definition })}
      />
    </fieldset>
  )
}

export function QuestionFields({ question }: { question: DraftQuestion }) {
  const { slug, kind, difficulty, prompt, accepted, explanation, terms } = question
  const change = (changed: Partial<DraftQuestion>) => changeQuestion(slug, changed)
  const isWritten = kind === 'short-answer' || kind === 'cloze'
  const origin = useRef<Answer>(question)
  const toKind = (wanted: QuestionKind) => {
    const changed = inKind(origin.current, question, wanted)
    origin.current = changed.origin
    change(changed.answer)
  }
  return (
    <div class="fields">
      <div class="row">
        <label class="field">
          <span>{t('studio.field.kind')}</span>
          <select value={kind} onChange={event => toKind(event.currentTarget.value as QuestionKind)}>
            {QUESTION_KINDS.map(each => (
              <option key={each} value={each}>
                {t(`studio.kind.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t('studio.field.difficulty')}</span>
          <select
            value={String(difficulty)}
            onChange={event => change({ difficulty: Number(event.currentTarget.value) as 1 | 2 | 3 })}
          >
            {['1', '2', '3'].map(each => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
      </div>
      <Text
        label={t(kind === 'cloze' ? 'studio.field.prompt-cloze' : 'studio.field.prompt')}
        value={prompt}
        rows={2}
        focus
        change={text => change({ prompt: text })}
      />
      {isWritten ? (
        <Text
          label={t('studio.field.accepted')}
          value={accepted.join('\n')}
          rows={2}
          change={text => change({ accepted: text.split('\n') })}
        />
      ) : (
        <Choices question={question} change={choices => change({ choices })} />
      )}
      <Text
        label={t('studio.field.explanation')}
        value={explanation}
        rows={2}
        change={text => change({ explanation: text })}
      />
      <Picks label={t('studio.field.tests')} chosen={terms} change={chosen => change({ terms: chosen })} />
    </div>
  )
}

/** Terms of the draft, some of them chosen. */
function Picks({
  label,
  chosen,
  without,
  change,
}: {
  label: string
  chosen: string[]
  without?: string
  change: (slugs: string[]) => void
}) {
  const terms = (draft.value?.terms ?? []).filter(term => !term.off || chosen.includes(term.slug))
  const others = terms.filter(term => term.slug !== without && !chosen.includes(term.slug))
  const nameOf = (slug: string) => terms.find(term => term.slug === slug)?.name || slug
  const more = useRef<HTMLSelectElement>(null)
  return (
    <fieldset class="picks">
      <legend>{label}</legend>
      {chosen.map(slug => (
        <button
          type="button"
          class="pick"
          key={slug}
          onClick={() => {
            more.current?.focus()
            change(chosen.filter(each => each !== slug))
          }}
        >
          {nameOf(slug)} ✕
        </button>
      ))}
      <select
        ref={more}
        value=""
        aria-label={label}
        onChange={event => {
          if (event.currentTarget.value !== '') change([...chosen, event.currentTarget.value])
        }}
      >
        <option value="">＋</option>
        {others.map(term => (
          <option key={term.slug} value={term.slug}>
            {term.name || '–'}
          </option>
        ))}
      </select>
    </fieldset>
  )
}
