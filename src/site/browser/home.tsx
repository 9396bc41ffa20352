import { Bring, dragging } from './bring.tsx'
import { CardFiles } from './card-files.tsx'
import { Drafts } from './drafts.tsx'
import { take } from './take-file.ts'
import { Versions } from './versions.tsx'

/** Where a host brings notes, and finds drafts, versions and files again. */
export function Home() {
  return (
    <main
      class="home"
      onDragOver={event => {
        event.preventDefault()
        dragging.value = true
      }}
      onDragLeave={event => {
        if (event.target === event.currentTarget) dragging.value = false
      }}
      onDrop={event => {
        event.preventDefault()
        dragging.value = false
        take(event.dataTransfer?.files[0])
      }}
    >
      <Bring />
      <Drafts />
      <Versions />
      <CardFiles />
    </main>
  )
}
