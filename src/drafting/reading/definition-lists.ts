import type { Element, ElementContent, Root } from 'hast'

/** Lists of definitions in HTML become paragraphs `**term**: definition`; several terms of one definition are names of it. */
export function definitionLists() {
  return (tree: Root): void => mend(tree)
}

function mend(parent: { children: Root['children'] | ElementContent[] }): void {
  const children = parent.children as ElementContent[]
  parent.children = children.flatMap(child => {
    if (child.type !== 'element') return [child]
    mend(child)
    return child.tagName === 'dl' ? entriesOf(child) : [child]
  })
}

function entriesOf(list: Element): ElementContent[] {
  const entries: ElementContent[] = []
  let names: ElementContent[] = []
  for (const child of list.children.flatMap(unwrapped)) {
    if (child.tagName === 'dt') {
      const name = nameOf(child)
      if (name.length > 0) names = [...names, ...(names.length > 0 ? [text(' / ')] : []), ...name]
    } else if (child.tagName === 'dd') {
      entries.push(...entryOf(names, child))
      names = []
    }
  }
  return names.length > 0 ? [...entries, element('p', [element('strong', names)])] : entries
}

/** Terms and definitions, which may stand in groups. */
function unwrapped(child: ElementContent): Element[] {
  if (child.type !== 'element') return []
  return child.tagName === 'div' ? child.children.flatMap(unwrapped) : [child]
}

function entryOf(names: ElementContent[], definition: Element): ElementContent[] {
  const isParagraph = (child: ElementContent) => child.type === 'element' && child.tagName === 'p'
  const at = definition.children.findIndex(isParagraph)
  const first = definition.children[at] as Element | undefined
  const [said, rest] = first ? [first.children, definition.children.slice(at + 1)] : [definition.children, []]
  if (names.length === 0) return [element('p', said), ...rest]
  return [element('p', [element('strong', names), text(': '), ...said]), ...rest]
}

/** What a term is called: its words without space around them, without anchors, and without the letter it is sorted under. */
function nameOf(term: Element): ElementContent[] {
  const words = wordsOf(term).replace(/\s+/g, ' ').trim()
  const code = term.children.find(child => child.type === 'element' && child.tagName === 'code')
  if (words === '') return []
  return [code && wordsOf(code).trim() === words ? code : text(words.replace(/^\p{Lu}\s(?=\p{L}{2})/u, ''))]
}

function wordsOf(node: ElementContent | Element): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
