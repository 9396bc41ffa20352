import { isHalfTranslated } from '../../drafting/other-language.ts'
import { changeOther } from './change-entries.ts'
import { Text } from './controls.tsx'
import { OtherWords, otherOfDraft } from './other-words.tsx'
import { draft } from './state.ts'
import { t } from './texts.ts'

/** Title and summary of the chapter in the other language. */
export function ChapterOther() {
  const of = draft.value
  if (!of) return null
  const { other } = of
  return (
    <div class="fields">
      <OtherWords begin={() => changeOther({ title: '', summary: '' })}>
        {other && (
          <>
            <Text label={t('studio.title')} value={other.title} change={title => changeOther({ ...other, title })} />
            <Text
              label={t('studio.summary')}
              value={other.summary}
              rows={3}
              change={summary => changeOther({ ...other, summary })}
            />
            {isHalfTranslated(of) && (
              <ul class="marks">
                <li>{t('studio.fault.half-translated', otherOfDraft())}</li>
              </ul>
            )}
          </>
        )}
      </OtherWords>
    </div>
  )
}
