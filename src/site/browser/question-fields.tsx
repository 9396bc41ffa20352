import { useRef } from 'preact/hooks'
import { QUESTION_KINDS, type QuestionKind, type QuestionText } from '../../domain/course.ts'
import type { DraftQuestion } from '../../drafting/draft.ts'
import { isBegun } from '../../drafting/other-language.ts'
import { changeQuestion } from './change-entries.ts'
import { type Answer, inKind } from './kinds.ts'
import { langOfDraft, OtherWords, otherOfDraft } from './other-words.tsx'
import { Picks } from './picks.tsx'
import { QuestionWords } from './question-words.tsx'
import { t } from './texts.ts'

export function QuestionFields({ question }: { question: DraftQuestion }) {
  const { slug, kind, difficulty, terms, other } = question
  const change = (changed: Partial<DraftQuestion>) => changeQuestion(slug, changed)
  const origin = useRef<Answer>(question)
  const otherOrigin = useRef<Answer | undefined>(undefined)
  const toKind = (wanted: QuestionKind) => {
    const changed = inKind(origin.current, question, wanted)
    origin.current = changed.origin
    if (!other) return change(changed.answer)
    if (!isBegun(other)) return change({ ...changed.answer, other: begunIn({ ...question, ...changed.answer }) })
    const now = { ...other, kind }
    const translated = inKind(otherOrigin.current ?? now, now, wanted)
    otherOrigin.current = translated.origin
    const { choices, accepted } = translated.answer
    change({ ...changed.answer, other: { ...other, choices, accepted } })
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
      <QuestionWords kind={kind} words={question} lang={langOfDraft()} group={slug} focus change={change} />
      <OtherWords begin={() => change({ other: begunIn(question) })}>
        {other && (
          <QuestionWords
            kind={kind}
            words={other}
            lang={otherOfDraft().language}
            group={`${slug}-other`}
            change={changed => change({ other: { ...other, ...changed } })}
          />
        )}
      </OtherWords>
      <Picks label={t('studio.field.tests')} chosen={terms} change={chosen => change({ terms: chosen })} />
    </div>
  )
}

/** A question in the other language before anything is written: as many choices, the same of them right. */
const begunIn = ({ choices, matching }: DraftQuestion): QuestionText => ({
  prompt: '',
  choices: choices.map(({ right }) => ({ text: '', right })),
  accepted: [],
  ...(matching && { matching }),
  explanation: '',
})
