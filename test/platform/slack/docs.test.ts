import { readFileSync, writeFileSync } from 'node:fs'
import { cardMessages, cardText } from '../../../src/platform/slack/blocks.ts'
import { checkBlocks } from '../../support/block-kit.ts'
import { sampleCards } from '../../support/sample-cards.ts'

const FILE = 'docs/slack.md'
const MARK = '<!-- messages -->'

/** Every message as it is sent; `UPDATE_DOCS=1 npm test` writes it anew. */
test('docs/slack.md shows each kind of message as the payload that is sent', async () => {
  const samples = await sampleCards('en')
  const sections = Object.entries(samples).map(([title, card]) => {
    const [blocks = []] = cardMessages(card)
    checkBlocks(blocks)
    const payload = JSON.stringify({ text: cardText(card), blocks }, null, 2)
    return `<details><summary>${title}</summary>\n\n\`\`\`json\n${payload}\n\`\`\`\n\n</details>`
  })
  const [guide = ''] = readFileSync(FILE, 'utf8').split(MARK)
  const wanted = `${guide}${MARK}\n\n${sections.join('\n\n')}\n`
  if (process.env.UPDATE_DOCS) writeFileSync(FILE, wanted)
  expect(readFileSync(FILE, 'utf8')).toBe(wanted)
})

test.each(['ko', 'en'] as const)('every message in %s keeps to the limits of a message', async language => {
  for (const card of Object.values(await sampleCards(language)))
    for (const rich of [true, false]) for (const blocks of cardMessages(card, rich)) checkBlocks(blocks)
})
