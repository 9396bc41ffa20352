import { useState } from 'preact/hooks'
import type { TermText } from '../../domain/course.ts'
import type { DraftTerm } from '../../drafting/draft.ts'
import { changeTerm } from './change-entries.ts'
import { Text } from './controls.tsx'
import { Picks } from './picks.tsx'
import { t } from './texts.ts'

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
