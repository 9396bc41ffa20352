import { withMarkdown } from '../../../../src/drafting/reading/wikis/with-markdown.ts'

test('MediaWiki: headings, bold, lists, terms and footnotes', () => {
  expect(
    withMarkdown([
      '= Ships =',
      '== Hull ==<ref>Old</ref>',
      "'''Keel''' is the ''lowest'' beam.<ref name=\"a\">A book</ref>",
      '* item',
      '** below it',
      '# first',
      '; Mast : a pole that holds sails',
      '[[File:Ship.png]]',
    ]),
  ).toEqual([
    '# Ships',
    '## Hull',
    '**Keel** is the *lowest* beam.',
    '* item',
    '  * below it',
    '1. first',
    '**Mast**: a pole that holds sails',
    '',
  ])
})

test('Namuwiki: folded headings, tables, footnotes and what only the wiki reads', () => {
  expect(
    withMarkdown([
      '[목차]',
      '== 개요 ==',
      "'''밀물'''은 물이 들어오는 때다.[* 하루 두 번]",
      '==# 종류 #==',
      "|| '''이름''' ||<width=50%> 뜻 ||",
      '|| 썰물 || 물이 나가는 때 ||',
      ' * 조금',
      '[[분류:바다]]',
    ]),
  ).toEqual([
    '',
    '## 개요',
    '**밀물**은 물이 들어오는 때다.',
    '## 종류',
    '| **이름** | 뜻 |',
    '| 썰물 | 물이 나가는 때 |',
    ' * 조금',
    '',
  ])
})

test('AsciiDoc: headings, attributes, nested lists, bold and listings', () => {
  expect(
    withMarkdown([
      '= Ships',
      ':toc: left',
      '// a remark',
      '== Hull',
      'The *keel* is a beam.',
      '** below',
      '. one',
      '----',
      '* raw',
      '----',
    ]),
  ).toEqual(['# Ships', '', '', '## Hull', 'The **keel** is a beam.', '  * below', '1. one', '```', '* raw', '```'])
})

test('Typst: commands over several lines are left out, and what they set is kept', () => {
  expect(
    withMarkdown([
      '#import "@preview/x:0.1.0": *',
      '#show: x.with(',
      '  size: 2em,',
      ')',
      '= Ships',
      '== Hull',
      '#strong[Keel] is a beam.',
      '/ Mast: a pole',
    ]),
  ).toEqual(['', '', '', '', '# Ships', '## Hull', 'Keel is a beam.', '**Mast**: a pole'])
})

test('pages in Markdown stay as they are', () => {
  for (const lines of [
    ['# Ships', '= 3 knots', '= not a heading', 'text'],
    ['Ships', '=====', '', 'Hull', '====='],
    ['a = b', '== c', "it''s"],
    ['```', '= one', '= two', '```'],
  ])
    expect(withMarkdown(lines)).toEqual(lines)
})

test('reStructuredText: rows of any sign under titles, what its builder reads, roles and links', () => {
  expect(
    withMarkdown([
      'Ships',
      '*****',
      '',
      '.. _hull:',
      '',
      'Hull',
      "''''",
      'The :term:`keel <Keel>` is a ``beam``, see `the yard <https://example.org>`_.',
      '.. image:: keel.png',
      '   :width: 60%',
      '',
      '.. note:: Mind the tide',
      '',
      'Mast',
      "''''",
      'A pole.',
    ]),
  ).toEqual([
    '# Ships',
    '',
    '',
    '',
    '',
    '## Hull',
    '',
    'The keel is a `beam`, see the yard.',
    '',
    '',
    '',
    'Mind the tide',
    '',
    '## Mast',
    '',
    'A pole.',
  ])
})

test('reStructuredText: titles between two rows, blocks of code', () => {
  const lines = [
    '=====',
    'Ships',
    '=====',
    '',
    'Hull',
    '~~~~',
    '.. code-block:: sh',
    '   :linenos:',
    '',
    '   float --now',
    '',
    'Then sail.',
    '',
    '돛',
    '~~',
  ]
  expect(withMarkdown(lines)).toEqual([
    '',
    '# Ships',
    '',
    '',
    '## Hull',
    '',
    '```sh',
    '',
    '',
    '   float --now',
    '```',
    'Then sail.',
    '',
    '돛',
    '~~',
  ])
})

test('rows of signs in Markdown, and between words, stay as they are', () => {
  const markdown = ['# Ships', '', 'Hull', '~~~~', 'The keel.', '', 'Mast', '~~~~', 'A pole.']
  expect(withMarkdown(markdown)).toEqual(markdown)
  const plain = [
    'The keel is a beam at the bottom.',
    '***',
    'A pole.',
    '',
    'Ships',
    '=====',
    'text',
    '',
    'Hull',
    '----',
  ]
  expect(withMarkdown(plain)).toEqual(plain)
})
