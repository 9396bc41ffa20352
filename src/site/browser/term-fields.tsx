import type { DraftTerm } from '../../drafting/draft.ts'
import { changeTerm } from './change-entries.ts'
import { OtherWords } from './other-words.tsx'
import { Picks } from './picks.tsx'
import { TermWords } from './term-words.tsx'
import { t } from './texts.ts'

export function TermFields({ term }: { term: DraftTerm }) {
  const { slug, other } = term
  const change = (changed: Partial<DraftTerm>) => changeTerm(slug, changed)
  return (
    <div class="fields">
      <TermWords words={term} focus change={change} />
      <OtherWords begin={() => change({ other: { name: '', aliases: [], definition: '' } })}>
        {other && <TermWords words={other} change={changed => change({ other: { ...other, ...changed } })} />}
      </OtherWords>
      <Picks
        label={t('studio.field.related')}
        chosen={term.related}
        without={slug}
        change={related => change({ related })}
      />
    </div>
  )
}
