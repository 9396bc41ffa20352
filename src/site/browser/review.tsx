import { Banners } from './banners.tsx'
import { Bar, pane, publishing } from './bar.tsx'
import { DraftAgainDialogue, draftingAgain } from './draft-again.tsx'
import { previewed } from './entries.ts'
import { Entries } from './entry-list.tsx'
import { Notes } from './notes.tsx'
import { PreviewDialogue } from './previews.tsx'
import { PublishDialogue } from './publish.tsx'

/** The notes on the left, the draft on the right. */
export function Review() {
  return (
    <main class="review" data-pane={pane.value}>
      <Bar />
      <Banners />
      <Notes />
      <Entries />
      {publishing.value && (
        <PublishDialogue
          close={() => {
            publishing.value = false
          }}
        />
      )}
      {draftingAgain.value && <DraftAgainDialogue />}
      {previewed.value !== undefined && <PreviewDialogue key={previewed.value} />}
    </main>
  )
}
