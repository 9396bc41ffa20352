import type { QuestionText } from '../../domain/course.ts'
import type { DraftQuestion, DraftTerm, Proposed } from '../../drafting/draft.ts'
import { accept, refuse } from './change-entries.ts'
import { proposedLines, selected } from './entries.ts'
import type { Key } from './keys.ts'
import { ranges } from './lines.ts'
import { Inline } from './markdown.tsx'
import { langOfDraft, otherOfDraft } from './other-words.tsx'
import { t } from './texts.ts'

/** What a model would change at an entry: each is taken or refused by a press. */
export function Proposals({ entry, of }: { entry: DraftTerm | DraftQuestion; of: Key }) {
  const all = entry.proposed ?? []
  if (all.length === 0) return null
  const on = (act: (of: Key, proposed: Proposed) => void, proposed: Proposed) => () => {
    selected.value = of
    act(of, proposed)
  }
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
            <b>{t(`studio.proposed.${each.what}`, otherOfDraft())}</b>{' '}
            <span lang={each.what === 'other' ? otherOfDraft().language : langOfDraft()}>
              <Said proposed={each} />
            </span>
          </p>
          <Origin of={each} />
          <Choose accept={on(accept, each)} refuse={on(refuse, each)} />
        </li>
      ))}
    </ul>
  )
}

/** Where what a model proposes is from, if it is from the notes. */
export function Origin({ of: { unsure, lines } }: { of: Pick<Proposed, 'unsure' | 'lines'> }) {
  const said = unsure
    ? t(`draft.unsure.${unsure}`)
    : t('studio.from-lines', { count: lines.length, lines: ranges(lines) })
  return <p class="lines">{said}</p>
}

/** A yes or a no to it. */
export function Choose({ accept, refuse }: { accept: () => void; refuse: () => void }) {
  return (
    <span class="actions">
      <button type="button" class="small" onClick={accept}>
        {t('studio.accept')}
      </button>
      <button type="button" class="small" onClick={refuse}>
        {t('studio.refuse')}
      </button>
    </span>
  )
}

function Said({ proposed }: { proposed: Proposed }) {
  switch (proposed.what) {
    case 'other': {
      if (!('name' in proposed.other)) return <SaidInOther words={proposed.other} />
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

/** A question in the other language, whole: what it asks, which answers are right, and why. */
function SaidInOther({ words: { prompt, choices, accepted, explanation } }: { words: QuestionText }) {
  const answers = [...accepted.map(text => ({ text, right: true })), ...choices].filter(({ text }) => text !== '')
  return (
    <>
      <Inline markdown={prompt} />
      {answers.map(({ text, right }, at) => (
        <span key={at}>
          {at === 0 ? ' – ' : ' · '}
          {right && '✓ '}
          <Inline markdown={text} />
        </span>
      ))}
      {' – '}
      <Inline markdown={explanation} />
    </>
  )
}
