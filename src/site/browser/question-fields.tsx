import { useRef } from 'preact/hooks'
import { QUESTION_KINDS, type QuestionKind } from '../../domain/course.ts'
import type { DraftQuestion } from '../../drafting/draft.ts'
import { changeQuestion } from './change-entries.ts'
import { Choices } from './choices.tsx'
import { Text } from './controls.tsx'
import { type Answer, inKind } from './kinds.ts'
import { Picks } from './picks.tsx'
import { t } from './texts.ts'

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
