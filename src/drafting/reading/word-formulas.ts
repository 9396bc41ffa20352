import { DOMParser } from 'linkedom'

/** The parts of a Word document that hold text. */
const TEXT = /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/
/** What makes a formula a line of its own. */
const AROUND = /<\/?m:oMathPara\b[^>]*>|<m:oMathParaPr\b[^>]*>[\s\S]*?<\/m:oMathParaPr>/g
const FORMULA = /<m:oMath\b[^>]*>[\s\S]*?<\/m:oMath>/g

/** A document whose formulas are runs of text on one line, such as `E=mc^2`: else they would be left out. */
export function withFormulas(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => {
      if (!TEXT.test(path)) return [path, bytes]
      const xml = new TextDecoder().decode(bytes)
      if (!xml.includes('<m:oMath')) return [path, bytes]
      return [path, new TextEncoder().encode(xml.replace(AROUND, '').replace(FORMULA, asRun))]
    }),
  )
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
const BEFORE: Record<string, string> = { 'm:sup': '^', 'm:sub': '_', 'm:den': '/' }

function lineOf(node: XmlNode): string {
  if (node.nodeName === 'm:t') return node.textContent ?? ''
  const inside = [...node.childNodes].map(lineOf).join('')
  const before = BEFORE[node.nodeName]
  if (inside === '') return ''
  const isLong = /^m:(?:sup|sub|den|num)$/.test(node.nodeName) && [...inside].length > 1
  const whole = isLong ? `(${inside})` : inside
  return before === undefined ? (node.nodeName === 'm:rad' ? `√(${inside})` : whole) : `${before}${whole}`
}
