import { mrkdwn } from '../../../src/platform/slack/mrkdwn.ts'
import { examples } from '../../support/examples.ts'
import { fc } from '../../support/properties.ts'

const GAP = '\u200b'

test.each([
  ['**bold** and *italic* and ~~gone~~', '*bold* and _italic_ and ~gone~'],
  ['`a < b`', '`a &lt; b`'],
  ['```\na & b\n```', '```\na &amp; b\n```'],
  ['[Docker](https://docker.com/?a=1&b=2)', '<https://docker.com/?a=1&amp;b=2|Docker>'],
  ['[no](javascript:alert(1))', 'no'],
  ['- one\n- two', '• one\n• two'],
  ['3. three\n4. four', '3. three\n4. four'],
  ['> quoted\n> twice', '> quoted\n> twice'],
  ['# Title', '*Title*'],
  ['**도커**는', `*도커*${GAP}는`],
  ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
  ['<!channel> <!here> <@U123> <!subteam^S1>', '&lt;!channel&gt; &lt;!here&gt; &lt;@U123&gt; &lt;!subteam^S1&gt;'],
  ['a \\*star\\* stays', `a *${GAP}star* stays`],
  ['snake_case_name', 'snake_case_name'],
  ['one  \ntwo', 'one\ntwo'],
])('%j becomes %j', (markdown, slack) => {
  expect(mrkdwn(markdown)).toBe(slack)
})

test('no text at all can mention anyone', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[<>!@a-z&|*_`#\\[\]() ]{0,40}$/), text => {
      expect(mrkdwn(text)).not.toMatch(/<[!@#]/)
    }),
    examples(200),
  )
})
