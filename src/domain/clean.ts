/**
 * What text from outside must not hold: control characters but tab and line feed (NUL ends a text in Postgres), marks
 * that turn the direction of what follows (they reach beyond the text they stand in), spaces of no width, and
 * characters that Unicode reserves for no meaning.
 */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g

/**
 * Text from outside as it may be kept, shown and sent on: whole characters only (half a surrogate pair becomes U+FFFD),
 * lines ended by line feeds, nothing invisible that harms. Ordinary text comes back as it is.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWANTED, '')
}

/** Plain data (texts, numbers, arrays, objects of these) with every text in it cleaned; see `cleanText`. */
export function cleanData<T>(data: T): T {
  if (typeof data === 'string') return cleanText(data) as T
  if (Array.isArray(data)) return data.map(cleanData) as T
  if (data === null || typeof data !== 'object' || Object.getPrototypeOf(data) !== Object.prototype) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, cleanData(value)])) as T
}

/** Whether anything of a text is seen: there are letters that are blank (Hangul fillers, a braille cell without dots), and names of them alone. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text)
}

/** The first of some names that anything is seen of, cleaned; undefined where none is. */
export function firstVisible(names: readonly (string | null | undefined)[]): string | undefined {
  return names.map(name => cleanText(name ?? '').trim()).find(isVisible)
}

/** The first so many characters of a text, none of them cut in two. */
export function firstCharacters(text: string, most: number): string {
  return text.length <= most
    ? text
    : Array.from(text.slice(0, 2 * most))
        .slice(0, most)
        .join('')
        .toWellFormed()
}

/** A text of at most so many characters: of a longer one the beginning and `…`, and no character is cut in two. */
export function shortened(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
