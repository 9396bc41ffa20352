import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { plainBlocks } from '../../../src/domain/markdown/plain-blocks.ts'
import { parseWhole } from '../../../src/domain/markdown/whole.ts'
import { MARKDOWN_SYNTAX, parseMarkdown, parsingMarkdown } from '../../../src/domain/markdown.ts'
import { atOnce } from '../../../src/domain/steps.ts'
import { examples } from '../../support/examples.ts'
import { document, plain, words } from '../../support/markdown-texts.ts'
import { fc } from '../../support/properties.ts'

/** The tree by a parser that looks for everything, in one go. */
const parseFully = (text: string) =>
  fromMarkdown(text, { extensions: MARKDOWN_SYNTAX, mdastExtensions: [gfmFromMarkdown()] })

test('a text parsed in pieces has the tree of the whole', () => {
  fc.assert(
    fc.property(document, text => {
      expect(parseMarkdown(text)).toStrictEqual(parseFully(text))
    }),
    examples(300),
  )
})

test('what a text cannot hold is not looked for, and is not missed', () => {
  fc.assert(
    fc.property(fc.oneof(words, document), text => {
      expect(parseWhole(text)).toStrictEqual(parseFully(text))
    }),
    examples(300),
  )
})

test.each([
  'a&#64;b.co, a&commat;b.co and a\\@b.co',
  'www&period;x.org, &#119;ww.x.org and www\\.x.org',
  'https&colon;//x.org, https:\\/\\/x.org and HTTP://x.org',
  'mailto:a@b.co &amp; xmpp:a@b.co/c',
  'a\n:-',
  'a\n-:\nb',
  'a | b\n- | -\nc | d',
  '> a|b\n> -|-\nc',
])('an address or a table is found however it is written: %j', text => {
  expect(parseWhole(text)).toStrictEqual(parseFully(text))
})

test.each(['a\u00a0b', 'ß ẞ', ' A\t b ', 'a\nb', 'ϴ', '\u00a0a'])(
  'a label is compared as the parser does: %j',
  label => {
    const text = `<b>One</b> [${label}].\n\n## Two\n\n[${label}]: https://x.org\n\n<i>Three</i> [t][${label}]`
    expect(parseMarkdown(text)).toStrictEqual(parseFully(text))
  },
)

test('what is read as plain is what the parser says', () => {
  const lines = (text: fc.Arbitrary<string>, begin: (at: number) => string) =>
    fc.array(text, { minLength: 1, maxLength: 3 }).map(all => all.map((each, at) => `${begin(at)}${each}`).join('\n'))
  const block = fc.oneof(
    plain,
    words,
    lines(plain, at => (at === 1 ? '> \n> ' : '> ')),
    lines(plain, at => (at === 1 ? '  ' : '- [x] ')),
    lines(words, () => '- '),
  )
  const piece = fc.tuple(words, fc.array(block, { maxLength: 3 })).map(([title, blocks]) => [`### ${title}`, ...blocks])
  let read = 0
  fc.assert(
    fc.property(piece, blocks => {
      const text = blocks.join('\n\n')
      const nodes = plainBlocks(text, { lines: 0, offset: 0 })
      if (nodes) expect(nodes).toStrictEqual(parseFully(text).children)
      read += nodes ? 1 : 0
    }),
    examples(1000),
  )
  expect(read).toBeGreaterThan(50)
})

test('the entries of a chapter are plain', () => {
  const entries = [
    '### Container\n\n- slug: container\n- aliases: 컨테이너, jail\n- related: image\n\nA **process** with `walls`.\nNo machine.\n\n',
    '### what-is-it\n- kind: single-choice\n- terms: container\n\nWhat is it, *really*?\n\n- [x] A process\n  Right: see [the page](https://example.org/x).\n- [ ] `docker run`\n\n> **컨테이너**는 프로세스다.\n> So.\n',
    '### gap\n\n- kind: cloze\n- accept: image\n\nIt starts from an ____.\n\n> Yes.',
  ]
  for (const entry of entries) {
    const nodes = plainBlocks(entry, { lines: 0, offset: 0 })
    expect(nodes).toStrictEqual(parseFully(entry).children)
  }
})

test('references reach over all pieces of a text, and what is open at a heading stays so', () => {
  const text = [
    '## One\n\nSee [the page][Of it], [it] and [^1].\n\n- [x] plain\n',
    '## Two\n\n```sh\n# no heading\n```\n\n<!--\n# none either\n-->\n',
    '## Three\n\n> [of  IT]: https://example.org/a\n\n[^1]: A note\n    of two lines\n\n[it]: /b\n',
  ].join('\n')
  expect(parseMarkdown(text)).toStrictEqual(parseFully(text))
})

test('a long text is parsed in steps, and tells how far it is', () => {
  const text = Array.from({ length: 2000 }, (_, at) => `### Term ${at}\n\nWhat number ${at} is <b>not</b>.`).join(
    '\n\n',
  )
  const told: number[] = []
  const root = atOnce(parsingMarkdown(text, done => told.push(done)))
  expect(root.children.length).toBe(4000)
  expect(told.length).toBeGreaterThan(3)
  expect(told.at(-1)).toBeGreaterThan(7000)
  expect(told).toEqual([...told].sort((a, b) => a - b))
})
