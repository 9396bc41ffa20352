import { useState } from 'preact/hooks'
import type { TermText } from '../../domain/course.ts'
import { Text } from './controls.tsx'
import { t } from './texts.ts'

/** What a term says in one language. */
export function TermWords({
  words: { name, aliases, definition },
  lang,
  focus = false,
  change,
}: {
  words: TermText
  /** What they are in. */
  lang: string | undefined
  focus?: boolean
  change: (changed: Partial<TermText>) => void
}) {
  return (
    <>
      <Text
        label={t('studio.field.name')}
        value={name}
        lang={lang}
        focus={focus}
        change={text => change({ name: text })}
      />
      <Names
        label={t('studio.field.aliases')}
        names={aliases}
        lang={lang}
        change={names => change({ aliases: names })}
      />
      <Text
        label={t('studio.field.definition')}
        value={definition}
        rows={2}
        lang={lang}
        change={text => change({ definition: text })}
      />
    </>
  )
}

/** Names between commas, which stand as they are typed as long as they say what the draft has. */
function Names({
  label,
  names,
  lang,
  change,
}: {
  label: string
  names: string[]
  lang: string | undefined
  change: (names: string[]) => void
}) {
  const [typed, setTyped] = useState('')
  const isSaid = listed(typed).join('\n') === names.join('\n')
  return (
    <Text
      label={label}
      value={isSaid ? typed : names.join(', ')}
      lang={lang}
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
