import type { parseHTML } from 'linkedom'

type Page = ReturnType<typeof parseHTML>['document']

const HEAVY = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i
const LIGHT = /font-weight\s*:\s*(?:normal|lighter|[1-4]00)/i

/** Names of the classes that a page's own style sets in bold; Google Docs names nothing else. */
function heavyClasses(html: string): ReadonlySet<string> {
  const rules = html.slice(0, 200_000).matchAll(/\.([\w-]{1,60})\s*\{([^{}]{0,2000})\}/g)
  return new Set([...rules].flatMap(([, name = '', rule = '']) => (HEAVY.test(rule) ? [name] : [])))
}

/** Sets in bold what a page has in bold by its style, and takes the marks away that mean none. */
export function markStressed(document: Page, html: string): void {
  for (const mark of document.querySelectorAll('b[style], strong[style]'))
    if (LIGHT.test(mark.getAttribute('style') ?? '')) mark.replaceWith(...mark.childNodes)
  const heavy = heavyClasses(html)
  for (const span of document.querySelectorAll('span[style], span[class]')) {
    const isHeavy = HEAVY.test(span.getAttribute('style') ?? '') || [...span.classList].some(name => heavy.has(name))
    if (!isHeavy || span.closest('h1, h2, h3, h4, h5, h6, th, b, strong')) continue
    const bold = document.createElement('b')
    bold.append(...span.childNodes)
    span.replaceWith(bold)
  }
}
