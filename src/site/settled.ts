/** The slug that an entry has now, where it was given one: no name of what every object has, such as `constructor`, is one. */
export const settledAs = (slugs: Readonly<Record<string, string>>, slug: string): string =>
  Object.hasOwn(slugs, slug) ? (slugs[slug] as string) : slug
