const CODE = /((?<!\\)```[\s\S]*?(?:```|$)|(?<!\\)`[^`\n]*`)/

/** A Markdown text with what is no code of it changed. */
export function outsideCode(text: string, change: (part: string) => string): string {
  return text
    .split(CODE)
    .map((part, at) => (at % 2 === 1 ? part : change(part)))
    .join('')
}
