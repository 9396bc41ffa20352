/** Words and phrases written one after the other, with commas or line breaks between; each may be an expression. */
export const listOf = (text: string): string[] =>
  text
    .split(/,?\s*\n\s*|,\s+/)
    .map(each => each.trim())
    .filter(each => each !== '')

/** The part of a regular expression that matches any entry of some lists. */
export const anyOf = (...lists: readonly (readonly string[])[]): string => `(?:${lists.flat().join('|')})`
