/** What would be lost with the page; whoever has such a thing says so here. */
export const unsaved: (() => boolean)[] = []

addEventListener('beforeunload', event => {
  if (unsaved.some(each => each())) event.preventDefault()
})
