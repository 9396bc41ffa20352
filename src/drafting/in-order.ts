/**
 * Entries in the order that they had before: a host may have put them so. What is new comes behind what it follows.
 * @param before the slugs of those that were there, in order
 * @param entries those that are there now
 */
export function inOrder<E extends { slug: string }>(before: readonly { slug: string }[], entries: readonly E[]): E[] {
  const place = new Map(before.map(({ slug }, at) => [slug, at]))
  const placeOf = ({ slug }: E) => place.get(slug) ?? -1
  const known = entries.filter(each => place.has(each.slug)).sort((one, other) => placeOf(one) - placeOf(other))
  const behind = new Map<string | undefined, E[]>()
  let last: string | undefined
  for (const each of entries) {
    if (place.has(each.slug)) last = each.slug
    else behind.set(last, [...(behind.get(last) ?? []), each])
  }
  return [...(behind.get(undefined) ?? []), ...known.flatMap(each => [each, ...(behind.get(each.slug) ?? [])])]
}
