import { Bring, dragging } from './bring.tsx'
import { CardFiles } from './card-files.tsx'
import { Drafts } from './drafts.tsx'
import { hasFiles, takeDropped } from './take-file.ts'
import { Versions } from './versions.tsx'

/** Where a host brings notes, and finds drafts, versions and files again. */
export function Home() {
  return (
    <main
      class="home"
      onDragOver={event => {
        if (!hasFiles(event)) return
        event.preventDefault()
        dragging.value = true
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) dragging.value = false
      }}
      onDrop={event => {
        dragging.value = false
        if (!hasFiles(event)) return
        event.preventDefault()
        takeDropped(event.dataTransfer?.files)
      }}
    >
      <Bring />
      <div class="kept">
        <Drafts />
        <Versions />
      </div>
      <CardFiles />
    </main>
  )
}
