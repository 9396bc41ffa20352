import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { NotesError } from '../notes-error.ts'
import { markdownOf } from './markdown-of-html.ts'
import { siteName, titleOfPage } from './page-title.ts'
import { markStressed } from './stressed.ts'
import { isTooDeep } from './too-deep.ts'

const MOST_ELEMENTS = 30_000
const MOST_CHARACTERS = 3_000_000
/** The article that an extractor finds counts when it keeps most of the page's own text: some drop whole lists. */
const ENOUGH = 0.6

const AROUND =
  'script, style, noscript, template, iframe, object, svg, nav, form, button, input, select, header nav, footer, aside:not(article aside), [role=navigation], [role=banner], [role=contentinfo], [aria-hidden=true], .sidebar, #sidebar, .comments, #comments, .share, .related, .tags, .breadcrumb, .cookie, .pagination, .toc, #toc'

/** A page with all that the parser needs to be there. */
function wholePage(html: string): string {
  if (!/<body\b/i.test(html)) return `<!doctype html><html><body>${html}</body></html>`
  return /<html\b/i.test(html) ? html : `<!doctype html><html>${html}</html>`
}

/** What opens and closes a part of the text. */
const BUTTONS = '.btn-toggle-moreless'

/** What holds the text of a post on Naver's blogs, old and new, Tistory, Velog and Brunch, whatever stands around it. */
const BODIES = ['.se-main-container', '#postViewArea', '.tt_article_useless_p_margin', '.atom-one', '.wrap_body']

/**
 * The article of a web page as Markdown, with its title.
 * @throws {NotesError} when the page is nested too deeply, or of too many elements
 */
export function readWebPage(name: string, html: string): { title?: string; markdown: string } {
  try {
    return articleOf(documentOf(name, html), html)
  } catch (error) {
    if (error instanceof NotesError) throw error
    throw new NotesError('notes.too-tangled', { name })
  }
}

type Page = ReturnType<typeof parseHTML>['document']
type PageElement = Page['documentElement']

function documentOf(name: string, html: string): Page {
  const light = withoutWeight(html)
  if (light.length > MOST_CHARACTERS) throw new NotesError('notes.archive-too-large', { name })
  if (isTooDeep(light, 'html')) throw new NotesError('notes.too-tangled', { name })
  const { document } = parseHTML(wholePage(light))
  if (document.querySelectorAll('*').length > MOST_ELEMENTS) throw new NotesError('notes.too-tangled', { name })
  return document
}

function articleOf(document: Page, html: string): { title?: string; markdown: string } {
  markStressed(document, html)
  siteName(document)?.remove()
  for (const element of document.querySelectorAll(BUTTONS)) element.remove()
  const title = titleOfPage(document)
  const text = bodyOf(document)
  // A page that says where its article is needs nobody to find it.
  const isMarked = text !== undefined || ['article', 'main'].some(name => document.querySelectorAll(name).length === 1)
  const options = { charThreshold: 100, keepClasses: true }
  const article = isMarked ? null : new Readability(document.cloneNode(true) as never, options).parse()
  removeAround(document)
  const main = text ?? mainOf(document)
  const enough = (article?.textContent?.length ?? 0) >= ENOUGH * (main.textContent?.length ?? 0)
  return {
    title: title || article?.title || undefined,
    markdown: markdownOf((enough && article?.content) || main.innerHTML),
  }
}

/** Without what stands around the text, and the links of headings to themselves. */
function removeAround(document: Page): void {
  for (const element of document.querySelectorAll(AROUND)) element.remove()
  for (const anchor of document.querySelectorAll('h1 a, h2 a, h3 a, h4 a, h5 a, h6 a'))
    if (/^[#¶§🔗\s]*$/u.test(anchor.textContent ?? '')) anchor.remove()
}

/** Where the text of a blog's post is, if the page is one of a blog that is known, and has one alone. */
function bodyOf(document: Page): PageElement | undefined {
  return BODIES.map(body => [...document.querySelectorAll(body)]).find(found => found.length === 1)?.[0]
}

/** Of the articles of a page those as long as this part of the longest are of the text; others are teasers of other pages. */
const PART_OF_LONGEST = 0.2

/** What holds the text of a page: its only article, what all of them stand in where it is written as several, or the page. */
function mainOf(document: Page): PageElement {
  const all = [...document.querySelectorAll('article')]
  const lengthOf = (element: PageElement) => element.textContent?.trim().length ?? 0
  const longest = Math.max(0, ...all.map(lengthOf))
  const articles = all.filter(each => lengthOf(each) >= longest * PART_OF_LONGEST)
  const [first] = articles
  if (!first) return document.querySelector('main, [role=main]') ?? document.body ?? document.documentElement
  let around = first
  while (around.parentElement && !articles.every(each => around.contains(each))) around = around.parentElement
  return around
}

/** Without scripts, styles, comments and pictures inside the file, which may be most of a saved page. */
function withoutWeight(html: string): string {
  return between(between(between(html, '<script', '</script>'), '<style', '</style>'), '<!--', '-->').replace(
    /\b(?:src|srcset|href)="data:[^"]*"/gi,
    '',
  )
}

/** A text without what stands between two marks, in one pass however often the first stands without the second. */
function between(text: string, open: string, close: string): string {
  const lower = text.replace(/[A-Z]+/g, letters => letters.toLowerCase())
  let kept = ''
  let from = 0
  for (let at = lower.indexOf(open); at >= 0; at = lower.indexOf(open, from)) {
    const end = lower.indexOf(close, at)
    kept += text.slice(from, at)
    if (end < 0) return kept
    from = end + close.length
  }
  return kept + text.slice(from)
}
