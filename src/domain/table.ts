/**
 * A table in which words from outside are looked up. It has what it was given and nothing else, while a plain object has
 * `constructor`, `toString` and their like too.
 */
export function table<T>(entries: Record<string, T>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), entries)
}
