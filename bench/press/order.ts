import { setTimeout as wait } from 'node:timers/promises'

/** Presses to make: of members numbered from 0, each to the question of a post. */
export interface Order {
  /** Whom to press at, in the words of the service. */
  target: string
  /** Of the button, without the place of the choice. */
  action: string
  /** The members who press, in this order; one may be there twice. */
  members: number[]
  /** How many press at once, each as soon as the one before has its reply; or how many a second, whatever comes back. */
  pace: { connections: number } | { perSecond: number }
  /** When to give up on a reply, in milliseconds after its press. */
  patienceMs: number
}

/** What came of them. */
export interface Seen {
  seconds: number
  /** From sending a press to its reply, in milliseconds; null where none came. */
  latencies: (number | null)[]
  /** What each press was told; null where nothing was. */
  told: (string | null)[]
  /** Presses that were not acknowledged. */
  refused: number
}

/** Sends a press. @returns whether it was taken */
export type Press = () => Promise<boolean> | boolean

/** As many presses in a row without a reply mean that nobody is there any more. */
const HOPELESS = 200

/** Presses that wait for their replies. */
export class Waiting {
  readonly #replied = new Map<string, (text: string) => void>()
  #presses = 0

  /** Takes in the reply to a press. */
  reply(id: string, text: string): void {
    this.#replied.get(id)?.(text)
  }

  /**
   * Makes all presses of an order, at its pace.
   * @param prepare makes one ready before the first is sent, so that what presses leaves the processor to who is pressed at;
   *   what it returns sends it, and resolves to whether it was taken, or rejects
   * @throws {Error} when nobody replies any more
   */
  async pressAll(order: Order, prepare: (place: number, id: string) => Press): Promise<Seen> {
    const { members, pace, patienceMs } = order
    const presses = members.map((_, place) => {
      const id = String(this.#presses++)
      return { id, press: prepare(place, id) }
    })
    const seen: Seen = { seconds: 0, latencies: members.map(() => null), told: members.map(() => null), refused: 0 }
    let unheard = 0
    const one = async (place: number) => {
      const { id, press } = presses[place] as (typeof presses)[number]
      const start = performance.now()
      const replied = new Promise<void>(resolve => {
        this.#replied.set(id, text => {
          seen.latencies[place] = performance.now() - start
          seen.told[place] = text
          resolve()
        })
      })
      // Not the timers of promises: breaking one off makes an error, which is a fifth of all that a press costs here.
      let patience: NodeJS.Timeout | undefined
      const givenUp = new Promise<void>(resolve => {
        patience = setTimeout(resolve, patienceMs)
      })
      const taken = Promise.resolve(press())
        .catch(() => false)
        .then(was => {
          if (!was) seen.refused++
        })
      await Promise.race([Promise.all([taken, replied]), givenUp])
      clearTimeout(patience)
      this.#replied.delete(id)
      unheard = seen.told[place] === null ? unheard + 1 : 0
      if ('connections' in pace && unheard >= HOPELESS) throw new Error(`${unheard} presses in a row had no reply`)
    }
    const start = performance.now()
    if ('connections' in pace) {
      let next = 0
      const inTurn = async () => {
        for (let place = next++; place < members.length; place = next++) await one(place)
      }
      await Promise.all(Array.from({ length: pace.connections }, inTurn))
    } else {
      const all: Promise<void>[] = []
      for (let place = 0; place < members.length; place++) {
        all.push(one(place))
        const early = (1000 * (place + 1)) / pace.perSecond - (performance.now() - start)
        if (early > 5) await wait(early)
      }
      await Promise.all(all)
    }
    seen.seconds = (performance.now() - start) / 1000
    return seen
  }
}

/** Answers the orders of the process that has started this one, until it is gone. */
export function takeOrders(here: string, run: (order: Order) => Promise<Seen>): void {
  process.on('disconnect', () => process.exit())
  process.on('message', (order: Order) => {
    run(order).then(
      seen => process.send?.(seen),
      error => {
        process.stderr.write(`${error}\n`)
        process.exit(1)
      },
    )
  })
  process.send?.({ here })
}
