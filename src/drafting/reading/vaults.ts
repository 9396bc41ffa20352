/** A link of a wiki: `[[target|words]]`. */
const LINK = /\[\[(?:[^\][|]{1,200}\|)?([^\][|]{1,200})\]\]/g
/** `![[picture.png|300]]`: what another file holds, and how wide it is. */
const EMBED = /!\[\[[^\][]{1,300}\]\]/g
/** "… ^3f2a1c": by which a paragraph is found again. */
const BLOCK_ID = /\s\^(?=[\w-]*[a-z])[\w-]{3,40}$/i
/** "[^1]: …": of which mark a footnote is. */
const FOOTNOTE = /^\[\^[^\][]{1,40}\]:\s*/

/** A line as Obsidian and wikis show it: the words of links, nothing of other files, no marks to be found by. */
export function withoutVaultMarks(text: string): string {
  const bare = text.includes('^') ? text.replace(BLOCK_ID, '').replace(FOOTNOTE, '') : text
  if (!bare.includes('[[')) return bare
  return bare.replace(EMBED, '').replace(LINK, (whole, words: string) => (whole.includes('|') ? words : wordsOf(words)))
}

/** What a link without words of its own leads to: a heading of a page, or a page in folders. */
function wordsOf(target: string): string {
  const heading = /#(?![#^])([^#]+)$/.exec(target)?.[1]
  const path = (heading ?? target.replace(/#\^.*$/, '')).trim()
  return /\/.*\//.test(path) ? path.replace(/^.*\//, '') : path
}

/** `%%…%%`: what an author has hidden, in a line and over several. */
const HIDDEN_LINES = /^%%[^%]{0,2000}%%$/gm
const HIDDEN_WORDS = /(?<=^|\s)%%[^%\n]{1,500}%%(?=[\s.,]|$)/gm

/** A text without what Obsidian hides; its lines stay. */
export function withoutComments(text: string): string {
  if (!text.includes('%%')) return text
  return text.replace(HIDDEN_LINES, hidden => hidden.replace(/[^\n]+/g, '')).replace(HIDDEN_WORDS, '')
}
