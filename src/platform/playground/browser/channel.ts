import { post, showUnsent, type Values, type View } from './api.js'
import { goOnAt, placeOfFocus } from './go-on.js'
import { goToEnd, isAtEnd } from './reading-place.js'

/** The latest message shown so far; undefined before the first round, whose forms are all old. */
let latest: number | undefined

/** Forgets what was shown: somebody else looks now, and what they have is old. */
export function lookAnew(): void {
  latest = undefined
}

/**
 * Does what the viewer wants done, and brings into sight what came of it: it comes at the end of the channel, and what was
 * pressed may be far above.
 * @param refresh shows the channel as it is then
 */
export async function bringIntoSight<T>(act: () => Promise<T>, refresh: () => Promise<void>): Promise<T> {
  const before = latest
  const outcome = await act()
  void refresh().then(() => {
    const log = document.getElementById('messages')
    if (log && before !== undefined && latest !== undefined && latest > before) goToEnd(log)
  })
  return outcome
}

/** Shows the messages: what is new or changed is put in, what is gone is taken out, the rest stays untouched. */
export function showMessages(log: HTMLElement, { messages }: View): void {
  const atEnd = isAtEnd(log)
  const held = placeOfFocus(log)
  takeOutGone(log, messages)
  let day = ''
  let before: Element | undefined
  for (const message of messages) {
    const shown = showMessage(log, message, before)
    if (message.day !== day) shown?.before(dayLine(message.day))
    day = message.day
    before = shown ?? before
  }
  if (held && document.activeElement === document.body) goOnAt(log, held)
  latest = Math.max(latest ?? 0, ...messages.map(message => message.id))
  if (atEnd) goToEnd(log)
}

type Message = View['messages'][number]

function takeOutGone(log: HTMLElement, messages: readonly Message[]): void {
  const wanted = new Set(messages.map(message => String(message.id)))
  for (const shown of log.querySelectorAll<HTMLElement>('.message[data-id]'))
    if (!wanted.has(shown.dataset.id ?? '')) shown.remove()
  for (const old of log.querySelectorAll('.day')) old.remove()
}

/** Puts a message in where it is new or changed; a form that is new gets the focus. */
function showMessage(log: HTMLElement, message: Message, before: Element | undefined): HTMLElement | null {
  const old = log.querySelector<HTMLElement>(`.message[data-id="${message.id}"]`)
  const shown = old?.dataset.version === message.version ? old : replace(log, old, message, before)
  if (shown?.dataset.kind === 'form' && latest !== undefined && message.id > latest)
    shown.querySelector<HTMLElement>('input, select, textarea')?.focus()
  return shown
}

function replace(
  log: HTMLElement,
  shown: HTMLElement | null,
  { html, version }: Message,
  before: Element | undefined,
): HTMLElement | null {
  const holder = document.createElement('template')
  holder.innerHTML = html
  const made = holder.content.firstElementChild as HTMLElement | null
  if (!made) return shown
  made.dataset.version = version
  if (shown) shown.replaceWith(made)
  else if (before) before.after(made)
  else log.prepend(made)
  return made
}

function dayLine(day: string): HTMLElement {
  const line = document.createElement('div')
  line.className = 'day'
  line.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: 'full',
    timeZone: 'UTC',
  }).format(new Date(day))
  return line
}

/** Presses and submissions anywhere in the channel become calls to the API. */
export function listenForActions(log: HTMLElement, viewer: () => string, refresh: () => Promise<void>): void {
  const act = async (element: Element, action: string, values?: Values) => {
    const messageId = element.closest<HTMLElement>('.message')?.dataset.id
    const body = { viewer: viewer(), messageId, actionId: action, ...(values && { values }) }
    showUnsent((await bringIntoSight(() => post('actions', body), refresh)) === 'unreachable')
  }
  log.addEventListener('click', event => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-action]')
    if (button?.dataset.action) void act(button, button.dataset.action)
  })
  log.addEventListener('submit', event => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const data = new FormData(form)
    const values: Values = {}
    for (const name of data.keys()) {
      const all = data.getAll(name).map(String)
      values[name] = form.classList.contains('choices') ? all : (all[0] ?? '')
    }
    const picksNothing = form.classList.contains('choices') && Object.keys(values).length === 0
    sayNothingPicked(form, picksNothing)
    if (form.dataset.action && !picksNothing) void act(form, form.dataset.action, values)
  })
  log.addEventListener('change', event => {
    const form = (event.target as Element).closest<HTMLFormElement>('form.choices')
    if (form?.querySelector('input:checked')) form.querySelector('.hint')?.remove()
  })
}

/** Says below a question of several choices that none is ticked, or takes that back. */
function sayNothingPicked(form: HTMLFormElement, nothing: boolean): void {
  form.querySelector('.hint')?.remove()
  if (!nothing) return
  const hint = document.createElement('p')
  hint.className = 'hint'
  hint.role = 'alert'
  hint.textContent = document.body.dataset.nothingPicked ?? ''
  form.append(hint)
  form.querySelector<HTMLElement>('input')?.focus()
}
