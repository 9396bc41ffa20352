/** A card in a message may be called one, too. */
const MESSAGE = '.message[data-id]'
const messagesIn = (log: HTMLElement) => [...log.querySelectorAll<HTMLElement>(MESSAGE)]
const idOf = (message: HTMLElement) => message.dataset.id ?? ''

/** Where the focus is: on what that can be pressed, and in which message, with those before it. */
interface Place {
  action: string | undefined
  /** Ids, the message's own last. */
  messages: string[]
}

/** Where the focus is in the channel; undefined where it is not there. */
export function placeOfFocus(log: HTMLElement): Place | undefined {
  const focused = document.activeElement
  const message = focused?.closest<HTMLElement>(MESSAGE)
  if (!focused || !message || !log.contains(message)) return undefined
  const all = messagesIn(log)
  return {
    action: focused.closest<HTMLElement>('[data-action]')?.dataset.action,
    messages: all.slice(0, all.indexOf(message) + 1).map(idOf),
  }
}

/**
 * The focus was on what is gone: it goes to the same button of what came instead, else to the message itself, or to the
 * one before it where it is gone, too, so that the next press of Tab goes on from there.
 */
export function goOnAt(log: HTMLElement, { action, messages }: Place): void {
  const left = messagesIn(log).findLast(each => messages.includes(idOf(each)))
  const buttons = left?.querySelectorAll<HTMLElement>('button[data-action]') ?? []
  const isSame = left !== undefined && idOf(left) === messages.at(-1)
  const same = isSame ? [...buttons].find(each => each.dataset.action === action) : undefined
  if (left && !same) left.tabIndex = -1
  const next = same ?? left ?? log
  next.focus({ preventScroll: true })
}
