import type { Place, Ports, Study } from '../../study/ports.ts'

/** How long a channel's study is good for; its course hardly ever changes. */
const GOOD_FOR_MS = 60_000
/** Channels remembered; the oldest go first. */
const REMEMBERED = 5000

/** The study of each channel for what is asked at every key press: autocompletion answers from memory. */
export class StudyMemory {
  readonly #ports: Pick<Ports, 'studies' | 'clock'>
  readonly #known = new Map<string, { study: Promise<Study | undefined>; until: number }>()

  constructor(ports: Pick<Ports, 'studies' | 'clock'>) {
    this.#ports = ports
  }

  async inChannel(place: Place): Promise<Study | undefined> {
    const key = `${place.workspace} ${place.channel}`
    const now = this.#ports.clock.now().getTime()
    const known = this.#known.get(key)
    if (known && known.until > now) return known.study
    const study = this.#ports.studies.inChannel(place)
    this.#known.set(key, { study, until: now + GOOD_FOR_MS })
    study.catch(() => this.#known.delete(key))
    const [oldest] = this.#known.keys()
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest)
    return study
  }
}
