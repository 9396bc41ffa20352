import { createHash } from 'node:crypto'
import { romanize } from 'es-hangul'
import { plain } from './plain-text.ts'

const MOST = 60

/** A slug for a text, the same for the same text: Hangul is romanised; a text of other letters gets a digest. */
export function slugOf(text: string): string {
  const words = romanize(plain(text).normalize('NFC'))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, MOST) : `${slug}-${word}`
    if (longer.length > MOST) break
    slug = longer
  }
  return slug || `entry-${createHash('sha256').update(text).digest('hex').slice(0, 10)}`
}

/** Gives each entry a slug that none has yet. */
export class Slugs {
  readonly #taken: Set<string>
  readonly #next = new Map<string, number>()

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** @param wanted a slug, or a text to make one of */
  give(wanted: string): string {
    const base = isSlug(wanted) ? wanted : slugOf(wanted)
    let slug = base
    for (let count = this.#next.get(base) ?? 2; this.#taken.has(slug); count++) {
      slug = `${base.slice(0, MOST - 1 - String(count).length).replace(/-$/, '')}-${count}`
      this.#next.set(base, count + 1)
    }
    this.#taken.add(slug)
    return slug
  }
}

/** Whether a text can be a slug as it is. */
export function isSlug(text: string): boolean {
  return text.length <= MOST && /^[a-z0-9](?:-?[a-z0-9])*$/.test(text)
}
