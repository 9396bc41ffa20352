import type { DraftQuestion, DraftTerm, Proposed } from '../../drafting/draft.ts'
import { accept, refuse } from './change-entries.ts'
import { proposedLines, selected } from './entries.ts'
import type { Key } from './keys.ts'
import { ranges } from './lines.ts'
import { Inline } from './markdown.tsx'
import { otherOfDraft } from './other-words.tsx'
import { t } from './texts.ts'

/** What a model would change at an entry: each is taken or refused by a press. */
export function Proposals({ entry, of }: { entry: DraftTerm | DraftQuestion; of: Key }) {
  const all = entry.proposed ?? []
  if (all.length === 0) return null
  return (
    <ul class="proposals">
      {all.map(each => (
        <li
          key={each.what}
          onMouseEnter={() => {
            proposedLines.value = each.lines
          }}
          onMouseLeave={() => {
            proposedLines.value = undefined
          }}
        >
          <p>
            <b>{t(`studio.proposed.${each.what}`, otherOfDraft())}</b> <Said proposed={each} />
          </p>
          <p class="lines">
            {each.unsure
              ? t(`draft.unsure.${each.unsure}`)
              : t('studio.from-lines', { count: each.lines.length, lines: ranges(each.lines) })}
          </p>
          <Choose of={of} proposed={each} />
        </li>
      ))}
    </ul>
  )
}

function Choose({ of, proposed }: { of: Key; proposed: Proposed }) {
  const on = (act: (of: Key, proposed: Proposed) => void) => () => {
    selected.value = of
    act(of, proposed)
  }
  return (
    <span class="actions">
      <button type="button" class="small" onClick={on(accept)}>
        {t('studio.accept')}
      </button>
      <button type="button" class="small" onClick={on(refuse)}>
        {t('studio.refuse')}
      </button>
    </span>
  )
}

function Said({ proposed }: { proposed: Proposed }) {
  switch (proposed.what) {
    case 'other': {
      const { name, aliases, definition } = proposed.other
      return (
        <>
          {[name, ...aliases].join(', ')}: <Inline markdown={definition} />
        </>
      )
    }
    case 'wrong':
      return (
        <>
          {proposed.texts.map((text, at) => (
            <span key={text}>
              {at > 0 && ' · '}
              <Inline markdown={text} />
            </span>
          ))}
        </>
      )
    default:
      return <Inline markdown={proposed.text} />
  }
}
