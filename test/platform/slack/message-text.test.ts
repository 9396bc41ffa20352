import { textOfMessage, typedText } from '../../../src/platform/slack/message-text.ts'

const rich = (...elements: object[]) => ({
  blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }],
})

test.each([
  ['its text', { text: 'a container' }],
  ['a link with a label', { text: 'see <https://docs.docker.com|container> there' }],
  ['text between escaped characters', { text: 'a&lt;container&gt;' }],
  ['the text of an attachment', { attachments: [{ text: 'a container', color: '#fff' }] }],
  ['the title of one', { attachments: [{ title: 'container', title_link: 'https://x' }] }],
  ['what stands before one', { attachments: [{ pretext: 'about a container' }] }],
  ['a field of one', { attachments: [{ fields: [{ title: 'topic', value: 'container', short: true }] }] }],
  ['a link unfurled', { attachments: [{ fallback: 'container – Docker docs', service_name: 'Docker' }] }],
  [
    'a message forwarded',
    { attachments: [{ is_share: true, message_blocks: [{ message: rich({ type: 'text', text: 'container' }) }] }] },
  ],
  [
    'blocks of an attachment',
    { attachments: [{ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'container' } }] }] },
  ],
  ['a section', { blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*container*' } }] }],
  ['a field of a section', { blocks: [{ type: 'section', fields: [{ type: 'plain_text', text: 'container' }] }] }],
  ['a header', { blocks: [{ type: 'header', text: { type: 'plain_text', text: 'container' } }] }],
  ['a context', { blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: 'container' }] }] }],
  ['what a picture shows', { blocks: [{ type: 'image', alt_text: 'a container', image_url: 'https://x' }] }],
  ['rich text', rich({ type: 'text', text: 'a container' })],
  ['a link in rich text', rich({ type: 'link', url: 'https://x', text: 'container' })],
  [
    'a list in rich text',
    {
      blocks: [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_list',
              style: 'bullet',
              elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'container' }] }],
            },
          ],
        },
      ],
    },
  ],
  [
    'code in rich text',
    {
      blocks: [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'container' }] }],
        },
      ],
    },
  ],
  [
    'a word of which half is bold',
    rich({ type: 'text', text: 'a con' }, { type: 'text', text: 'tainer', style: { bold: true } }),
  ],
  ['a cell of a table', { blocks: [{ type: 'table', rows: [[{ type: 'raw_text', text: 'container' }]] }] }],
  ['the name of a file', { files: [{ id: 'F1', name: 'container.pdf', title: 'container' }] }],
])('“Explain this” reads %s', (_, message) => {
  expect(textOfMessage(message)).toContain('container')
})

test('it reads no ids, addresses or marks of Slack’s own', () => {
  const said = textOfMessage({
    text: '<@U1|container> <#C1|container> <!subteam^S1|container> <https://container.example|docs>',
    blocks: [
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'container', value: 'container', text: { type: 'plain_text', text: 'Go' } },
        ],
      },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'emoji', name: 'container' }] }],
      },
    ],
  })
  expect(said).not.toContain('container')
})

test('whatever a message holds, it is read', () => {
  const deep: Record<string, unknown> = {}
  let at = deep
  for (let depth = 0; depth < 1000; depth++) at = at.elements = { text: 'x' } as Record<string, unknown>
  for (const odd of [null, 1, 'x', [null], [[[]]], { text: null }, deep])
    expect(typeof textOfMessage({ blocks: odd, attachments: odd, files: odd })).toBe('string')
})

test.each([
  ['• *Volume*: storage', '• **Volume**: storage'],
  ['*two words* and *more*', '**two words** and **more**'],
  ['`rm *.o *.a` and 2 * 3 * 4', '`rm *.o *.a` and 2 * 3 * 4'],
  ['```\nls *x*\n```', '```\nls *x*\n```'],
  ['* a\n* b', '* a\n* b'],
  ['a &amp; <https://x|b>', 'a & b'],
])('%s is %s as Markdown', (text, markdown) => expect(typedText({ text })).toBe(markdown))
