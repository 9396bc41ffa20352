import type { Draft } from '../../drafting/draft.ts'
import { withOther } from '../../drafting/model/accept.ts'
import { isHalfTranslated } from '../../drafting/other-language.ts'
import { changeOther } from './change-entries.ts'
import { Text } from './controls.tsx'
import { edit } from './edit-draft.ts'
import { Inline } from './markdown.tsx'
import { OtherWords, otherOfDraft } from './other-words.tsx'
import { Choose, Origin } from './proposals.tsx'
import { draft } from './state.ts'
import { t } from './texts.ts'

/** Title and summary of the chapter in the other language. */
export function ChapterOther() {
  const of = draft.value
  if (!of) return null
  const { other, otherProposed: proposed } = of
  return (
    <div class="chapter-other">
      {proposed && <Proposed proposed={proposed} />}
      <OtherWords begin={() => changeOther({ title: '', summary: '' })}>
        {other && (
          <>
            <Text
              label={t('studio.title')}
              lang={otherOfDraft().language}
              value={other.title}
              change={title => changeOther({ ...other, title })}
            />
            <Text
              label={t('studio.summary')}
              value={other.summary}
              rows={3}
              lang={otherOfDraft().language}
              change={summary => changeOther({ ...other, summary })}
            />
            {isHalfTranslated(of) && (
              <ul class="marks">
                <li>{t('studio.half-translated', otherOfDraft())}</li>
              </ul>
            )}
          </>
        )}
      </OtherWords>
    </div>
  )
}

/** What a model would call the chapter, and how it would sum it up. */
function Proposed({ proposed }: { proposed: NonNullable<Draft['otherProposed']> }) {
  return (
    <ul class="proposals">
      <li>
        <p>
          <b>{t('studio.proposed.other', otherOfDraft())}</b> {proposed.title}
        </p>
        <Inline markdown={proposed.summary} />
        <Origin of={proposed} />
        <Choose accept={() => decide(withOther)} refuse={() => decide(({ otherProposed: _, ...rest }) => rest)} />
      </li>
    </ul>
  )
}

/** Whoever decides by the keyboard goes on with what is there then: the fields, or the button that begins them. */
function decide(change: (of: Draft) => Draft): void {
  edit(change)
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.chapter-other :is(textarea, button)')?.focus())
}
