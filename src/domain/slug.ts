import { hash } from 'node:crypto'
import { romanize } from 'es-hangul'

/** A slug made of a text leaves room for what tells it apart from others, and for endings. */
const MOST_LETTERS = 48
/** Any slug. */
const MOST = 60

/**
 * A slug for a name or a plain text, the same whenever it is made: Latin letters as they are, Hangul romanised, `C++`
 * apart from `C`. Where letters are left out, or are too many, a digest keeps two such texts apart.
 */
export function slugOf(text: string): string {
  const spelled = text
    .normalize('NFKC')
    .replace(/['’]/g, '')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[가-힣]+/g, hangul => romanize(hangul))
    .normalize('NFKD')
    .toLowerCase()
  const known = spelled.replace(/\p{M}/gu, '')
  const slug = known.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const isWhole = !/[^\p{ASCII}]/u.test(known.replace(/[\p{P}\p{S}\s]/gu, ''))
  if (slug !== '' && isWhole && slug.length <= MOST_LETTERS) return slug
  const cut = cutAt(slug, MOST_LETTERS - 9)
  return cut === '' ? `n-${digest(text)}` : `${cut}-${digest(text)}`
}

/** Eight hexadecimal digits that stand for a text. */
export function digest(text: string): string {
  return hash('sha256', text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')).slice(0, 8)
}

/** Whether a text can be a slug as it is. */
export function isSlug(text: string): boolean {
  return text.length <= MOST && /^[a-z0-9](?:-?[a-z0-9])*$/.test(text)
}

/** Gives out slugs, each once: a second owner of one gets a number behind it. */
export class Slugs {
  readonly #taken: Set<string>
  readonly #next = new Map<string, number>()

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** @param wanted a slug; one that is too long is cut */
  take(wanted: string): string {
    const base = cutAt(wanted, MOST)
    let slug = base
    for (let number = this.#next.get(base) ?? 2; this.#taken.has(slug); number++) {
      slug = `${cutAt(base, MOST - 1 - String(number).length)}-${number}`
      this.#next.set(base, number + 1)
    }
    this.#taken.add(slug)
    return slug
  }
}

/** Whether a slug is what a second owner of another one got. */
export function isNumbered(slug: string, wanted: string): boolean {
  const [, start, number = ''] = /^(.+)-([2-9]|[1-9]\d+)$/.exec(slug) ?? []
  return start !== undefined && start === cutAt(cutAt(wanted, MOST), MOST - 1 - number.length)
}

function cutAt(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-+$/, '')
}
