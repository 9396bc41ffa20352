import { createHash } from 'node:crypto'
import { romanize } from 'es-hangul'

const MOST_LETTERS = 40

/** A slug from a name, the same whenever it is made: Latin letters as they are, Hangul romanised, `C++` apart from `C`. */
export function slugOf(name: string): string {
  const spelled = name
    .normalize('NFKC')
    .replace(/\+/g, ' plus ')
    .replace(/#/g, ' sharp ')
    .replace(/[가-힣]+/g, hangul => romanize(hangul))
    .normalize('NFKD')
    .toLowerCase()
  const known = spelled.replace(/\p{M}/gu, '')
  const slug = known.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const isWhole = !/[^\p{ASCII}]/u.test(known.replace(/[\p{P}\p{S}\s]/gu, ''))
  if (slug !== '' && isWhole && slug.length <= MOST_LETTERS) return slug
  // Letters that are left out, or too many of them: a digest keeps two such names apart.
  const cut = slug.slice(0, MOST_LETTERS - 9).replace(/-+$/, '')
  return cut === '' ? `n-${digest(name)}` : `${cut}-${digest(name)}`
}

/** Eight hexadecimal digits that stand for a text. */
export function digest(text: string): string {
  return createHash('sha256').update(text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')).digest('hex').slice(0, 8)
}

/** Gives out slugs, each once: a second owner of one gets a number behind it. */
export class Slugs {
  readonly #taken: Set<string>

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  take(wanted: string): string {
    let slug = wanted
    for (let number = 2; this.#taken.has(slug); number++) slug = `${wanted}-${number}`
    this.#taken.add(slug)
    return slug
  }
}
