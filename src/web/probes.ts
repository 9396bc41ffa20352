/** A part of the bot whose state `/readyz` tells: resolves when well, rejects with what is wrong. */
export type Probe = () => Promise<void>

/** How the parts of the bot are, told in time: one that says nothing is not well. */
export class Probes {
  readonly #patienceMs: number
  readonly #probes = new Map<string, Probe>()
  readonly #underWay = new Map<string, Promise<string>>()

  /** @param patienceMs how long a part may take to say how it is */
  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs
  }

  add(name: string, probe: Probe): void {
    this.#probes.set(name, probe)
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
