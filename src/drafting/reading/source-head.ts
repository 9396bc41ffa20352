/** Above a page that is copied off a source-code host stands how long it is: "106 lines (80 loc) · 4.37 KB". */
const SIZE = /^\d[\d,]* lines(?: \(\d[\d,]* (?:s?loc)\))?(?: · [\d.,]+ (?:KB|MB|Bytes))?$/
/** Besides, where the file is, what it is called, and buttons. */
const AROUND =
  /^(?:preview|code|blame|raw|edit|history|latest commit|copy raw file|download raw file|outline|(?:[^\s/]+|[^/]+(?:\/[^/]+)+)\.(?:md|txt|rst|adoc|html))$/i
/** So many lines from the top it may stand. */
const TOP = 12

/** Places of the lines that a source-code host puts above a page of notes; none where it is no such page. */
export function sourceHead(lines: readonly string[]): ReadonlySet<number> {
  const top = lines.slice(0, TOP).map(line => line.trim())
  if (!top.some(line => SIZE.test(line))) return new Set()
  return new Set(top.flatMap((line, at) => (SIZE.test(line) || AROUND.test(line) ? [at] : [])))
}
