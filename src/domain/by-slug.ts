/** Entries by their slugs; of two with the same one the later. */
export function bySlug<Entry extends { slug: string }>(entries: readonly Entry[]): Map<string, Entry> {
  return new Map(entries.map(entry => [entry.slug, entry]))
}
