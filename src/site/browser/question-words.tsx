import { isWritten, type QuestionKind, type QuestionText } from '../../domain/course.ts'
import { Choices } from './choices.tsx'
import { Text } from './controls.tsx'
import { t } from './texts.ts'

/** What a question says in one language: what it asks, what is right, and why. */
export function QuestionWords({
  kind,
  words: { prompt, choices, accepted, explanation },
  lang,
  group,
  focus = false,
  change,
}: {
  kind: QuestionKind
  words: QuestionText
  /** What they are in. */
  lang: string | undefined
  /** What sets its choices apart from others on the page. */
  group: string
  focus?: boolean
  change: (changed: Partial<QuestionText>) => void
}) {
  return (
    <>
      <Text
        label={t(kind === 'cloze' ? 'studio.field.prompt-cloze' : 'studio.field.prompt')}
        value={prompt}
        rows={2}
        lang={lang}
        focus={focus}
        change={text => change({ prompt: text })}
      />
      {isWritten(kind) ? (
        <Text
          label={t('studio.field.accepted')}
          value={accepted.join('\n')}
          rows={2}
          lang={lang}
          change={text => change({ accepted: text.split('\n') })}
        />
      ) : (
        <Choices
          kind={kind}
          choices={choices}
          lang={lang}
          group={group}
          change={changed => change({ choices: changed })}
        />
      )}
      <Text
        label={t('studio.field.explanation')}
        value={explanation}
        rows={2}
        lang={lang}
        change={text => change({ explanation: text })}
      />
    </>
  )
}
