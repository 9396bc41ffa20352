import { draftedTerms } from '../../support/drafted.ts'

const HEADS = ['hoist', 'hoist -q {flag}', '%SAIL']
  .map(
    (name, at) =>
      `\`\`\`\n${name}\n\`\`\`\n* ${['raises a sail to the top', 'raises a flag without a sound', 'share of sails that are up'][at]}\n`,
  )
  .join('\n')

test('what stands alone in code is explained by the list right below it, where notes do so throughout', () => {
  expect(draftedTerms(`# Rigging\n\n${HEADS}`)).toMatchObject([
    { name: 'hoist', definition: 'raises a sail to the top' },
    { name: 'hoist -q {flag}', aliases: ['hoist -q'], definition: 'raises a flag without a sound' },
    { name: '%SAIL', definition: 'share of sails that are up' },
  ])
})

test.each([
  ['a line stands above it', HEADS.replace('```\nhoist\n', 'This is how it looked.\n```\nhoist\n')],
  ['it comes too seldom', HEADS.split('\n').slice(0, 5).join('\n')],
  ['the list stands apart', HEADS.replaceAll('```\n* ', '```\n\n* ')],
])('else it is an example: %s', (_, page) => {
  const terms = draftedTerms(`# Rigging\n\n- Keel: the long beam along the bottom of a ship\n\n${page}\n`)
  expect(terms.map(({ name }) => name)).not.toContain('hoist')
})
