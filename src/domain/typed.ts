/**
 * What was typed with the signs that a keyboard, a phone or a chat client puts in the place of plain ones: full-width
 * digits and letters, dashes of any length, curly quotes, spaces that do not break and characters that show nothing.
 * Line breaks stay, so lines keep their numbers.
 */
export function plainTyped(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[〜∼]/g, '~')
    .replace(/[“”„«»「」『』]/g, '"')
    .replace(/[‘’‚`]/g, "'")
    .replace(/[^\S\n]/g, ' ')
}
