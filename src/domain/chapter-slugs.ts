import { isNumbered, Slugs } from './slug.ts'

/**
 * The slug of each entry of a chapter: the one that it was published under before, which may have a number behind it, else
 * its own, as long as no other chapter has that. So answers stay with it, whatever becomes of whoever had the slug first.
 * @param wanted as the chapter calls its entries
 * @param before under which slugs its entries were published
 * @param others slugs of entries of other chapters
 */
export function chapterSlugs(
  wanted: readonly string[],
  before: readonly string[],
  others: readonly string[],
): Map<string, string> {
  const own = new Set(wanted)
  const known = new Set(before)
  const settled = new Map<string, string>()
  // One that a chapter has by itself is no number of another, unless that got a number, too.
  const isFree = (slug: string) => !own.has(slug) || before.some(each => isNumbered(each, slug))
  const earlier = (slug: string) =>
    known.has(slug) && !others.includes(slug)
      ? slug
      : before.find(each => known.has(each) && isNumbered(each, slug) && isFree(each))
  for (const slug of wanted) {
    const found = earlier(slug)
    if (found === undefined) continue
    settled.set(slug, found)
    known.delete(found)
  }
  const slugs = new Slugs([...others, ...settled.values()])
  for (const slug of wanted) if (!settled.has(slug)) settled.set(slug, slugs.take(slug))
  return settled
}
