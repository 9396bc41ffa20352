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
      <WordFields words={term} focus change={change} />
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

/** The term in the other language, once a host has taken that in; emptied, it is gone. */
function OtherFields({ other, change }: { other: TermText; change: (other: TermText) => void }) {
  return (
    <fieldset class="other">
      <legend>{t('studio.field.other')}</legend>
      <WordFields words={other} change={changed => change({ ...other, ...changed })} />
    </fieldset>
  )
}

/** What a term is called and means in one language. */
function WordFields({
  words,
  change,
  focus = false,
}: {
  words: TermText
  change: (changed: Partial<TermText>) => void
  focus?: boolean
}) {
  return (
    <>
      <Text label={t('studio.field.name')} value={words.name} focus={focus} change={name => change({ name })} />
      <Text
        label={t('studio.field.aliases')}
        value={words.aliases.join(', ')}
        change={text => change({ aliases: listed(text, /[,，]/) })}
      />
      <Text
        label={t('studio.field.definition')}
        value={words.definition}
        rows={2}
        change={definition => change({ definition })}
      />
    </>
  )
}

/** Pieces as they are typed: a comma at the end begins another, which is empty until it is not. */
function listed(text: string, between: RegExp): string[] {
  return text.split(between).map((piece, at) => (at === 0 ? piece : piece.replace(/^\s/, '')))
}
