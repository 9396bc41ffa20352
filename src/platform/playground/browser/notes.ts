import { bringNotes } from './api.js'

/** A pasted text of so many lines and characters is no message but notes. */
const FEWEST_LINES = 4
const FEWEST_CHARACTERS = 200

/** Notes that are dropped on the page as a file, or pasted into the message box. */
export function listenForNotes(page: HTMLElement, box: HTMLInputElement, viewer: () => string, done: () => void): void {
  const bring = async (notes: Blob | string, name?: string) => {
    await bringNotes(viewer(), notes, name)
    done()
  }
  page.addEventListener('dragover', event => {
    event.preventDefault()
    page.classList.add('is-over')
  })
  for (const end of ['dragleave', 'drop']) page.addEventListener(end, () => page.classList.remove('is-over'))
  page.addEventListener('drop', event => {
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file) void bring(file, file.name)
  })
  box.addEventListener('paste', event => {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (box.value !== '' || text.split('\n').length < FEWEST_LINES || text.length < FEWEST_CHARACTERS) return
    event.preventDefault()
    void bring(text)
  })
}
