import type {
  Code,
  Definition,
  FootnoteDefinition,
  Html,
  ImageReference,
  LinkReference,
  Nodes,
  Parents,
  Root,
} from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { inRanges, type Steps } from '../domain/steps.ts'
import { table } from '../domain/table.ts'
import { htmlToMarkdown } from './html.ts'

/** A stretch of the text to put something else in place of; offsets into the text. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** Warns of something at a node. */
type Warn = (node: Nodes, message: string) => void

/**
 * What to put in place of the Markdown that no platform can show: references, footnotes, comments and HTML; in the order
 * of the text. Warns of what stays and will not look as its author means.
 */
export function* editsOf(root: Root, body: string, warn: Warn): Steps<Edit[]> {
  const { children } = root
  const resolver = new Resolver(body, warn)
  yield* inRanges(children.length, STEP, (from, to) => {
    for (const node of children.slice(from, to)) resolver.collect(node)
  })
  yield* inRanges(children.length, STEP, (from, to) => {
    for (const node of children.slice(from, to)) resolver.visit(node, [root])
  })
  return resolver.edits.sort((a, b) => a.start - b.start)
}

/** How many blocks are looked at in a step. */
const STEP = 1000

/** Tags that Markdown has a mark for. */
const MARKS = table<string>({
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  del: '~~',
  strike: '~~',
  code: '`',
  kbd: '`',
  samp: '`',
  tt: '`',
})
/** Tags whose words stay, and which need nothing else. */
const BARE = new Set([
  'u',
  'ins',
  'mark',
  'small',
  'big',
  'sub',
  'sup',
  'span',
  'font',
  'p',
  'div',
  'center',
  'q',
  'abbr',
  'ruby',
  'rt',
  'rp',
])

class Resolver {
  readonly edits: Edit[] = []
  readonly #body: string
  readonly #warn: Warn
  readonly #definitions = new Map<string, Definition>()
  readonly #footnotes = new Map<string, FootnoteDefinition>()

  constructor(body: string, warn: Warn) {
    this.#body = body
    this.#warn = warn
  }

  /** Learns what is defined in a node; of all of them, before any is visited. */
  collect(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier))
      this.#definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') this.#footnotes.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) this.collect(child)
  }

  visit(node: Nodes, ancestors: readonly Parents[]): void {
    this.#check(node)
    const edit = this.#editOf(node, ancestors)
    if (edit) this.edits.push(edit)
    if ('children' in node) {
      const inside = [...ancestors, node]
      for (const child of node.children) this.visit(child, inside)
    }
  }

  #editOf(node: Nodes, ancestors: readonly Parents[]): Edit | undefined {
    if (node.type === 'html') return whole(node, this.#html(node, ancestors))
    if (node.type === 'code' && !this.#isFenced(node)) return whole(node, `\`\`\`\n${node.value}\n\`\`\``)
    if (node.type === 'definition' || node.type === 'footnoteDefinition') return whole(node, '')
    if (node.type === 'linkReference') return this.#linkReference(node)
    if (node.type === 'imageReference') return whole(node, `![${node.alt ?? ''}](${this.#address(node)})`)
    if (node.type === 'footnoteReference')
      return whole(node, ` (${oneLine(textOf(this.#footnotes.get(node.identifier)))})`)
    return undefined
  }

  #check(node: Nodes): void {
    if (node.type === 'image')
      this.#checkAddress(node, node.url, `for a picture, of which members see “${node.alt || node.url}” as a link`)
    if (node.type === 'link') this.#checkAddress(node, node.url, 'for a link')
    if (node.type === 'code') this.#checkCode(node)
    if (node.type === 'text') this.#checkText(node)
  }

  /** Only what follows the label: there may be marks in it. */
  #linkReference(node: LinkReference): Edit | undefined {
    const start = node.children.at(-1)?.position?.end.offset
    const text = `](${this.#address(node)})`
    return start === undefined ? undefined : { start, end: node.position?.end.offset ?? start, text }
  }

  #address(node: LinkReference | ImageReference): string {
    const url = this.#definitions.get(node.identifier)?.url ?? ''
    this.#checkAddress(node, url, 'for a reference')
    return /[\s()]/.test(url) ? `<${url}>` : url
  }

  #checkAddress(node: Nodes, url: string, what: string): void {
    if (/^(?:https?|mailto):/i.test(url)) return
    this.#warn(
      node,
      `${url || 'an empty address'} cannot be opened from a chat: expected one that starts with https:// ${what}`,
    )
  }

  #checkCode(node: Code): void {
    if (!this.#isFenced(node))
      this.#warn(node, 'four spaces make this a code block: write it between lines of ```, or remove the spaces')
    else if (!node.lang) this.#warn(node, 'a code block without a language: write ```sh, ```yaml or ```text, say')
  }

  #isFenced(node: Code): boolean {
    return /^[`~]/.test(this.#sourceOf(node))
  }

  #checkText(node: Nodes & { type: 'text' }): void {
    const { value } = node
    const footnote = /\[\^[^\]\s]+\]/.exec(value)
    if (footnote)
      this.#warn(node, `the footnote ${footnote[0]} has no text: expected a line “${footnote[0]}: …” in this file`)
    const reference = /\[[^\][]+\]\[[^\][]*\]/.exec(value)
    if (reference)
      this.#warn(
        node,
        `${reference[0]} leads nowhere: expected [text](https://…), or a line “[name]: https://…” in this file`,
      )
    const wiki = /\[\[[^\][]+\]\]/.exec(value)
    if (wiki) this.#warn(node, `${wiki[0]} is shown as it stands: expected [text](https://…), or the name alone`)
    const marks = /\S*(?:\*\*|~~)\S*/.exec(value)
    if (marks)
      this.#warn(
        node,
        `the marks in “${excerpt(marks[0])}” are shown as they stand: put them right beside a letter, or \\ before each`,
      )
  }

  #html(node: Html, ancestors: readonly Parents[]): string {
    const parent = ancestors.at(-1)
    if (node.value.startsWith('<!--')) return withoutComments(node.value)
    if (parent === undefined || !PHRASING.has(parent.type)) return this.#htmlBlock(node)
    const tag = /^<(\/?)([a-z][a-z0-9-]*)\b[^>]*>$/i.exec(node.value)
    const name = tag?.[2]?.toLowerCase() ?? ''
    const mark = MARKS[name]
    if (mark !== undefined) return mark
    if (BARE.has(name)) return ''
    if (name === 'br') return this.#lineBreak(node, ancestors)
    if (name === 'img') return this.#picture(node)
    if (name === 'a') return this.#anchor(node, tag?.[1] === '/', parent)
    this.#warn(node, `${node.value} is HTML to most readers: put it in back-ticks to show it as it stands`)
    return node.value.replace(/</g, '\\<')
  }

  #htmlBlock(node: Html): string {
    const markdown = htmlToMarkdown(node.value)
    this.#warn(
      node,
      `HTML is shown as the Markdown nearest to it${markdown === '' ? ', here nothing' : ''}: expected Markdown`,
    )
    return markdown
  }

  #lineBreak(node: Html, ancestors: readonly Parents[]): string {
    if (ancestors.some(each => each.type === 'tableCell' || each.type === 'heading' || isChoice(each))) return ' '
    const after = this.#body[node.position?.end.offset ?? 0]
    return after === undefined || after === '\n' ? '  ' : '  \n'
  }

  #picture(node: Html): string {
    const [, url = ''] = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(node.value) ?? []
    this.#checkAddress(node, url, 'for a picture, which members see as a link')
    return htmlToMarkdown(node.value)
  }

  #anchor(node: Html, closes: boolean, parent: Parents): string {
    const opening = closes ? openingOf(parent, node) : node
    const url = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(opening?.value ?? '')?.[1]
    if (url === undefined) return ''
    if (closes) return `](${url})`
    this.#checkAddress(node, url, 'for a link')
    return '['
  }

  #sourceOf(node: Nodes): string {
    return this.#body.slice(node.position?.start.offset, node.position?.end.offset)
  }
}

function openingOf(parent: Parents, closing: Html): Html | undefined {
  const before = parent.children.slice(0, (parent.children as Nodes[]).indexOf(closing))
  return before.findLast((each): each is Html => each.type === 'html' && /^<a\b/i.test(each.value))
}

const PHRASING = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete', 'link', 'linkReference'])
const isChoice = (parent: Parents) => parent.type === 'listItem' && typeof parent.checked === 'boolean'

function whole({ position }: Nodes, text: string): Edit {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0, text }
}

/** What an HTML node holds besides comments. */
export function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim()
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function excerpt(text: string): string {
  const line = oneLine(text)
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
