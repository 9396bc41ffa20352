import { LRUCache } from 'lru-cache'
import { atMost } from '../../domain/at-most.ts'
import type { Caller, Place, Ports, Study } from '../../study/ports.ts'
import { studyToRead } from '../../study/talk/reach.ts'

/** How long a channel's study is good for; its course hardly ever changes. */
const GOOD_FOR_MS = 60_000
/** Channels remembered; the least used go first. */
const REMEMBERED = 5000

/** What terms are completed from. */
type Reading = Awaited<ReturnType<typeof studyToRead>>

/** The study of each channel for what is asked at every key press: autocompletion answers from memory. */
export class StudyMemory {
  readonly #ports: Pick<Ports, 'studies' | 'courses' | 'defaults'>
  readonly #channels: Remembered<Study | undefined>
  readonly #readings: Remembered<Reading>

  constructor(ports: Pick<Ports, 'studies' | 'courses' | 'defaults' | 'clock'>) {
    this.#ports = ports
    const now = () => ports.clock.now().getTime()
    this.#channels = new Remembered(now)
    this.#readings = new Remembered(now)
  }

  async inChannel(place: Place): Promise<Study | undefined> {
    return this.#channels.get(`${place.workspace} ${place.channel}`, () => this.#ports.studies.inChannel(place))
  }

  /** The study whose terms are completed where a member types; see `studyToRead`. */
  async toRead(caller: Caller): Promise<Reading> {
    const key = `${caller.workspace} ${caller.channel} ${caller.member}`
    return this.#readings.get(key, () => studyToRead(this.#ports, caller))
  }
}

class Remembered<T> {
  readonly #known: LRUCache<string, Promise<T>>

  constructor(now: () => number) {
    this.#known = new LRUCache({ ...atMost(REMEMBERED), ttl: GOOD_FOR_MS, ttlResolution: 0, perf: { now } })
  }

  async get(key: string, find: () => Promise<T>): Promise<T> {
    const known = this.#known.get(key)
    if (known) return known
    const value = find()
    this.#known.set(key, value)
    value.catch(() => this.#known.delete(key))
    return value
  }
}
