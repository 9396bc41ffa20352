/**
 * Keeps an entry before whoever looks at it when its list gets another size, as in a narrower window or above a keyboard: the
 * field of it that is written in, else all of it. One that they have scrolled away from stays away.
 * @returns what ends that
 */
export function keepInSight(entry: HTMLElement): () => void {
  let isSeen = true
  // Told after the size is, so that this is as it was before.
  const sight = new IntersectionObserver(([latest]) => {
    isSeen = latest?.isIntersecting ?? false
  })
  const size = new ResizeObserver(() => {
    const focused = document.activeElement
    if (isSeen) (entry.contains(focused) ? focused : entry)?.scrollIntoView({ block: 'nearest' })
  })
  sight.observe(entry)
  if (entry.parentElement) size.observe(entry.parentElement)
  return () => {
    sight.disconnect()
    size.disconnect()
  }
}
