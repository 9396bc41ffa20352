import { bringNotes } from './api.js'
import { bringIntoSight } from './channel.js'

/** A pasted text of so many lines and characters is no message but notes. */
const FEWEST_LINES = 4
const FEWEST_CHARACTERS = 200

/** A text that is dragged goes where it is dropped, as anywhere. */
const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/** Notes that are dropped on the page as a file, or pasted into the message box. */
export function listenForNotes(
  page: HTMLElement,
  box: HTMLInputElement,
  viewer: () => string,
  refresh: () => Promise<void>,
): void {
  const bring = (notes: Blob | string, name?: string) =>
    bringIntoSight(() => bringNotes(viewer(), notes, name), refresh)
  // Anywhere: a file that is dropped beside the channel would be opened instead of the page.
  addEventListener('dragover', event => {
    if (!hasFiles(event)) return
    event.preventDefault()
    page.classList.add('is-over')
  })
  for (const end of ['dragleave', 'drop']) addEventListener(end, () => page.classList.remove('is-over'))
  addEventListener('drop', event => {
    if (!hasFiles(event)) return
    event.preventDefault()
    const [file, ...more] = event.dataTransfer?.files ?? []
    if (more.length > 0) alert(document.body.dataset.oneFile)
    else if (file) void bring(file, file.name)
  })
  box.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (box.value !== '' || text.split('\n').length < FEWEST_LINES || text.length < FEWEST_CHARACTERS) return
    event.preventDefault()
    void bring(text)
  })
}
