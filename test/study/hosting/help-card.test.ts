import { helpCard } from '../../../src/study/hosting/help-card.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'

const EXAMPLES = { course: 'docker', term: 'Container', chapter: '1' }

test.each([
  ['en', 'whether you are reminded'],
  ['ko', '켜져 있는지'],
] as const)('/remind alone is said in %s to tell how it stands, as it does', (language, does) => {
  const speech = speechOf({ language, timezone: 'Asia/Seoul' })
  const table = helpCard(speech, EXAMPLES, 'remind').parts.find(part => part.type === 'table')
  const [bare, timed] = table?.rows ?? []
  expect(bare).toEqual(['/remind', expect.stringContaining(does)])
  expect(timed).toEqual(['/remind 08:30', expect.not.stringContaining(does)])
})
