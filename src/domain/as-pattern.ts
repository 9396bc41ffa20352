/** A text as it stands in the source of a regular expression that looks for it, with the flag `u` or without. */
export const asPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
