import { DOMParser } from 'linkedom'
import { table } from '../../domain/table.ts'

/** The parts of a Word document that hold text. */
const TEXT = /^word\/(?:document|footnotes|endnotes)\.xml$/
/** What makes a formula a line of its own. */
const AROUND = /<\/?m:oMathPara(?:\s[^<>]{0,200})?>/g
const OPEN = /<m:oMath[\s>]/
/** Characters of a formula with all its marks. */
const LONGEST = 50_000
const CLOSE = '</m:oMath>'

/** A document whose formulas are runs of text on one line, such as `E=mc^2`: else they would be left out. */
export function withFormulas(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => {
      if (!TEXT.test(path)) return [path, bytes]
      const xml = new TextDecoder().decode(bytes)
      return [path, xml.includes(CLOSE) ? new TextEncoder().encode(asRuns(xml.replace(AROUND, ''))) : bytes]
    }),
  )
}

function asRuns(xml: string): string {
  const [last = '', ...others] = xml.split(CLOSE).reverse()
  const pieces = others.reverse().map(piece => {
    const at = piece.search(OPEN)
    return at < 0 || piece.length - at > LONGEST ? piece : piece.slice(0, at) + asRun(piece.slice(at) + CLOSE)
  })
  return pieces.join('') + last
}

function asRun(formula: string): string {
  const root = new DOMParser().parseFromString(formula, 'text/xml').documentElement
  const text = root ? lineOf(root as unknown as XmlNode) : ''
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`
}

interface XmlNode {
  nodeName: string
  textContent: string | null
  childNodes: Iterable<XmlNode>
}

/** What stands before parts of a formula in one line. */
const BEFORE = table<string>({ 'm:sup': '^', 'm:sub': '_', 'm:den': '/' })

function lineOf(node: XmlNode): string {
  if (node.nodeName === 'm:t') return node.textContent ?? ''
  const inside = [...node.childNodes].map(lineOf).join('')
  if (inside === '') return ''
  if (node.nodeName === 'm:rad') return `√(${inside})`
  const isLong = /^m:(?:sup|sub|den|num)$/.test(node.nodeName) && inside.length > 1
  return `${BEFORE[node.nodeName] ?? ''}${isLong ? `(${inside})` : inside}`
}
