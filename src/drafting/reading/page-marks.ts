const NUMBERS = String.raw`\d{1,5}(?:\s?[-–~,]\s?\d{1,5})*`
/** "pg 12", "pp. 12–15", "Location 1034", "12쪽", "12~15페이지": where it stands in the book. */
const PAGE = String.raw`(?:(?:[Pp]p?|[Pp]gs?|[Pp]ages?|[Ll]oc(?:ation)?)\.?\s?${NUMBERS}|${NUMBERS}\s?(?:쪽|페이지|p(?![\p{L}\d])))`
const BEFORE = new RegExp(
  String.raw`^(\s*(?:(?:[-*+•]|\d{1,2}[.)])\s+)?(?:>\s?)?)(?:\(${PAGE}\)|\[${PAGE}\]|${PAGE}(?:\s?[:：.)·|–—-]|(?=\s)))\s*(?=[\p{L}\p{N}*_"“‘'\x60([{](?!\d))`,
  'u',
)
const BEHIND = new RegExp(String.raw`(?<=\S)\s*(?:\(${PAGE}\)|\[${PAGE}\])[.]?$`, 'u')
/** Less than this behind a page is a title, such as "Page 2 of 3". */
const FEWEST_LETTERS = 12

/** Lines without the page of the book that a reader notes before or behind what is said there; as many as before. */
export const withoutPages = (lines: readonly string[]): readonly string[] =>
  lines.map(line => {
    if (!/\d/.test(line)) return line
    const bare = line.replace(BEFORE, '$1')
    const isLong = bare !== line && bare.trim().length >= FEWEST_LETTERS
    return (isLong ? bare : line).replace(BEHIND, '')
  })
