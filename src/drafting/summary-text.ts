import { parseMarkdown } from '../domain/markdown.ts'

/**
 * The summary of a chapter: an item of a list for each sentence, one alone as it is. What is more than a sentence (a table,
 * code, several paragraphs) stands as it is among them.
 */
export function summaryOf(texts: readonly string[]): string {
  if (texts.length < 2) return texts[0] ?? ''
  const pieces = texts.map(text => (isSentence(text) ? `- ${text.replaceAll('\n', '\n  ')}` : text))
  return pieces.reduce((summary, piece, at) => {
    const inList = piece.startsWith('- ') && pieces[at - 1]?.startsWith('- ')
    return `${summary}${inList ? '\n' : '\n\n'}${piece}`
  })
}

/** The sentences of a summary: of one that `summaryOf` would not make the same again there is but one piece, all of it. */
export function sentencesOf(summary: string): string[] {
  if (summary === '') return []
  const items = summary.split(/\n(?=- )/).map(item => item.slice(2).replaceAll('\n  ', '\n'))
  return summaryOf(items) === summary && items.every(isSentence) ? items : [summary]
}

function isSentence(text: string): boolean {
  const { children } = parseMarkdown(text)
  return children.length === 1 && children[0]?.type === 'paragraph'
}
