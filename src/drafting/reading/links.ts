/** The words of a link, which may have brackets of their own: `[[2] Title](…)`. */
const WORDS = String.raw`\[((?:[^\][]|\[[^\][]{0,80}\]){1,300})\]`
/** Its address, which may have brackets, too. */
const ADDRESS = String.raw`\([^()\s]{0,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?(?:\s"[^"]{0,300}")?\)`

const LINK = new RegExp(WORDS + ADDRESS, 'g')

/** A text with the words of its links in their place; a link without words is nothing. */
export function withoutAddresses(text: string): string {
  return text.includes('](') ? text.replace(LINK, '$1').replace(/(?<![\]\\])\[\]\([^()\s]{0,2000}\)/g, '') : text
}

/** Whether a line of Markdown is nothing but a link to a place of its own page: an entry of a table of contents. */
export function isContentsEntry(line: string): boolean {
  if (!line.includes('](#')) return false
  const link =
    /^\s*(?:[-*+•]|\d{1,2}[.)])\s+(\[.{1,300}\]\(#[^()\s]{0,200}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?\))$/.exec(
      line,
    )?.[1]
  return link !== undefined && link.replace(LINK, '') === ''
}

/** Whether a line of Markdown is nothing but links, with signs between them. */
export function isOnlyLinks(line: string): boolean {
  if (!/https?:|\]\(/.test(line)) return false
  const rest = line.replace(LINK, '').replace(/<?https?:\/\/[^\s<>]{1,2000}>?/g, '')
  return !/[\p{L}\p{N}]/u.test(rest.replace(/^\s*(?:>\s?)*\s*\d{1,2}[.)]\s/, '').replace(/:\w{1,40}:/g, ''))
}
