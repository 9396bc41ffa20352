import type { Definition, FootnoteDefinition, ImageReference, LinkReference, Nodes, Parents, Root } from 'mdast'
import { wordsOf } from '../domain/markdown/words-of.ts'
import { inRanges, type Steps } from '../domain/steps.ts'
import { htmlEdit } from './html-edit.ts'
import { isFenced, oneLine, type Source } from './source.ts'
import { checkAddress, warnOfUnshown } from './unshown.ts'

/** A stretch of the text to put something else in place of; offsets into the text. */
export interface Edit {
  start: number
  end: number
  text: string
}

/**
 * What to put in place of the Markdown that no platform can show: references, footnotes, comments and HTML; in the order
 * of the text. Warns of what stays and will not look as its author means.
 */
export function* editsOf(root: Root, body: string, warn: Source['warn']): Steps<Edit[]> {
  const { children } = root
  const resolver = new Resolver({ body, warn })
  yield* inRanges(children.length, STEP, (from, to) => {
    for (const node of children.slice(from, to)) resolver.collect(node)
  })
  yield* inRanges(children.length, STEP, (from, to) => {
    for (const node of children.slice(from, to)) resolver.visit(node, [root])
  })
  return resolver.edits.sort((a, b) => a.start - b.start)
}

/**
 * A stretch of a text with what is put in place of anything that lies in it whole.
 * @param edits in order @param at the place of the first that may lie in it
 */
export function edited(body: string, edits: readonly Edit[], { start, end }: Omit<Edit, 'text'>, at = 0): string {
  let text = ''
  let from = start
  for (let place = at; place < edits.length; place++) {
    const edit = edits[place] as Edit
    if (edit.start > end) break
    if (edit.start < from || edit.end > end) continue
    text += body.slice(from, edit.start) + edit.text
    from = edit.end
  }
  return text + body.slice(from, end)
}

/** How many blocks are looked at in a step. */
const STEP = 1000

class Resolver {
  readonly edits: Edit[] = []
  readonly #source: Source
  readonly #definitions: Map<string, Definition>
  readonly #footnotes: Map<string, FootnoteDefinition>
  /** Footnotes that are being put in place: one may refer to itself. */
  readonly #under: string[]

  /** @param outer the one that knows what is defined */
  constructor(source: Source, outer?: Resolver) {
    this.#source = source
    this.#definitions = outer ? outer.#definitions : new Map()
    this.#footnotes = outer ? outer.#footnotes : new Map()
    this.#under = outer ? outer.#under : []
  }

  /** Learns what is defined in a node; of all of them, before any is visited. */
  collect(node: Nodes): void {
    if (node.type === 'definition' && !this.#definitions.has(node.identifier))
      this.#definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') this.#footnotes.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) this.collect(child)
  }

  visit(node: Nodes, ancestors: readonly Parents[]): void {
    warnOfUnshown(this.#source, node)
    const edit = this.#editOf(node, ancestors)
    if (edit) this.edits.push(edit)
    if ('children' in node) {
      const inside = [...ancestors, node]
      for (const child of node.children) this.visit(child, inside)
    }
  }

  #editOf(node: Nodes, ancestors: readonly Parents[]): Edit | undefined {
    if (node.type === 'html') return whole(node, htmlEdit(this.#source, node, ancestors))
    if (node.type === 'code' && !isFenced(this.#source, node)) return whole(node, `\`\`\`\n${node.value}\n\`\`\``)
    if (node.type === 'definition' || node.type === 'footnoteDefinition') return whole(node, '')
    if (node.type === 'linkReference') return this.#linkReference(node)
    if (node.type === 'imageReference') return whole(node, `![${node.alt ?? ''}](${this.#address(node)})`)
    if (node.type === 'footnoteReference') return whole(node, ` (${this.#footnote(node.identifier)})`)
    return undefined
  }

  /** The text of a footnote on one line, with its marks; of one that has lists or code blocks the words alone. */
  #footnote(identifier: string): string {
    const definition = this.#footnotes.get(identifier)
    const paragraphs = definition?.children ?? []
    if (!definition || this.#under.includes(identifier) || paragraphs.some(each => each.type !== 'paragraph'))
      return definition ? oneLine(wordsOf(definition)) : ''
    this.#under.push(identifier)
    const texts = paragraphs.map(paragraph => this.#markdownOf(paragraph, definition))
    this.#under.pop()
    return oneLine(texts.join(' '))
  }

  /** The Markdown of a node, with what is put in place of anything in it. */
  #markdownOf(node: Nodes, parent: Parents): string {
    const inner = new Resolver({ ...this.#source, warn: () => {} }, this)
    inner.visit(node, [parent])
    const { start, end } = node.position ?? {}
    const edits = inner.edits.sort((a, b) => a.start - b.start)
    return edited(this.#source.body, edits, { start: start?.offset ?? 0, end: end?.offset ?? this.#source.body.length })
  }

  /** Only what follows the label: there may be marks in it. */
  #linkReference(node: LinkReference): Edit | undefined {
    const start = node.children.at(-1)?.position?.end.offset
    const text = `](${this.#address(node)})`
    return start === undefined ? undefined : { start, end: node.position?.end.offset ?? start, text }
  }

  #address(node: LinkReference | ImageReference): string {
    const url = this.#definitions.get(node.identifier)?.url ?? ''
    checkAddress(this.#source, node, url, 'for a reference')
    return /[\s()]/.test(url) ? `<${url}>` : url
  }
}

function whole({ position }: Nodes, text: string): Edit {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0, text }
}
