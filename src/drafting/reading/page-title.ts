import type { parseHTML } from 'linkedom'

type Page = ReturnType<typeof parseHTML>['document']
type PageElement = Page['documentElement']

const wordsOf = (element: PageElement | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

/** A heading that leads to the first page of a site: its name, which is no title of what it shows. */
export function siteName(document: Page): PageElement | undefined {
  return [...document.querySelectorAll('h1')].find(heading => {
    const link = heading.querySelector('a[href]')
    const address = link?.getAttribute('href') ?? ''
    return wordsOf(link) === wordsOf(heading) && /^(?:https?:\/\/[^/?#]+)?\/?$/.test(address)
  })
}

/** What a page is called: by its first heading, unless what it tells others of itself is something else. */
export function titleOfPage(document: Page): string | undefined {
  const told = document.querySelector('meta[property="og:title"]')?.getAttribute('content')?.trim()
  const headings = [...document.querySelectorAll('h1')].map(wordsOf).filter(words => words !== '')
  const heading = told ? headings.find(words => told.includes(words)) : headings[0]
  return heading || told || wordsOf(document.querySelector('title')) || undefined
}
