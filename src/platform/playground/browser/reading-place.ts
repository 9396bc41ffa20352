/** So near to the end of the channel, in pixels, one reads what is newest. */
const NEAR = 80

/** The id of the message that is read, and how far below the upper edge it begins; undefined where the end is read. */
let read: { id: string; top: number } | undefined
/** Where the channel was put last, until that is heard of: by then its size may be another. */
let put: number | undefined

export const isAtEnd = (log: HTMLElement) => log.scrollHeight - log.scrollTop - log.clientHeight < NEAR

export function goToEnd(log: HTMLElement): void {
  read = undefined
  goTo(log, log.scrollHeight)
}

/**
 * Keeps before the reader what they read when the channel gets another size: in a narrower window, above a keyboard, turned.
 * That is the end, or the uppermost message in sight.
 */
export function keepReadingPlace(log: HTMLElement): void {
  log.addEventListener('scroll', () => {
    const isReaders = log.scrollTop !== put
    put = undefined
    if (isReaders) read = isAtEnd(log) ? undefined : uppermost(log)
  })
  new ResizeObserver(() => {
    if (!read) return goToEnd(log)
    // Another element since it was edited; one that is gone leaves the channel where it is.
    const message = log.querySelector(`.message[data-id="${read.id}"]`)
    if (message) goTo(log, log.scrollTop + belowEdge(log, message) - read.top)
  }).observe(log)
}

function goTo(log: HTMLElement, place: number): void {
  log.scrollTop = place
  put = log.scrollTop
}

const belowEdge = (log: HTMLElement, message: Element) =>
  message.getBoundingClientRect().top - log.getBoundingClientRect().top

function uppermost(log: HTMLElement): typeof read {
  // Of one that ends at the edge a fraction of a pixel may be left.
  const edge = log.getBoundingClientRect().top + 1
  const inSight = (message: Element) => message.getBoundingClientRect().bottom > edge
  const message = [...log.querySelectorAll<HTMLElement>('.message[data-id]')].find(inSight)
  return message && { id: message.dataset.id ?? '', top: belowEdge(log, message) }
}
