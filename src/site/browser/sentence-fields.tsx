import type { DraftSentence } from '../../drafting/draft.ts'
import { changeSentence } from './change-entries.ts'
import { Text } from './controls.tsx'
import { langOfDraft } from './other-words.tsx'
import { t } from './texts.ts'

export function SentenceFields({ sentence, at }: { sentence: DraftSentence; at: number }) {
  return (
    <div class="fields">
      <Text
        label={t('studio.summary')}
        value={sentence.text}
        rows={2}
        lang={langOfDraft()}
        focus
        change={text => changeSentence(at, text)}
      />
    </div>
  )
}
