import { fetchCompletions, post, showUnsent } from './api.js'
import { bringIntoSight } from './channel.js'

/** Where a message is kept that did not get through, over a reload too. */
const UNSENT = 'unsent'

/**
 * The message box, with completion of commands: arrows choose, Tab or Enter takes, Escape closes. Enter completes a
 * command that is not whole before it sends it; what does not get through stays in the box.
 */
export class Composer {
  readonly #input: HTMLInputElement
  readonly #list: HTMLUListElement
  #chosen = -1
  /** What the list is being fetched for. */
  #suggesting: Promise<void> = Promise.resolve()

  constructor(form: HTMLFormElement, viewer: () => string, refresh: () => Promise<void>) {
    this.#input = form.querySelector('input') as HTMLInputElement
    this.#list = form.querySelector('ul') as HTMLUListElement
    this.#input.value ||= localStorage.getItem(UNSENT) ?? ''
    this.#input.addEventListener('input', () => {
      this.#suggesting = this.#suggest()
    })
    this.#input.addEventListener('keydown', event => this.#key(event))
    this.#input.addEventListener('blur', () => setTimeout(() => this.#close(), 150))
    this.#list.addEventListener('mousedown', event => {
      event.preventDefault()
      this.#take((event.target as Element).closest('li')?.textContent)
    })
    form.addEventListener('submit', async event => {
      event.preventDefault()
      const text = this.#input.value.trim()
      if (text === '' || (await this.#completed(text))) return
      this.#input.value = ''
      this.#close()
      const outcome = await bringIntoSight(() => post('commands', { viewer: viewer(), text }), refresh)
      this.#keep(outcome === 'done' ? '' : text)
      showUnsent(outcome === 'unreachable')
    })
  }

  /** Completes a command that is offered and not whole yet; a term may be typed in any form. */
  async #completed(text: string): Promise<boolean> {
    if (!text.startsWith('/') || /^\/explain\s/.test(text)) return false
    await this.#suggesting
    if (this.#list.hidden || this.#input.value.trim() !== text) return false
    const [first] = this.#list.children
    if (this.#list.dataset.whole === 'true' || !first?.textContent?.startsWith(text)) return false
    this.#take(first.textContent)
    return true
  }

  /** Puts what was not sent back into the box, before what was typed meanwhile. */
  #keep(text: string): void {
    if (text === '') {
      localStorage.removeItem(UNSENT)
      return
    }
    localStorage.setItem(UNSENT, text)
    this.#input.value = [text, this.#input.value].filter(each => each !== '').join(' ')
  }

  async #suggest(): Promise<void> {
    const text = this.#input.value
    const options = text.startsWith('/') ? await fetchCompletions(text) : []
    if (this.#input.value !== text) return
    // Whoever has chosen already, while the list was on its way, keeps what they chose.
    const chosen = this.#list.hidden ? undefined : this.#list.children[this.#chosen]?.textContent
    this.#list.replaceChildren(...options.filter(option => option !== text.trim()).map(optionItem))
    this.#list.dataset.whole = String(options.includes(text.trim()))
    this.#open(this.#list.children.length > 0)
    this.#choose([...this.#list.children].findIndex(each => each.textContent === chosen))
  }

  #key(event: KeyboardEvent): void {
    // A syllable that is being written takes the key first, and would be written once more behind what is taken.
    if (this.#list.hidden || event.isComposing) return
    const items = [...this.#list.children]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.#choose((this.#chosen + step + items.length) % items.length)
    } else if (event.key === 'Escape') this.#close()
    else if (event.key === 'Tab' || (event.key === 'Enter' && this.#chosen >= 0)) {
      event.preventDefault()
      this.#take(items[Math.max(this.#chosen, 0)]?.textContent)
    }
  }

  #choose(place: number): void {
    this.#chosen = place
    const items = [...this.#list.children]
    for (const [index, item] of items.entries()) item.setAttribute('aria-selected', String(index === place))
    const id = items[place]?.id
    if (id) this.#input.setAttribute('aria-activedescendant', id)
    else this.#input.removeAttribute('aria-activedescendant')
  }

  #take(option: string | null | undefined): void {
    if (!option) return
    this.#input.value = `${option} `
    this.#input.focus()
    this.#suggesting = this.#suggest()
  }

  #open(open: boolean): void {
    this.#list.hidden = !open
    this.#input.setAttribute('aria-expanded', String(open))
    if (!open) this.#input.removeAttribute('aria-activedescendant')
  }

  #close(): void {
    this.#open(false)
  }
}

function optionItem(option: string, index: number): HTMLLIElement {
  const item = document.createElement('li')
  item.id = `completion-${index}`
  item.role = 'option'
  item.textContent = option
  return item
}
