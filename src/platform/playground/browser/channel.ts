import { post, type Values, type View } from './api.js'

/** Shows the messages: what is new or changed is put in, what is gone is taken out, the rest stays untouched. */
export function showMessages(log: HTMLElement, { messages }: View): void {
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80
  const wanted = new Set(messages.map(message => String(message.id)))
  for (const shown of log.querySelectorAll<HTMLElement>('.message'))
    if (!wanted.has(shown.dataset.id ?? '')) shown.remove()
  let day = ''
  let before: Element | undefined
  for (const old of log.querySelectorAll('.day')) old.remove()
  for (const message of messages) {
    let shown = log.querySelector<HTMLElement>(`.message[data-id="${message.id}"]`)
    if (shown?.dataset.version !== message.version) shown = replace(log, shown, message, before)
    if (message.day !== day) shown?.before(dayLine(message.day))
    day = message.day
    before = shown ?? before
  }
  if (atEnd) log.scrollTop = log.scrollHeight
}

function replace(
  log: HTMLElement,
  shown: HTMLElement | null,
  { html, version }: View['messages'][number],
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
  if (made.dataset.kind === 'form') made.querySelector<HTMLElement>('input, select, textarea')?.focus()
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
export function listenForActions(log: HTMLElement, viewer: () => string, done: () => void): void {
  const act = async (element: Element, action: string, values?: Values) => {
    const messageId = element.closest<HTMLElement>('.message')?.dataset.id
    await post('actions', { viewer: viewer(), messageId, actionId: action, ...(values && { values }) })
    done()
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
    if (form.dataset.action && Object.keys(values).length > 0) void act(form, form.dataset.action, values)
  })
}
