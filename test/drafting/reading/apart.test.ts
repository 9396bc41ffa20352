import { markdownOf } from '../../../src/drafting/reading/markdown-of-html.ts'
import { readWebPage } from '../../../src/drafting/reading/web-page.ts'

const lines = (html: string) =>
  markdownOf(html)
    .split('\n')
    .filter(line => line !== '')
const page = (html: string) => readWebPage('page.html', html)
const pageLines = (html: string) =>
  page(html)
    .markdown.split('\n')
    .filter(line => line !== '')

test('paragraphs, lines and items of a cell keep a space between them', () => {
  const html =
    '<table><tr><th>Part</th><th>Meaning</th></tr><tr><td><p>Keel</p></td><td><p>a beam</p><p>along the bottom</p></td></tr><tr><td>Rib<br>(frame)</td><td><ul><li>bent</li><li>upright</li></ul></td></tr></table>'
  expect(lines(html).slice(2)).toEqual([
    '| Keel        | a beam along the bottom |',
    '| Rib (frame) | bent upright            |',
  ])
})

test.each([
  ['Word', '<p>Keel: a beam<sup><a href="#footnote-2" id="footnote-ref-2">[1]</a></sup></p>'],
  ['Google Docs', '<p>Keel: a beam<sup><a href="#ftnt1">[1]</a></sup></p>'],
  [
    'an encyclopedia',
    '<p>Keel: a beam<sup class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup></p>',
  ],
])('marks of footnotes are no words: %s', (_, html) => {
  expect(lines(html)).toEqual(['Keel: a beam'])
})

test('the way back from a footnote is none either, and a power is one', () => {
  expect(lines('<p>See <a href="#top">the top</a>. <a href="#ref-2">↑</a></p>')).toEqual(['See [the top](#top).'])
  expect(lines('<p>E = mc<sup>2</sup></p>')).toEqual(['E = mc2'])
})

test('what Google Docs copies is paragraphs, with the bold words of its style', () => {
  expect(
    pageLines(
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2>Hull</h2><p><span style="font-weight:700;">Keel</span><span style="font-weight:400;">: a beam</span></p><ul><li><p><span style="font-weight:700">Rib</span>: a bent beam</p></li></ul></b>',
    ),
  ).toEqual(['## Hull', '**Keel**: a beam', '- **Rib**: a bent beam'])
})

test('what Google Docs saves keeps its bold words and the levels of its lists', () => {
  const html = `<html><head><style>.c1{color:#000;font-weight:700}.c2{font-weight:400}</style></head><body class="doc-content"><h1><span class="c1">Hull</span></h1><p><span class="c1">Keel</span><span class="c2">: ${'a beam along the bottom of a ship, '.repeat(8)}</span></p><ul class="lst-kix_a1-0 start"><li><span>Rib: a bent beam</span></li></ul><ul class="lst-kix_a1-1 start"><li><span>Futtock: a part of a rib</span></li></ul></body></html>`
  const read = pageLines(html)
  expect(read[1]).toMatch(/^\*\*Keel\*\*: a beam/)
  expect(read.slice(2)).toEqual(['- Rib: a bent beam', '  - Futtock: a part of a rib'])
})

const BLOG = (body: string) =>
  `<html><head><meta property="og:title" content="선체 정리"><title>항해 블로그</title></head><body><header><h1><a href="https://sail.example/">항해 블로그</a></h1></header><div class="head">목록열기</div>${body}<div class="foot">공감한 사람 보러가기</div></body></html>`
const PARAGRAPH = '<p><b>용골</b>: 배 바닥을 따라 놓인 들보이다.</p>'

test.each([
  [
    'Tistory',
    `<article>${'<p>다른 말</p>'.repeat(3)}<div class="tt_article_useless_p_margin contents_style">${PARAGRAPH}</div></article>`,
  ],
  ['Naver', `<div class="se-main-container"><div class="se-component">${PARAGRAPH}</div></div>`],
  ['Naver, the old editor', `<div id="postViewArea">${PARAGRAPH}</div>`],
  ['Velog', `<div class="toc"><a>용골</a></div><div class="sc-1 atom-one">${PARAGRAPH}</div>`],
  [
    'Brunch',
    `<div><span>by <a>선장</a></span><span>Mar 02. 2024</span></div><div class="wrap_body">${PARAGRAPH}</div>`,
  ],
])('a post is what its blog says that it is, and called as it says: %s', (_, body) => {
  expect(page(BLOG(body))).toEqual({ title: '선체 정리', markdown: '**용골**: 배 바닥을 따라 놓인 들보이다.\n' })
})

test('the name of a site is no title of its pages', () => {
  const html = '<h1><a href="/">Sailing</a></h1><main><h1>Hull</h1><p>Keel: a beam</p></main>'
  expect(page(html)).toEqual({ title: 'Hull', markdown: '# Hull\n\nKeel: a beam\n' })
})

test('what a button opens is text', () => {
  const html =
    '<body><p>Keel: a beam</p><div><a class="btn-toggle-moreless">더보기</a><div class="moreless-content"><p>Rib: a bent beam</p></div></div></body>'
  expect(pageLines(html)).toEqual(['Keel: a beam', 'Rib: a bent beam'])
})

test('what a page made by a program calls a snippet is a block of code, with its lines', () => {
  const html =
    '<p>Before</p><CodeSnippet language="Bash">\n# lists boats\nberth ls\n</CodeSnippet><p>A <code>word</code></p>'
  expect(lines(html)).toEqual(['Before', '```bash', '# lists boats', 'berth ls', '```', 'A `word`'])
})
