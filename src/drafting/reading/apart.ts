import type { Element, ElementContent, Root, RootContent } from 'hast'

type Node = ElementContent | RootContent
const isElement = (node: Node): node is Element => node.type === 'element'

const BLOCK = /^(?:address|article|blockquote|br|center|dd|div|dl|dt|figure|h[1-6]|hr|li|ol|p|pre|section|table|ul)$/
const INLINE = /^(?:b|big|em|font|i|ins|mark|q|s|small|span|strong|u)$/
const CELL = /^t[dh]$/

/** What keeps words apart in HTML and would be lost in Markdown, and what is no word at all. */
export function apart() {
  return (tree: Root): void => mend(tree, false)
}

function mend(parent: Root | Element, isCell: boolean): void {
  const children = (parent.children as ElementContent[]).filter(child => !isElement(child) || !isFootnoteMark(child))
  for (const child of children) if (isElement(child)) mend(child, isCell || CELL.test(child.tagName))
  parent.children = children.flatMap(child => {
    if (!isElement(child)) return [child]
    if (isSnippet(child)) return [codeOf(child)]
    // Google Docs has a whole text in one `<b>`: a mark around paragraphs marks none of their words.
    if (INLINE.test(child.tagName) && hasBlock(child)) return child.children
    // A cell is one line, so its paragraphs need a space between them.
    return isCell && BLOCK.test(child.tagName) ? [SPACE, ...child.children, SPACE] : [child]
  })
}

/** `<CodeSnippet language="Bash">`, as pages that are written as programs have it. */
const isSnippet = (element: Element) =>
  /^(?!code$).*(?:code|snippet|listing)/.test(element.tagName) &&
  !hasBlock(element) &&
  wordsOf(element).trim().includes('\n')

/** A block of code with the lines of an element, and its language where that says so. */
function codeOf(element: Element): Element {
  const { language, lang } = element.properties
  const named = [language, lang].find(each => typeof each === 'string' && /^\w+$/.test(each))
  const className = named === undefined ? {} : { className: [`language-${String(named).toLowerCase()}`] }
  const lines: ElementContent = { type: 'text', value: `${wordsOf(element).trim()}\n` }
  const code: Element = { type: 'element', tagName: 'code', properties: className, children: [lines] }
  return { type: 'element', tagName: 'pre', properties: {}, children: [code] }
}

const SPACE: ElementContent = { type: 'text', value: ' ' }

const hasBlock = (element: Element): boolean =>
  element.children.some(child => isElement(child) && BLOCK.test(child.tagName) && child.tagName !== 'br')

/** `<sup><a href="#note-2">[2]</a></sup>` behind a word, and the way back from the note: numbers and arrows. */
function isFootnoteMark(element: Element): boolean {
  if (element.tagName === 'sup') {
    const words = wordsOf(element).trim()
    const [only, ...others] = element.children.filter(child => isElement(child))
    return /^\[\d{1,3}\]$/.test(words) || (only !== undefined && others.length === 0 && isFootnoteMark(only))
  }
  if (element.tagName !== 'a') return false
  const { href } = element.properties
  const isHere = typeof href === 'string' && href.startsWith('#')
  return isHere && /^(?:\[?\d{1,3}\]?|[↑↩⤴^]\uFE0E?)$/.test(wordsOf(element).trim())
}

const wordsOf = (node: Node): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? (node.children as ElementContent[]).map(wordsOf).join('') : ''
}
