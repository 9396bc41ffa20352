/** What only a page begins with. */
const PAGE = /^(?:<!doctype html|<html\b|<head\b|<body\b|<meta\b|<title\b)/i
/** What a part of a page begins with, and many a text in Markdown. */
const PART = /^<(?:article|div|section|main|header|h[1-6]|table|[uod]l|p|blockquote|center)[ >]/i
/** A line that is marked as Markdown marks it, and has no tag. */
const MARKDOWN = /^\s{0,3}(?:#{1,6}\s|[-*+]\s\S|\d{1,3}[.)]\s\S|```|\|.*\|)[^<>]*$/m
/** Where a line in Markdown is looked for, in characters. */
const SAMPLE = 20_000

/** Whether a text is a page in HTML, or a part of one, whatever its file is called. */
export function isWebPage(text: string): boolean {
  const start = text.slice(0, SAMPLE).replace(/^(?:\s|\uFEFF|<\?xml[^>]*>|<!--[\s\S]*?-->)+/, '')
  return PAGE.test(start) || (PART.test(start) && !MARKDOWN.test(start))
}
