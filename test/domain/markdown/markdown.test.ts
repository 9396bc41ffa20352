import fc from 'fast-check'
import { plainBlocks } from '../../../src/domain/markdown/plain-blocks.ts'
import { parseWhole } from '../../../src/domain/markdown/whole.ts'
import { parseMarkdown, parsingMarkdown } from '../../../src/domain/markdown.ts'
import { atOnce } from '../../../src/domain/steps.ts'
import { examples } from '../../support/examples.ts'

/** One of the pieces of a text, which are parted by two bars; `⏎` and `⇥` stand for what cannot be seen. */
const oneOf = (texts: string) =>
  fc.constantFrom(...texts.split('‖').map(each => each.replaceAll('⏎', '\n').replaceAll('⇥', '\t')))
const joined = (part: fc.Arbitrary<string>, minLength: number, maxLength: number) =>
  fc.array(part, { minLength, maxLength }).map(parts => parts.join(''))

/** What words may hold that reach into one another, or seem to. */
const inline = joined(
  fc.oneof(
    { weight: 4, arbitrary: oneOf('word‖컨테이너‖는‖Docker‖12‖3.‖x‖a_b‖____‖www.x.org‖1~2‖R&D') },
    { weight: 4, arbitrary: oneOf(' ‖ ‖, ‖. ‖(‖)‖: ‖!‖?‖“‖& ‖ | ‖ * ‖ < ‖<2‖\u00a0‖🙂') },
    oneOf(
      '**bold**‖*it*‖`code`‖`a b`‖**굵게**‖**a b**‖[a b](https://x.org/)‖[x](https://x.org)‖![a](https://x.org)‖`<b>`‖`**`‖` x `',
    ),
    oneOf(
      '~~a~~‖*‖**‖_‖`‖``‖~‖~~‖[‖]‖[x]‖[^1]‖[a][x]‖![p][x]‖<b>‖&amp;‖&#35;‖&x‖;‖\\‖@‖<!--‖-->‖https://x.org/a‖a@b.co‖⇥‖  ‖#‖$‖^‖+‖-‖=‖"',
    ),
    oneOf('\\*‖\\_‖\\&‖\\[‖\\`‖\\#‖\\-‖\\!‖a\\@b.co‖https:\\//x.org‖www\\.x.org'),
  ),
  0,
  8,
)
const plain = joined(
  oneOf(
    'word‖컨테이너‖는‖ ‖ of ‖, so‖**bold**‖*it*‖`code`‖[so](https://x.org/a?b=c#d)‖2‖a_b‖ ____ ‖(so)‖.‖1~2‖R&D‖ < ‖ * ‖\\*‖\\_‖\\<',
  ),
  1,
  6,
)
const words = fc.oneof({ weight: 3, arbitrary: plain }, inline)
const before = fc.oneof(
  { weight: 3, arbitrary: oneOf('### ‖- ‖- [x] ‖- [ ] ‖> ‖  ‖‖‖') },
  oneOf('# ‖## ‖#‖#⇥‖* ‖1. ‖1) ‖  - ‖    ‖>‖> > ‖> - ‖- - ‖- # ‖| ‖⇥'),
)
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(before, words).map(parts => parts.join('')) },
  { weight: 4, arbitrary: fc.constant('') },
  oneOf('```‖~~~‖```sh‖<div>‖<pre>‖</pre>‖<!--‖-->‖<?‖---‖===‖***‖| a | b |‖| - | - |‖ ‖>‖> ‖x\r‖\u2028# a'),
  oneOf('[x]: https://x.org‖[^1]: A note‖> [a]: /b "c"‖[ A  b ]: <x y>'),
)
const document = fc.array(line, { maxLength: 24 }).map(lines => lines.join('\n'))

test('a text parsed in pieces has the tree of the whole', () => {
  fc.assert(
    fc.property(document, text => {
      expect(parseMarkdown(text)).toStrictEqual(parseWhole(text))
    }),
    examples(300),
  )
})

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
      if (nodes) expect(nodes).toStrictEqual(parseWhole(text).children)
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
    expect(nodes).toStrictEqual(parseWhole(entry).children)
  }
})

test('references reach over all pieces of a text, and what is open at a heading stays so', () => {
  const text = [
    '## One\n\nSee [the page][Of it], [it] and [^1].\n\n- [x] plain\n',
    '## Two\n\n```sh\n# no heading\n```\n\n<!--\n# none either\n-->\n',
    '## Three\n\n> [of  IT]: https://example.org/a\n\n[^1]: A note\n    of two lines\n\n[it]: /b\n',
  ].join('\n')
  expect(parseMarkdown(text)).toStrictEqual(parseWhole(text))
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
