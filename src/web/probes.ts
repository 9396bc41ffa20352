/** A part of the bot whose state `/readyz` tells: resolves when well, rejects with what is wrong. */
export type Probe = () => Promise<void>

/** How the parts of the bot are, told in time: one that says nothing is not well. */
export class Probes {
  readonly #patienceMs: number
  readonly #probes = new Map<string, Probe>()
  readonly #essential = new Set<string>()
  readonly #underWay = new Map<string, Promise<string>>()

  /** @param patienceMs how long a part may take to say how it is */
  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs
  }

  /** @param essential whether nothing can be answered without it */
  add(name: string, probe: Probe, essential: boolean): void {
    this.#probes.set(name, probe)
    if (essential) this.#essential.add(name)
  }

  /** Whether all that nothing can be answered without is well. */
  isReady(states: Readonly<Record<string, string>>): boolean {
    return [...this.#essential].every(name => states[name] === 'ok')
  }

  /** Of each part `ok`, or what is wrong with it. */
  async states(): Promise<Record<string, string>> {
    const states = [...this.#probes].map(async ([name, probe]) => [name, await this.#inTime(this.#ask(name, probe))])
    return Object.fromEntries(await Promise.all(states))
  }

  /** A part that has not answered yet is not asked once more: what it asks in turn would pile up. */
  #ask(name: string, probe: Probe): Promise<string> {
    const asked = this.#underWay.get(name)
    if (asked) return asked
    const state = probe()
      .then(
        () => 'ok',
        error => String(error.message ?? error),
      )
      .finally(() => this.#underWay.delete(name))
    this.#underWay.set(name, state)
    return state
  }

  async #inTime(state: Promise<string>): Promise<string> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<string>(resolve => {
      timer = setTimeout(resolve, this.#patienceMs, `no answer within ${this.#patienceMs / 1000} s`)
    })
    try {
      return await Promise.race([state, late])
    } finally {
      clearTimeout(timer)
    }
  }
}
