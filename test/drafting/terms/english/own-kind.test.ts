import { readOwnKind } from '../../../../src/drafting/terms/english/own-kind.ts'

test.each([
  ['The coast is cooled by trade winds - winds that come down from the ice.', 'trade winds'],
  ['She carries a ketch rig, a rig with two masts of which the after one is lower.', 'ketch rig'],
  ['Ships wait for the spring tide, the tide that comes with a new moon.', 'spring tide'],
  ['Pilots fear the ground swell – a swell that comes from a far storm.', 'ground swell'],
])('%s', (sentence, name) => {
  expect(readOwnKind(sentence).map(each => each.name)).toEqual([name])
})

test.each([
  'We feared the winds, winds that nobody had seen before.',
  'There were strong winds, winds of more than forty knots.',
  'A Local Area Network, Network of the whole house.',
  'Ships wait for the tide, boats with oars do not.',
])('no name of its own: %s', sentence => {
  expect(readOwnKind(sentence)).toEqual([])
})
