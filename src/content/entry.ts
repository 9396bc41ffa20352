import type { Heading, List, ListItem, RootContent } from 'mdast'
import { inRanges, type Steps } from '../domain/steps.ts'
import { withoutComments } from './html.ts'
import { type Key, keyOf, keyOfLines, keyWordOf } from './key.ts'
import type { Remarks } from './problem.ts'
import { type MarkdownBody, wordsOf } from './read-markdown.ts'
import { KEYS, plainWord, SECTIONS, type SectionName } from './vocabulary.ts'

/** A `###` block of a chapter file: its heading, its `- key: value` lines, and the nodes without them. */
export interface Entry {
  title: string
  line: number
  keys: Key[]
  nodes: RootContent[]
}

/** A `##` block: what is before its first `###`, and its entries. A summary is all prose. */
export interface Section {
  name: SectionName
  line: number
  prose: RootContent[]
  entries: Entry[]
}

/** How many nodes are sorted in a step. */
const STEP = 1000

/** The sections of a chapter's body, each once. */
export function* sectionsOf(body: MarkdownBody, remarks: Remarks): Steps<Section[]> {
  const outline = new Outline(body, remarks)
  const nodes = body.root.children
  yield* inRanges(nodes.length, STEP, (from, to) => {
    for (let at = from; at < to; at++) outline.add(nodes[at] as RootContent, nodes[at + 1])
  })
  return outline.sections
}

/** Nodes that show nothing where they stand. */
const UNSEEN = new Set(['definition', 'footnoteDefinition'])

class Outline {
  readonly sections: Section[] = []
  readonly #body: MarkdownBody
  readonly #remarks: Remarks
  /** Takes what is in a section that is not known, or there twice: its entries are not looked at. */
  #ignored = true
  /** Whether a section was opened, or the text above the first remarked on. */
  #opened = false

  constructor(body: MarkdownBody, remarks: Remarks) {
    this.#body = body
    this.#remarks = remarks
  }

  add(node: RootContent, next: RootContent | undefined): void {
    if (UNSEEN.has(node.type) || isComment(node)) return
    this.#remarkGluedHeading(node)
    const section = this.sections.at(-1)
    if (node.type === 'heading' && opensSection(node)) this.#open(node)
    else if (section === undefined || this.#ignored) this.#outside(node)
    else if (section.name === 'summary') section.prose.push(node)
    else if (node.type === 'heading' && this.#opensEntry(node, next, section)) this.#openEntry(node, section)
    else this.#addToEntry(node, section)
  }

  #open(heading: Heading): void {
    this.#opened = true
    const title = wordsOf([heading])
    const line = this.#body.lineOf(heading)
    const name = SECTIONS.get(plainWord(title))
    this.#ignored = name === undefined || this.sections.some(each => each.name === name)
    if (name === undefined) {
      const underlined = !this.#body.sourceOf(heading).startsWith('#')
      this.#remarks.problem(
        line,
        underlined
          ? `unknown section ${title}: a line of --- right below a text makes it a heading; put an empty line between them`
          : `unknown section ${title}: expected ## Summary, ## Terms or ## Questions (## 요약, ## 용어, ## 문제)`,
      )
    } else if (this.#ignored) this.#remarks.problem(line, `section ${title} is there twice`)
    if (name !== undefined && !this.#ignored) this.sections.push({ name, line, prose: [], entries: [] })
  }

  /** Between the front matter and the first section only the title has its place. */
  #outside(node: RootContent): void {
    if (this.#opened || node.type === 'heading' || node.type === 'thematicBreak') return
    this.#opened = true
    this.#remarks.warn(this.#body.lineOf(node), 'a text above the first section is not shown: move it below ## Summary')
  }

  /** `##Questions` and `###slug` are no headings in Markdown. */
  #remarkGluedHeading(node: RootContent): void {
    if (node.type !== 'paragraph') return
    for (const [index, text] of this.#body.sourceOf(node).split('\n').entries()) {
      const marks = /^\s*(#{2,6})[^#\s]/.exec(text)?.[1]
      if (marks)
        this.#remarks.problem(this.#body.lineOf(node) + index, `expected a space after ${marks} to make this a heading`)
    }
  }

  /** Every `###` does, and a deeper heading that has keys below it. */
  #opensEntry(heading: Heading, next: RootContent | undefined, section: Section): boolean {
    if (heading.depth === 3) return true
    return (
      heading.depth > 3 && next?.type === 'list' && next.children.some(item => this.#isKnownKey(item, section.name))
    )
  }

  #openEntry(heading: Heading, section: Section): void {
    section.entries.push({ title: wordsOf([heading]), line: this.#body.lineOf(heading), keys: [], nodes: [] })
  }

  #addToEntry(node: RootContent, section: Section): void {
    const entry = section.entries.at(-1)
    if (entry === undefined) {
      section.prose.push(node)
      this.#remarks.warn(this.#body.lineOf(node), 'a text above the first ### of a section is not shown')
      return
    }
    if (node.type === 'list' && this.#holdsKeys(node, entry, section.name)) this.#addKeys(node, entry, section.name)
    else {
      const keys = node.type === 'paragraph' && keyOfLines(this.#body, node, KEYS[section.name])
      if (keys) entry.keys.push(...keys)
      else if (node.type !== 'thematicBreak') entry.nodes.push(node)
    }
  }

  /** The first list of an entry holds its keys when it looks as if; a later one when each of its items is a known key. */
  #holdsKeys(list: List, entry: Entry, name: SectionName): boolean {
    const items = list.children.filter(item => typeof item.checked !== 'boolean')
    if (items.some(item => this.#isKnownKey(item, name)))
      return entry.keys.length === 0 || items.every(item => this.#isKnownKey(item, name))
    return (
      list.children.length === items.length &&
      entry.keys.length === 0 &&
      entry.nodes.length === 0 &&
      items.every(item => keyWordOf(item) !== undefined)
    )
  }

  #isKnownKey(item: ListItem, name: SectionName): boolean {
    const word = typeof item.checked === 'boolean' ? undefined : keyWordOf(item)
    return word !== undefined && KEYS[name].has(plainWord(word))
  }

  /** Choices that follow the keys without an empty line are of the same list in Markdown. */
  #addKeys(list: List, entry: Entry, name: SectionName): void {
    const isChoice = (item: ListItem) => typeof item.checked === 'boolean'
    entry.keys.push(...list.children.filter(item => !isChoice(item)).map(item => keyOf(this.#body, item, KEYS[name])))
    const choices = list.children.filter(isChoice)
    if (choices.length > 0) entry.nodes.push({ ...list, children: choices })
  }
}

/** A second-level heading, or a first-level one that is the name of a section. */
function opensSection(heading: Heading): boolean {
  return heading.depth === 2 || (heading.depth === 1 && SECTIONS.has(plainWord(wordsOf([heading]))))
}

/** Whether a list is the choices of a question: its items start with `[ ]` or `[x]`. */
export function isTaskList(node: RootContent): node is List {
  return node.type === 'list' && node.children.some(item => typeof item.checked === 'boolean')
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && withoutComments(node.value) === ''
}
