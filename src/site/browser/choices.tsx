import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Choice, QuestionKind } from '../../domain/course.ts'
import { Sign } from './controls.tsx'
import { t } from './texts.ts'

/** The choices of a question: which are right, and what they say. */
export function Choices({
  kind,
  choices,
  lang,
  group,
  change,
}: {
  kind: QuestionKind
  choices: Choice[]
  /** What they are in. */
  lang: string | undefined
  /** What sets them apart from other choices on the page. */
  group: string
  change: (choices: Choice[]) => void
}) {
  const several = kind === 'multiple-choice'
  const words = kind === 'true-false' ? [t('question.true'), t('question.false')] : undefined
  const set = useRef<HTMLFieldSetElement>(null)
  /** Where the writing goes on once a choice has come or gone, with the button that was pressed perhaps. */
  const goesOn = useRef<number | undefined>(undefined)
  useLayoutEffect(() => {
    const texts = set.current?.querySelectorAll<HTMLElement>('input[type=text]') ?? []
    if (goesOn.current !== undefined) texts[Math.min(goesOn.current, texts.length - 1)]?.focus()
    goesOn.current = undefined
  }, [choices.length])
  const come = (at: number, changed: Choice[]) => {
    goesOn.current = at
    change(changed)
  }
  const mark = (at: number, right: boolean) =>
    change(
      choices.map((choice, place) =>
        place === at ? { ...choice, right } : several ? choice : { ...choice, right: false },
      ),
    )
  const write = (at: number, text: string) =>
    change(choices.map((choice, place) => (place === at ? { ...choice, text } : choice)))
  return (
    <fieldset class="choices" ref={set}>
      <legend>{t('studio.field.choices')}</legend>
      {choices.map((choice, at) => (
        <div class="choice" key={at}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={`right-${group}`}
            checked={choice.right}
            aria-label={`${t('studio.field.choices')}: ${words?.[at] ?? choice.text}`}
            onChange={event => mark(at, event.currentTarget.checked)}
          />
          {words ? (
            <span>{words[at]}</span>
          ) : (
            <input
              type="text"
              lang={lang}
              value={choice.text}
              aria-label={`${t('studio.field.choices')} ${at + 1}`}
              onInput={event => write(at, event.currentTarget.value)}
            />
          )}
          {!words && choices.length > 2 && (
            <Sign sign="✕" name={t('studio.field.remove-choice')} press={() => come(at, choices.toSpliced(at, 1))} />
          )}
        </div>
      ))}
      {!words && choices.length < 10 && (
        <button
          type="button"
          class="link"
          onClick={() => come(choices.length, [...choices, { text: '', right: false }])}
        >
          ＋ {t('studio.field.add-choice')}
        </button>
      )}
    </fieldset>
  )
}
