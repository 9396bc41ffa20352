import { fetchView, post, showUnsent, type View } from './api.js'
import { bringIntoSight, listenForActions, lookAnew, showMessages } from './channel.js'
import { Composer } from './composer.js'
import { listenForNotes } from './notes.js'
import { keepReadingPlace } from './reading-place.js'

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const log = byId('messages')
const members = byId<HTMLFieldSetElement>('members')
const nextSlot = byId<HTMLButtonElement>('next-slot')
const viewer = () => members.querySelector<HTMLInputElement>('input:checked')?.value ?? 'mina'

let next: View['next'] = null
const AGAIN_AFTER_MS = 3000
let later: ReturnType<typeof setTimeout> | undefined
/** What does not get through: the channel itself, or the news of it. */
const lost = { view: false, events: false }
const sayLost = () => {
  byId('offline').hidden = !lost.view && !lost.events
}

let refreshing: Promise<void> | undefined
let again = false

/** Fetches and shows the channel; calls that come meanwhile become one more round. @returns when the last is over */
function refresh(): Promise<void> {
  again = true
  refreshing ??= rounds().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

async function rounds(): Promise<void> {
  while (again) {
    again = false
    await show()
  }
}

async function show(): Promise<void> {
  const asked = viewer()
  const view = await fetchView(asked).catch(() => undefined)
  lost.view = view === undefined
  sayLost()
  if (!view) {
    clearTimeout(later)
    later = setTimeout(refresh, AGAIN_AFTER_MS)
    return
  }
  // Somebody else is looking by now, and the next round is theirs.
  if (asked !== viewer()) return
  showMessages(log, view)
  byId('clock').textContent = view.clock
  next = view.next
  nextSlot.disabled = next === null
  nextSlot.textContent = next?.label ?? nextSlot.dataset.none ?? ''
}

const remembered = localStorage.getItem('viewer')
const radio = remembered && members.querySelector<HTMLInputElement>(`input[value="${CSS.escape(remembered)}"]`)
if (radio) radio.checked = true
members.addEventListener('change', () => {
  localStorage.setItem('viewer', viewer())
  for (const shown of log.querySelectorAll('.message.is-private')) shown.remove()
  lookAnew()
  refresh()
})
nextSlot.addEventListener('click', async () => {
  if (!next) return
  nextSlot.disabled = true
  const { at } = next
  showUnsent((await bringIntoSight(() => post('clock', { to: at }), refresh)) === 'unreachable')
})

listenForActions(log, viewer, refresh)
keepReadingPlace(log)
const main = document.querySelector('main')
if (main) listenForNotes(main, byId<HTMLInputElement>('composer-text'), viewer, refresh)
new Composer(byId<HTMLFormElement>('composer'), viewer, refresh)

const events = new EventSource('/playground/api/events')
events.addEventListener('change', refresh)
events.addEventListener('open', () => {
  lost.events = false
  sayLost()
  refresh()
})
events.addEventListener('error', () => {
  lost.events = true
  sayLost()
})
setInterval(refresh, 30_000)
refresh()
