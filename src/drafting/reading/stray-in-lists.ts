import type { Element, ElementContent, Root } from 'hast'

const isElement = (node: ElementContent | Root['children'][number]): node is Element => node.type === 'element'
const isList = (node: Element) => node.tagName === 'ul' || node.tagName === 'ol'

/**
 * Lists in HTML as they are meant: what stands in a list beside its items is of the item before it, and so is a list of a
 * deeper level that Google Docs has put beside the list instead.
 */
export function strayInLists() {
  return (tree: Root): void => mend(tree)
}

function mend(parent: Root | Element): void {
  for (const child of parent.children) if (isElement(child)) mend(child)
  if ('tagName' in parent && isList(parent)) parent.children = itemsOf(parent.children)
  parent.children = deepened(parent.children as ElementContent[])
}

/** What stands in a line of text. */
const INLINE = /^(?:a|abbr|b|big|br|cite|code|del|em|font|i|kbd|mark|q|s|small|span|strong|sub|sup|u|var)$/

/** Items, each with what stands behind it up to the next one: words beside the items are a paragraph of the one before. */
function itemsOf(children: ElementContent[]): ElementContent[] {
  const items: ElementContent[] = []
  let paragraph: Element | undefined
  for (const child of children) {
    const last = items.at(-1)
    if (!last || !isElement(last) || (isElement(child) && child.tagName === 'li')) {
      items.push(child)
      paragraph = undefined
    } else if (isElement(child) && !INLINE.test(child.tagName)) {
      last.children.push(child)
      paragraph = undefined
    } else if (paragraph) paragraph.children.push(child)
    else if (isElement(child) || (child.type === 'text' && child.value.trim() !== '')) {
      paragraph = { type: 'element', tagName: 'p', properties: {}, children: [child] }
      last.children.push(paragraph)
    }
  }
  return items
}

/** "lst-kix_a1b2c3-1": the level of a list of Google Docs'. */
function levelOf(list: Element): number | undefined {
  const names = [list.properties.className].flat().map(String)
  const level = names.map(name => /^lst-kix_[\w]+-(\d)$/.exec(name)?.[1]).find(each => each !== undefined)
  return level === undefined ? undefined : Number(level)
}

/** Lists of deeper levels, put into the last item of the list before them. */
function deepened(children: ElementContent[]): ElementContent[] {
  const open: { list: Element; level: number }[] = []
  return children.filter(child => {
    const isSpace = child.type === 'text' && child.value.trim() === ''
    if (isSpace) return true
    const level = isElement(child) && isList(child) ? levelOf(child) : undefined
    if (!isElement(child) || level === undefined) {
      open.length = 0
      return true
    }
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
    const item = open.at(-1)?.list.children.findLast(isElement)
    open.push({ list: child, level })
    item?.children.push(child)
    return item === undefined
  })
}
