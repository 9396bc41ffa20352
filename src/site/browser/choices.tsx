import type { DraftQuestion } from '../../drafting/draft.ts'
import { Sign } from './controls.tsx'
import { t } from './texts.ts'

type ChangeChoices = (choices: DraftQuestion['choices']) => void

/** The choices of a question, of which some are right. */
export function Choices({
  question: { slug, kind, choices },
  change,
}: {
  question: DraftQuestion
  change: ChangeChoices
}) {
  const several = kind === 'multiple-choice'
  const words = kind === 'true-false' ? [t('question.true'), t('question.false')] : undefined
  const mark = (at: number, right: boolean) =>
    change(
      choices.map((choice, place) =>
        place === at ? { ...choice, right } : several ? choice : { ...choice, right: false },
      ),
    )
  const write = (at: number, text: string) =>
    change(choices.map((choice, place) => (place === at ? { ...choice, text } : choice)))
  return (
    <fieldset class="choices">
      <legend>{t('studio.field.choices')}</legend>
      {choices.map((choice, at) => (
        <div class="choice" key={at}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`right-${slug}`}
            checked={choice.right}
            aria-label={`${t('studio.field.choices')}: ${words?.[at] ?? choice.text}`}
            onChange={event => mark(at, event.currentTarget.checked)}
          />
          {words ? (
            <span>{words[at]}</span>
          ) : (
            <input
              type="text"
              value={choice.text}
              aria-label={`${t('studio.field.choices')} ${at + 1}`}
              onInput={event => write(at, event.currentTarget.value)}
            />
          )}
          {!words && choices.length > 2 && (
            <Sign
              sign="✕"
              name={t('studio.field.remove-choice')}
              press={() => change(choices.filter((_, place) => place !== at))}
            />
          )}
        </div>
      ))}
      {!words && choices.length < 10 && (
        <button type="button" class="link" onClick={() => change([...choices, { text: '', right: false }])}>
          ＋ {t('studio.field.add-choice')}
        </button>
      )}
    </fieldset>
  )
}
