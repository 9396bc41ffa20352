import type { DraftTerm } from '../../drafting/draft.ts'
import { changeTerm } from './change-entries.ts'
import { langOfDraft, OtherWords, otherOfDraft } from './other-words.tsx'
import { Picks } from './picks.tsx'
import { TermWords } from './term-words.tsx'
import { t } from './texts.ts'

export function TermFields({ term }: { term: DraftTerm }) {
  const { slug, other } = term
  const change = (changed: Partial<DraftTerm>) => changeTerm(slug, changed)
  return (
    <div class="fields">
      <TermWords words={term} lang={langOfDraft()} focus change={change} />
      <OtherWords begin={() => change({ other: { name: '', aliases: [], definition: '' } })}>
        {other && (
          <TermWords
            words={other}
            lang={otherOfDraft().language}
            change={changed => change({ other: { ...other, ...changed } })}
          />
        )}
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
