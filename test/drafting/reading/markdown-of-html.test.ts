import { markdownOf } from '../../../src/drafting/reading/markdown-of-html.ts'

const lines = (html: string) =>
  markdownOf(html)
    .split('\n')
    .filter(line => line !== '')

test.each<[string, string, string[]]>([
  ['one line', '<dl><dt>Keel</dt><dd>the beam along the bottom</dd></dl>', ['**Keel**: the beam along the bottom']],
  [
    'space, anchors and the letter of the index around a term; paragraphs in its definition',
    `<dl>
       <dt>
         <span><a name="K_">K</a></span><br />
         <a name="keel"></a>
         keel
       </dt>
       <dd>
         <p>The beam along the <a href="#bottom">bottom</a>.</p>
         <p>It keeps a ship upright.</p>
       </dd>
     </dl>`,
    ['**keel**: The beam along the [bottom](#bottom).', 'It keeps a ship upright.'],
  ],
  [
    'terms without an end, two for one definition, groups, code',
    '<dl><dt><dt>Bow<dt>Prow<dd>the front<div><dt><code>helm</code></dt><dd>what steers</dd></div></dl>',
    ['**Bow / Prow**: the front', '**`helm`**: what steers'],
  ],
  [
    'a term without a definition, a definition without a term',
    '<dl><dd>alone</dd><dt>Mast</dt></dl>',
    ['alone', '**Mast**'],
  ],
])('a list of definitions: %s', (_, html, expected) => {
  expect(lines(html)).toEqual(expected)
})
