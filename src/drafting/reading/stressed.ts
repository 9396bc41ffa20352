import type { parseHTML } from 'linkedom'

type Page = ReturnType<typeof parseHTML>['document']
type PageElement = Page['documentElement']

const HEAVY = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i
const LIGHT = /font-weight\s*:\s*(?:normal|lighter|[1-4]00)/i
/** In these bold is nothing of its own. */
const BOLD_ANYWAY = /^(?:h[1-6]|th|b|strong)$/i

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
  const walk = (element: PageElement): void => {
    if (BOLD_ANYWAY.test(element.tagName)) return
    if (/^span$/i.test(element.tagName) && isHeavy(element, heavy)) {
      const bold = document.createElement('b')
      bold.append(...element.childNodes)
      element.replaceWith(bold)
    } else for (const child of [...element.children]) walk(child)
  }
  walk(document.documentElement)
}

const isHeavy = (span: PageElement, heavy: ReadonlySet<string>) =>
  HEAVY.test(span.getAttribute('style') ?? '') ||
  (span.getAttribute('class') ?? '').split(/\s+/).some((name: string) => heavy.has(name))
